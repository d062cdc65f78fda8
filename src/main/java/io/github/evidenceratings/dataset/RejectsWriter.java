package io.github.evidenceratings.dataset;

import io.github.evidenceratings.internal.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the rows that an import refused, in CSV: a line for each thing wrong with a row. The file
 * is written beside its place and moved there by {@link #finish}; without that, nothing changes.
 */
final class RejectsWriter implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of("file", "line", "column", "field", "value", "reason", "row");

  private final Path target;
  private final Path temporary;
  private final BufferedWriter out;

  RejectsWriter(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory, not a file");
    }
    target = file.toAbsolutePath();
    temporary =
        target.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    out = Files.newBufferedWriter(temporary);
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

  /** Puts the file in its place. */
  void finish() throws IOException {
    out.close();
    AtomicFile.force(temporary);
    AtomicFile.move(temporary, target);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(temporary);
  }
}
