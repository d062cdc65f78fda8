package io.github.evidenceratings.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * SQLite in memory, in the process: indexes for every query, and statements prepared once, whose
 * parameters are bound for each question.
 *
 * <p>The composite indexes hold all that a question needs, the id of the row included, so that the
 * row itself is not read. A subtree is an interval of numbers given to the modalities in preorder.
 * A statement fetches ids only. There is nothing to protect from a crash, so there is no journal.
 */
final class SqlEngine implements Engine {
  private static final String AT_LEAST = " AND level <= " + World.LIKELY_EFFECTIVE;
  private static final String SETTINGS =
      """
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA temp_store = MEMORY
      """;

  private static final String TERMS =
      """
      CREATE TABLE modality (id VARCHAR(8) PRIMARY KEY, first INTEGER, last INTEGER)
      """;
  private static final String RATINGS =
      """
      CREATE TABLE rating (id VARCHAR(8), modality VARCHAR(8), modality_number INTEGER,
        condition VARCHAR(8), level INTEGER, source VARCHAR(8), reviewed INTEGER,
        note VARCHAR(400))
      """;
  private static final String INDEXES =
      """
      CREATE INDEX by_condition ON rating (condition, level, id);
      CREATE INDEX by_condition_source ON rating (condition, source, level, id);
      CREATE INDEX by_modality ON rating (modality, level, id);
      CREATE INDEX by_both ON rating (modality, condition, id);
      CREATE INDEX by_level ON rating (level, modality_number, id)
      """;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  SqlEngine() {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void load(World world) {
    load(world.modalities(), world.rows());
  }

  /** The rows may be made one by one while they are stored. */
  void load(List<WorldTerm> modalities, Iterable<Row> rows) {
    try {
      execute(SETTINGS);
      Map<String, int[]> intervals = storeTerms(modalities);
      execute(RATINGS);
      connection.setAutoCommit(false);
      store(rows, intervals);
      connection.commit();
      connection.setAutoCommit(true);
      execute(INDEXES);
      execute("ANALYZE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes and fills the tables of terms, and returns their intervals. */
  private Map<String, int[]> storeTerms(List<WorldTerm> modalities) throws SQLException {
    execute(TERMS);
    Map<String, int[]> intervals = Intervals.of(modalities);
    connection.setAutoCommit(false);
    try (PreparedStatement insert = insert("INSERT INTO modality VALUES (?, ?, ?)")) {
      for (WorldTerm term : modalities) {
        int[] interval = interval(intervals, term.id());
        insert.setString(1, term.id());
        insert.setInt(2, interval[0]);
        insert.setInt(3, interval[1]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return intervals;
  }

  private static int[] interval(Map<String, int[]> intervals, String modality) {
    int[] interval = intervals.get(modality);
    if (interval == null) {
      throw new IllegalStateException(modality);
    }
    return interval;
  }

  /** Stores the ratings; in batches of one prepared statement, in one transaction. */
  private void store(Iterable<Row> rows, Map<String, int[]> intervals) throws SQLException {
    try (PreparedStatement insert = insert("INSERT INTO rating VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int batched = 0;
      for (Row row : rows) {
        insert.setString(1, row.id());
        insert.setString(2, row.modality());
        insert.setInt(3, interval(intervals, row.modality())[0]);
        insert.setString(4, row.condition());
        insert.setInt(5, row.level());
        insert.setString(6, row.source());
        insert.setInt(7, (int) row.reviewed().toEpochDay());
        insert.setString(8, row.note());
        insert.addBatch();
        if (++batched % 10_000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private PreparedStatement insert(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private void execute(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : script.strip().split(";\\s*", -1)) {
        statement.execute(sql);
      }
    }
  }

  /** Runs a statement and hands on what it finds. */
  private void ask(String sql, Reader reader, Object... parameters) {
    try {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof String text) {
          statement.setString(i + 1, text);
        } else {
          statement.setObject(i + 1, parameters[i]);
        }
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          reader.read(found);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Reads one row of a result. */
  private interface Reader {
    void read(ResultSet found) throws SQLException;
  }

  private void ids(Sink sink, String sql, Object... parameters) {
    ask(sql, found -> sink.hit(found.getString(1)), parameters);
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    ids(sink, "SELECT id FROM rating WHERE modality = ? AND condition = ?", modality, condition);
  }

  @Override
  public void condition(String condition, Sink sink) {
    ids(sink, "SELECT id FROM rating WHERE condition = ?" + AT_LEAST, condition);
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    ids(sink, "SELECT id FROM rating WHERE modality = ? ORDER BY level", modality);
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    String marks = String.join(", ", Collections.nCopies(conditions.size(), "?"));
    Object[] parameters = new Object[conditions.size() + 1];
    conditions.toArray(parameters);
    parameters[conditions.size()] = source;
    ids(
        sink,
        "SELECT id FROM rating WHERE condition IN (%s) AND level BETWEEN %d AND %d AND source = ?"
            .formatted(marks, World.LIKELY_EFFECTIVE, World.POSSIBLY_INEFFECTIVE),
        parameters);
  }

  @Override
  public void iterateAll(Sink sink) {
    ids(sink, "SELECT id FROM rating WHERE level <= " + World.LIKELY_EFFECTIVE);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    ids(
        sink,
        "SELECT r.id FROM modality m JOIN rating r"
            + " ON r.modality_number BETWEEN m.first AND m.last WHERE m.id = ?"
            // One by one, so that the index serves the interval too.
            + " AND r.level IN (0, 1)",
        modality);
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
