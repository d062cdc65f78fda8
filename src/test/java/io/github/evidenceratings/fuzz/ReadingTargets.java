package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.fuzz.FuzzTarget.Outcome;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.model.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whatever reads files. What is read must come back when it is written. */
final class ReadingTargets {
  private static final Path BASE = FuzzTarget.CORPUS.resolve("base-package");

  /** The files of a package, the descriptor first, the others by name. */
  private static final List<String> FILES = files();

  private static final List<ImportProfile> PROFILES =
      ImportProfile.shippedNames().stream().sorted().map(ImportProfile::shipped).toList();

  /** A folder for the files of one try after the other. */
  private static final Path FOLDER = folder();

  /** Reads and returns what was read. */
  private interface Reading {
    Dataset read() throws IOException;
  }

  private ReadingTargets() {}

  static Outcome json(byte[] input) {
    return comesBack(() -> DatasetReader.readJson(new ByteArrayInputStream(input), "input.json"));
  }

  static Outcome dataPackage(byte[] input) {
    if (input.length == 0) {
      return Outcome.REFUSED;
    }
    String file = FILES.get(Math.floorMod(input[0] - '0', FILES.size()));
    Path path = FOLDER.resolve("package").resolve(file);
    byte[] before = bytes(path);
    write(path, Arrays.copyOfRange(input, 1, input.length));
    try {
      return comesBack(() -> DatasetReader.read(path.getParent()));
    } finally {
      write(path, before);
    }
  }

  static Outcome table(byte[] input) {
    if (input.length == 0) {
      return Outcome.REFUSED;
    }
    Path file = FOLDER.resolve("table");
    write(file, Arrays.copyOfRange(input, 1, input.length));
    ImportProfile profile = PROFILES.get(Math.floorMod(input[0] - '0', PROFILES.size()));
    Path made = FOLDER.resolve("made");
    return comesBack(
        () -> {
          DatasetImporter.of(profile)
              .rejects(FOLDER.resolve("rejects.csv"))
              .replacing()
              .write(List.of(file), made)
              .problems()
              .forEach(problem -> Messages.requirePlain(problem));
          return readable(made);
        });
  }

  private static Dataset readable(Path made) {
    try {
      return DatasetReader.read(made);
    } catch (InputException e) {
      throw new AssertionError("what an import made cannot be read", e);
    }
  }

  static Outcome profile(byte[] input) {
    Path file = FOLDER.resolve("profile.json");
    write(file, input);
    try {
      ImportProfile profile = ImportProfile.read(file);
      return profile.name().isBlank() ? Outcome.REFUSED : Outcome.TAKEN;
    } catch (InputException e) {
      Messages.requirePlain(e);
      return Outcome.REFUSED;
    }
  }

  private static Outcome comesBack(Reading reading) {
    Dataset read;
    try {
      read = reading.read();
    } catch (InputException e) {
      Messages.requirePlain(e);
      return Outcome.REFUSED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] written = DatasetWriter.toJson(read).getBytes(StandardCharsets.UTF_8);
    Dataset again = DatasetReader.readJson(new ByteArrayInputStream(written), "written.json");
    if (!again.equals(read)) {
      throw new AssertionError("written and read again, it is another data set");
    }
    return Outcome.TAKEN;
  }

  /** A folder that goes when the process does, with a small package in it. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("evidence-fuzz-");
      Path target = Files.createDirectory(folder.resolve("package"));
      for (String file : FILES) {
        Files.copy(BASE.resolve(file), target.resolve(file));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files() {
    try (Stream<Path> files = Files.list(BASE)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .sorted(
              Comparator.comparing((String name) -> name.endsWith(".csv"))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
