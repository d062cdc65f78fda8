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
      folder -> BareParsers.commonsCsv(folder.resolve(WorldFiles.RATINGS))),
  FASTCSV(
      "FastCSV, bare parse",
      null,
      folder -> BareParsers.fastCsv(folder.resolve(WorldFiles.RATINGS))),
  JACKSON_CSV(
      "Jackson CSV, bare parse",
      null,
      folder -> BareParsers.jacksonCsv(folder.resolve(WorldFiles.RATINGS))),
  CQENGINE("CQEngine", EngineKind.CQENGINE, Loader::cqEngine),
  SQLITE("SQLite", EngineKind.SQLITE, folder -> sql(new SqliteEngine(), folder)),
  DUCKDB("DuckDB, read_csv", EngineKind.DUCKDB, DuckDbEngine::readCsv),
  H2("H2", EngineKind.H2, folder -> sql(new H2Engine(), folder));

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

  private static Object cqEngine(Path folder) throws IOException {
    CqEngine engine = new CqEngine();
    engine.loadTerms(WorldReader.modalities(folder));
    return WorldReader.rows(
        folder,
        rows -> {
          engine.loadRows(rows);
          return engine;
        });
  }

  private static Object sql(SqlEngine engine, Path folder) throws IOException {
    var modalities = WorldReader.modalities(folder);
    return WorldReader.rows(
        folder,
        rows -> {
          engine.load(modalities, rows);
          return engine;
        });
  }
}
