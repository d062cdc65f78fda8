package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, in the process. Filled by its appender, the fastest way in from Java. Its
 * indexes serve equality alone, so there is one for each set of columns that is asked by equality;
 * ranges run over its columns. Its settings are its own.
 */
final class DuckDbEngine extends SqlEngine {
  DuckDbEngine() {
    super("jdbc:duckdb:");
  }

  @Override
  List<String> indexes() {
    return statements(
        """
        CREATE INDEX by_condition ON rating (condition);
        CREATE INDEX by_modality ON rating (modality);
        CREATE INDEX by_both ON rating (modality, condition)
        """);
  }

  @Override
  void store(Iterable<Row> rows, Map<String, int[]> intervals) throws SQLException {
    DuckDBConnection duck = connection().unwrap(DuckDBConnection.class);
    try (var appender = duck.createAppender("rating")) {
      for (Row row : rows) {
        appender.beginRow();
        appender.append(row.id());
        appender.append(row.modality());
        appender.append(interval(intervals, row.modality())[0]);
        appender.append(row.condition());
        appender.append(row.level());
        appender.append(row.source());
        appender.append((int) row.reviewed().toEpochDay());
        appender.append(row.note());
        appender.endRow();
      }
    }
  }

  /**
   * Has DuckDB read the ratings itself, and makes the same tables and indexes; the numbers of the
   * modalities alone come from here.
   */
  static DuckDbEngine readCsv(Path folder) throws IOException {
    DuckDbEngine engine = new DuckDbEngine();
    String levels =
        World.LEVELS.stream().map(level -> "'" + level + "'").collect(Collectors.joining(", "));
    try {
      engine.storeTerms(WorldReader.modalities(folder));
      engine.execute(
          List.of(
              """
              CREATE TABLE rating AS
              SELECT r.id, r.modality, m.first AS modality_number, r.condition,
                list_position([%s], r.level) - 1 AS level, r.source, r.reviewed, r.summary AS note
              FROM read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
                columns = {'id': 'VARCHAR', 'modality': 'VARCHAR', 'condition': 'VARCHAR',
                  'scale': 'VARCHAR', 'level': 'VARCHAR', 'source': 'VARCHAR',
                  'reviewed': 'DATE', 'summary': 'VARCHAR'}) r
              JOIN modality m ON m.id = r.modality
              """
                  .formatted(levels, folder.resolve(WorldFiles.RATINGS))));
      engine.execute(engine.indexes());
      engine.execute(engine.finish());
    } catch (SQLException e) {
      engine.close();
      throw new IllegalStateException(e);
    }
    return engine;
  }
}
