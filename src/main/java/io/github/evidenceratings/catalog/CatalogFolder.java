package io.github.evidenceratings.catalog;

import io.github.evidenceratings.dataset.DatasetFingerprint;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a catalogue: the names of its data sets, and the state of their files. */
record CatalogFolder(Path folder) {
  private static final String JSON = ".json";
  private static final String DESCRIPTOR = "datapackage.json";

  /** Where the files of a data set are, or would be, and their state. */
  record FileState(Path path, DatasetFingerprint fingerprint) {}

  /**
   * The names of the data sets in the folder now, in alphabetical order.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> name(file).stream())
          .filter(name -> locate(name).isPresent())
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> name(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      return Optional.of(name);
    }
    return name.endsWith(JSON)
        ? Optional.of(name.substring(0, name.length() - JSON.length()))
        : Optional.empty();
  }

  /** The path of a data set; empty if no data set has that name. */
  private Optional<Path> locate(String name) {
    if (!isPlain(name)) {
      return Optional.empty();
    }
    Path directory = folder.resolve(name);
    if (Files.isRegularFile(directory.resolve(DESCRIPTOR))) {
      return Optional.of(directory);
    }
    Path file = folder.resolve(name + JSON);
    return !file.endsWith(DESCRIPTOR) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Whether the name is that of a visible file directly in the folder. */
  private boolean isPlain(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      return false;
    }
    try {
      Path path = folder.getFileSystem().getPath(name);
      return path.getRoot() == null && path.getNameCount() == 1;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * The path of a data set.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   */
  Path path(String name) {
    return locate(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no data set "
                        + Printable.quoted(name)
                        + " in "
                        + Printable.file(folder.toString())
                        + "; there are "
                        + names().stream().map(Printable::cut).toList()));
  }

  /** The current state of the files of a data set, including missing ones. */
  FileState state(String name) {
    return locate(name)
        .map(path -> new FileState(path, DatasetFingerprint.of(path)))
        .orElseGet(() -> new FileState(folder.resolve(name), DatasetFingerprint.MISSING));
  }
}
