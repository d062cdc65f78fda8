package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From files to something that can be asked, or as far as the thing goes. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
enum Loader {
  LIBRARY(
      "this library",
      EngineKind.LIBRARY,
      folder -> new LibraryEngine(EvidenceLibrary.open(folder))),
  COMMONS_CSV(
      "Commons CSV, bare parse",
      null,
      folder -> BareParser.commonsCsv(folder.resolve(WorldFiles.RATINGS))),
  SQLITE("SQLite", EngineKind.SQLITE, Loader::sqlite);

  /** Loads a folder; what comes is closed if it can be. */
  private interface Load {
    Object load(Path folder) throws IOException;
  }

  private final String label;
  private final @Nullable EngineKind kind;
  private final Load load;

  Loader(String label, @Nullable EngineKind kind, Load load) {
    this.label = label;
    this.kind = kind;
    this.load = load;
  }

  String label() {
    return label;
  }

  Object load(Path folder) throws IOException {
    return load.load(folder);
  }

  /** What kind of engine comes of it; empty of a parser, which gives a number of characters. */
  Optional<EngineKind> kind() {
    return Optional.ofNullable(kind);
  }

  private static Object sqlite(Path folder) throws IOException {
    SqlEngine engine = new SqlEngine();
    var modalities = WorldReader.modalities(folder);
    return WorldReader.rows(
        folder,
        rows -> {
          engine.load(modalities, rows);
          return engine;
        });
  }
}
