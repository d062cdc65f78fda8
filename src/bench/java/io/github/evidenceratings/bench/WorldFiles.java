package io.github.evidenceratings.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a world as a data package, and reads its rows for engines that do so by Commons CSV. */
final class WorldFiles {
  static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  static final String RATINGS = "ratings.csv";

  /** Where the suite keeps what it makes, in the folder that it runs in. */
  static final Path FOLDER = Path.of("target", "bench");

  private static final String DESCRIPTOR = "datapackage.json";
  private static final String SCALE = "natmed-effectiveness";

  private WorldFiles() {}

  /** Lets the folders of earlier runs, whose rows may have been other ones, be written anew. */
  static void forget(Path parent) throws IOException {
    if (Files.isDirectory(parent)) {
      try (Stream<Path> folders = Files.list(parent)) {
        for (Path folder : folders.filter(Files::isDirectory).toList()) {
          Files.deleteIfExists(folder.resolve(DESCRIPTOR));
        }
      }
    }
  }

  /** Writes the folder, unless a whole one is there already. */
  static Path write(int rows, Path parent) throws IOException {
    Path folder = parent.resolve("world-" + rows);
    Path descriptor = folder.resolve(DESCRIPTOR);
    if (!Files.exists(descriptor)) {
      Files.createDirectories(folder);
      World world = WorldMaker.make(rows);
      writeSources(world, folder.resolve("sources.csv"));
      writeTerms(world.modalities(), world, folder.resolve("modalities.csv"));
      writeTerms(world.conditions(), world, folder.resolve("conditions.csv"));
      writeRatings(world, folder.resolve(RATINGS));
      // Last, so that a folder with a descriptor has all its files.
      Files.writeString(
          descriptor,
          """
          {
            "name": "world", "title": "World", "version": "1",
            "resources": [
              {"name": "sources", "path": "sources.csv"},
              {"name": "modalities", "path": "modalities.csv"},
              {"name": "conditions", "path": "conditions.csv"},
              {"name": "ratings", "path": "ratings.csv"}
            ]
          }
          """);
    }
    return folder;
  }

  /** Writes the folder where the suite keeps its data. */
  static Path write(int rows) {
    try {
      return write(rows, FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the ratings as others keep them: names in place of ids, one table, no terms. */
  static Path writeForeign(int rows, Path parent) throws IOException {
    Path file = Files.createDirectories(parent).resolve("foreign-" + rows + ".csv");
    World world = WorldMaker.make(rows);
    Map<String, String> modalities = names(world.modalities());
    Map<String, String> conditions = names(world.conditions());
    try (CSVPrinter csv =
        printer(file, "Treatment", "Condition", "Level", "Source", "Reviewed", "Notes")) {
      for (Row row : world.rows()) {
        csv.printRecord(
            modalities.get(row.modality()),
            conditions.get(row.condition()),
            World.LEVELS.get(row.level()),
            "Source " + row.source(),
            row.reviewed(),
            row.note());
      }
    }
    return file;
  }

  private static Map<String, String> names(List<WorldTerm> terms) {
    return terms.stream().collect(Collectors.toMap(WorldTerm::id, WorldTerm::name));
  }

  private static void writeSources(World world, Path file) throws IOException {
    try (CSVPrinter csv = printer(file, "id", "kind", "name", "title")) {
      for (String source : world.sources()) {
        csv.printRecord(source, "monograph", "Source " + source, "Title of " + source);
      }
    }
  }

  private static void writeTerms(List<WorldTerm> terms, World world, Path file) throws IOException {
    String source = world.sources().get(0);
    try (CSVPrinter csv =
        printer(file, "id", "name", "synonyms", "broader", "broader_source", "sources")) {
      for (WorldTerm term : terms) {
        boolean root = term.parent() < 0;
        csv.printRecord(
            term.id(),
            term.name(),
            String.join("|", term.synonyms()),
            root ? "" : terms.get(term.parent()).id(),
            root ? "" : source,
            source);
      }
    }
  }

  private static void writeRatings(World world, Path file) throws IOException {
    try (CSVPrinter csv =
        printer(
            file,
            "id",
            "modality",
            "condition",
            "scale",
            "level",
            "source",
            "reviewed",
            "summary")) {
      for (Row row : world.rows()) {
        csv.printRecord(
            row.id(),
            row.modality(),
            row.condition(),
            SCALE,
            World.LEVELS.get(row.level()),
            row.source(),
            row.reviewed(),
            row.note());
      }
    }
  }

  private static CSVPrinter printer(Path file, String... header) throws IOException {
    Writer out = Files.newBufferedWriter(file);
    CSVPrinter csv = new CSVPrinter(out, CSV);
    csv.printRecord((Object[]) header);
    return csv;
  }
}
