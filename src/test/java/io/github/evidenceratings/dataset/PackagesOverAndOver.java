package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes one package and another to the same place, over and over, until it is stopped. */
public final class PackagesOverAndOver {
  private PackagesOverAndOver() {}

  /**
   * Writes.
   *
   * @param args the folders of both, and the target; {@code wholly} or {@code plainly}
   */
  public static void main(String[] args) throws IOException {
    List<Path> folders = List.of(Path.of(args[0]), Path.of(args[1]));
    List<Dataset> datasets = folders.stream().map(DatasetReader::read).toList();
    Path target = Files.createDirectories(Path.of(args[2]));
    for (int i = 0; ; i++) {
      if (args[3].equals("wholly")) {
        DatasetWriter.writePackage(datasets.get(i % 2), target);
      } else {
        copy(folders.get(i % 2), target);
      }
    }
  }

  private static void copy(Path folder, Path target) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(target.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }
}
