package io.github.evidenceratings.internal.csv;

/**
 * The advice that messages about a row end with. How to repair a row depends on where the file
 * comes from. Each text is empty or starts with a semicolon.
 *
 * @param longRow for a row that is longer than the header
 * @param strayQuote for a quote in a value that is not quoted
 * @param openQuote for a quoted value that is never closed
 * @param textAfterQuote for text after a closing quote
 */
public record CsvAdvice(
    String longRow, String strayQuote, String openQuote, String textAfterQuote) {}
