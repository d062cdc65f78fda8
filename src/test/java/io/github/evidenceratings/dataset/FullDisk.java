package io.github.evidenceratings.dataset;

import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.internal.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes where there is not enough space, and prints of each try what became of it: to be run where
 * a file may not be longer than {@link #SPACE}.
 */
public final class FullDisk {
  /** How long a file may be, in units of 1,024 bytes. */
  static final int SPACE = 64;

  /** More text than fits. */
  private static final String LONG = "x".repeat(2 * SPACE * 1024);

  private static final int FILES = 4;
  private static final int ROWS = 2_000;

  private FullDisk() {}

  private interface Writing {
    void write() throws IOException;
  }

  /**
   * Tries.
   *
   * @param args an empty folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (int longest = 0; longest < FILES; longest++) {
      Path where = Files.createDirectory(folder.resolve("files" + longest));
      Map<Path, String> texts = new LinkedHashMap<>();
      for (int i = 0; i < FILES; i++) {
        Path file = Files.writeString(where.resolve(i + ".txt"), "old");
        texts.put(file, i == longest ? LONG : "new");
      }
      attempt("file " + longest, where, () -> AtomicFile.write(texts));
    }
    for (String wide : List.of("ratings", "rejects", "both", "neither")) {
      Path where = Files.createDirectory(folder.resolve(wide));
      Files.writeString(where.resolve("rejects.csv"), "old");
      Path profile =
          Files.writeString(
              folder.resolve(wide + ".json"),
              ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
      List<Path> inputs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        // Rows with a level are taken, those with another are refused.
        boolean good = i == 0;
        boolean many = wide.equals("both") || wide.equals(good ? "ratings" : "rejects");
        StringBuilder rows = new StringBuilder("Drug,Disease,Level\n");
        for (int row = 0; row < (many ? ROWS : 1); row++) {
          rows.append("x").append(row).append(",d,").append(good ? "A" : "F").append('\n');
        }
        // Two files, as one would be too long itself.
        inputs.add(Files.writeString(folder.resolve(wide + i + ".in"), rows));
      }
      DatasetImporter importer =
          DatasetImporter.of(ImportProfile.read(profile)).rejects(where.resolve("rejects.csv"));
      attempt(wide, where, () -> importer.write(inputs, where.resolve("out")));
    }
  }

  private static void attempt(String name, Path folder, Writing writing) throws IOException {
    String outcome = "written";
    try {
      writing.write();
    } catch (IOException e) {
      outcome = String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
    System.out.println(
        name + ": " + outcome + "; open " + open(folder) + "; there " + there(folder));
  }

  /** How many files below a folder this process has open. */
  private static long open(Path folder) throws IOException {
    try (Stream<Path> opened = Files.list(Path.of("/proc/self/fd"))) {
      return opened.filter(link -> leadsInto(link, folder)).count();
    }
  }

  private static boolean leadsInto(Path link, Path folder) {
    try {
      return Files.readSymbolicLink(link).startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** What lies in a folder: short files with their text. */
  private static List<String> there(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        boolean text = Files.isRegularFile(file) && Files.size(file) < 10;
        found.add(file.getFileName() + (text ? "=" + Files.readString(file) : ""));
      }
    }
    return found;
  }
}
