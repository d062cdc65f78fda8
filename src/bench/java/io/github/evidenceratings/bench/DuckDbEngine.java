package io.github.evidenceratings.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, in the process. Filled by its appender, the fastest way in from Java. Its
 * indexes serve equality alone, so there is one for each set of columns that is asked by equality;
 * ranges run over its columns. One thread: questions are small, and it answers them no faster with
 * two.
 */
final class DuckDbEngine extends SqlEngine {
  DuckDbEngine() {
    super("jdbc:duckdb:");
  }

  @Override
  List<String> settings() {
    return List.of("SET threads = 1");
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
}
