package io.github.evidenceratings.dataset;

/**
 * Where something stands in a file; line and column as in {@link Problem}.
 *
 * @param file the file
 * @param line the line
 * @param column the column
 */
record Place(String file, int line, int column) {}
