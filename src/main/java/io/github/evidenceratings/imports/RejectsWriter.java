package io.github.evidenceratings.imports;

import static io.github.evidenceratings.internal.text.SpreadsheetCell.guarded;

import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.csv.Csv;
import io.github.evidenceratings.internal.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the rows that an import refused, in CSV: a line for each thing wrong with a row. People
 * open it in spreadsheets, so that no cell starts a formula. The file is written beside its place
 * and moved there by {@link #replace}; without that, nothing changes.
 */
final class RejectsWriter implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of("file", "line", "column", "field", "value", "reason", "row");

  private final AtomicFile file;

  RejectsWriter(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a directory, not a file");
    }
    file = AtomicFile.replacing(path);
    Csv.write(file.text(), COLUMNS.toArray());
  }

  void write(List<Problem> problems, String row) throws IOException {
    for (Problem problem : problems) {
      Csv.write(
          file.text(),
          guarded(problem.file()),
          problem.line() > 0 ? problem.line() : "",
          problem.column() > 0 ? problem.column() : "",
          guarded(problem.field()),
          guarded(problem.value()),
          guarded(problem.reason()),
          guarded(row));
    }
  }

  /** Makes sure that all of it is on the disk; nothing more may be written. */
  void finish() throws IOException {
    file.finish();
  }

  /** Puts what is finished in its place. */
  void replace() throws IOException {
    file.replace();
  }

  @Override
  public void close() {
    file.close();
  }
}
