package io.github.evidenceratings.blackbox.imports;

import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Imports one file and another to the same place, over and over, until it is stopped. */
public final class ImportsOverAndOver {
  private ImportsOverAndOver() {}

  /**
   * Imports.
   *
   * @param args the profile, the two files, and the target
   */
  public static void main(String[] args) throws IOException {
    DatasetImporter importer = DatasetImporter.of(ImportProfile.read(Path.of(args[0]))).replacing();
    for (int i = 0; ; i++) {
      importer.write(List.of(Path.of(args[1 + i % 2])), Path.of(args[3]));
    }
  }
}
