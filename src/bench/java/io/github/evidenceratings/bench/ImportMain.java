package io.github.evidenceratings.bench;

import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Imports a table by the profile for spreadsheets, with its progress reported, and prints how many
 * rows were kept, and how many nanoseconds it took. A process of its own, whose heap is bounded
 * from outside.
 */
final class ImportMain {
  private ImportMain() {}

  /**
   * Imports.
   *
   * @param args the table, and the folder to make
   */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    int kept =
        DatasetImporter.of(ImportProfile.shipped("spreadsheet"))
            .replacing()
            .onProgress((bytes, rows) -> {})
            .write(List.of(Path.of(args[0])), Path.of(args[1]))
            .kept();
    long nanos = System.nanoTime() - start;
    System.out.println(kept + " " + nanos);
  }
}
