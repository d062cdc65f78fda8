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
import java.util.Locale;
import java.util.Map;

/**
 * What the databases have in common: the tables, the indexes, and statements prepared once, whose
 * parameters are bound for each question.
 *
 * <p>The composite indexes hold all that a question needs, the id of the row included, so that a
 * database that can will not look at the row itself. A subtree is an interval of numbers given to
 * the modalities in preorder. A statement fetches ids only: whoever wants more of a hit would pay
 * more.
 */
abstract class SqlEngine implements Engine {
  private static final String AT_LEAST = " AND level <= " + World.LIKELY_EFFECTIVE;
  private static final String TERMS =
      """
      CREATE TABLE modality (id VARCHAR(8) PRIMARY KEY, first INTEGER, last INTEGER);
      CREATE TABLE name (name VARCHAR(60) PRIMARY KEY, id VARCHAR(8))
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

  /** Opens a database in memory. */
  SqlEngine(String url) {
    try {
      connection = DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }

  /** What is set before anything is stored. */
  List<String> settings() {
    return List.of();
  }

  /** The indexes, one statement each. */
  List<String> indexes() {
    return statements(INDEXES);
  }

  /** What is done when all is stored. */
  List<String> finish() {
    return List.of("ANALYZE");
  }

  static List<String> statements(String script) {
    return List.of(script.strip().split(";\\s*"));
  }

  final Connection connection() {
    return connection;
  }

  @Override
  public void load(World world) {
    load(world.modalities(), world.rows());
  }

  /** The rows may be made one by one while they are stored. */
  final void load(List<WorldTerm> modalities, Iterable<Row> rows) {
    try {
      execute(settings());
      Map<String, int[]> intervals = storeTerms(modalities);
      execute(statements(RATINGS));
      connection.setAutoCommit(false);
      store(rows, intervals);
      connection.commit();
      connection.setAutoCommit(true);
      execute(indexes());
      execute(finish());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes and fills the tables of terms, and returns their intervals. */
  final Map<String, int[]> storeTerms(List<WorldTerm> modalities) throws SQLException {
    execute(statements(TERMS));
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
    try (PreparedStatement insert = insert("INSERT INTO name VALUES (?, ?)")) {
      for (var name : MapsEngine.idsByName(modalities).entrySet()) {
        insert.setString(1, name.getKey());
        insert.setString(2, name.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return intervals;
  }

  static int[] interval(Map<String, int[]> intervals, String modality) {
    int[] interval = intervals.get(modality);
    if (interval == null) {
      throw new IllegalStateException(modality);
    }
    return interval;
  }

  /** Stores the ratings; in batches of one prepared statement, in one transaction. */
  void store(Iterable<Row> rows, Map<String, int[]> intervals) throws SQLException {
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

  final void execute(List<String> sqls) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : sqls) {
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

  private void count(Sink sink, String sql, Object... parameters) {
    ask(sql, found -> sink.count(Sink.ALL_LEVELS, found.getLong(1)), parameters);
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
  public void conditionCount(String condition, Sink sink) {
    count(sink, "SELECT count(*) FROM rating WHERE condition = ?" + AT_LEAST, condition);
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
  public void countByLevel(String condition, Sink sink) {
    ask(
        "SELECT level, count(*) FROM rating WHERE condition = ? GROUP BY level",
        found -> sink.count(found.getInt(1), found.getLong(2)),
        condition);
  }

  @Override
  public void countAll(Sink sink) {
    count(sink, "SELECT count(*) FROM rating WHERE level <= " + World.LIKELY_EFFECTIVE);
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
  public void resolve(String synonym, Sink sink) {
    ids(sink, "SELECT id FROM name WHERE name = ?", synonym.toLowerCase(Locale.ROOT));
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
