package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** From files to something that can be asked, or as far as the thing goes. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
enum Loader {
  LIBRARY("this library", EvidenceLibrary::open),
  COMMONS_CSV(
      "Commons CSV, bare parse",
      folder -> BareParsers.commonsCsv(folder.resolve(WorldFiles.RATINGS))),
  FASTCSV("FastCSV, bare parse", folder -> BareParsers.fastCsv(folder.resolve(WorldFiles.RATINGS))),
  JACKSON_CSV(
      "Jackson CSV, bare parse",
      folder -> BareParsers.jacksonCsv(folder.resolve(WorldFiles.RATINGS))),
  CQENGINE("CQEngine", Loader::cqEngine),
  SQLITE("SQLite", folder -> sql(new SqliteEngine(), folder)),
  DUCKDB("DuckDB, read_csv", DuckDbEngine::readCsv),
  H2("H2", folder -> sql(new H2Engine(), folder));

  /** Loads a folder; what comes is closed if it can be. */
  private interface Load {
    Object load(Path folder) throws IOException;
  }

  private final String label;
  private final Load load;

  Loader(String label, Load load) {
    this.label = label;
    this.load = load;
  }

  String label() {
    return label;
  }

  Object load(Path folder) throws IOException {
    return load.load(folder);
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
