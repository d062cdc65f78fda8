package io.github.evidenceratings.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the rows that an import refused, in CSV: a line for each thing wrong with a row. */
final class RejectsWriter implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of("file", "line", "column", "field", "value", "reason", "row");

  private final BufferedWriter out;

  RejectsWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
    DatasetWriter.CSV.printRecord(out, COLUMNS.toArray());
  }

  void write(List<Problem> problems, String row) throws IOException {
    for (Problem problem : problems) {
      DatasetWriter.CSV.printRecord(
          out,
          problem.file(),
          problem.line() > 0 ? problem.line() : "",
          problem.column() > 0 ? problem.column() : "",
          problem.field(),
          problem.value(),
          problem.reason(),
          row);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
