package io.github.evidenceratings.blackbox.dataset;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one package and another to the same place, over and over, until it is stopped. */
public final class PackagesOverAndOver {
  private PackagesOverAndOver() {}

  /**
   * Writes.
   *
   * @param args the folders of both, and the target
   */
  public static void main(String[] args) throws IOException {
    List<Path> folders = List.of(Path.of(args[0]), Path.of(args[1]));
    List<Dataset> datasets = folders.stream().map(DatasetReader::read).toList();
    Path target = Files.createDirectories(Path.of(args[2]));
    for (int i = 0; ; i++) {
      DatasetWriter.writePackage(datasets.get(i % 2), target);
    }
  }
}
