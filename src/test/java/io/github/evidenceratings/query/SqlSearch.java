package io.github.evidenceratings.query;

import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers the same questions as the index by SQL: the data set is written as a data package, a
 * database reads its CSV files as they are, and a question becomes a statement. Shares with the
 * code under test what writes the files, and the question.
 */
final class SqlSearch implements AutoCloseable {
  private static final String TABLES =
      """
      CREATE TABLE modality AS SELECT id, name, broader FROM CSVREAD('{}/modalities.csv');
      CREATE TABLE condition AS SELECT id, name, broader FROM CSVREAD('{}/conditions.csv');
      CREATE TABLE source AS SELECT id, name FROM CSVREAD('{}/sources.csv');
      CREATE TABLE level AS SELECT scale, id, name, standing, ROWNUM() AS n
        FROM CSVREAD('{}/levels.csv');
      CREATE TABLE rating AS SELECT * FROM CSVREAD('{}/ratings.csv');
      ALTER TABLE rating ADD COLUMN IF NOT EXISTS qualifier_population VARCHAR;
      ALTER TABLE rating ADD COLUMN IF NOT EXISTS summary VARCHAR;
      ALTER TABLE rating ADD COLUMN IF NOT EXISTS reviewed VARCHAR;
      ALTER TABLE rating ADD COLUMN IF NOT EXISTS updated VARCHAR
      """;

  /** Every level of every rating, its own and those on one further scale. */
  private static final String GIVEN =
      """
      CREATE TABLE given (rating VARCHAR, scale VARCHAR, id VARCHAR, standing VARCHAR, n INT,
        own BOOLEAN);
      INSERT INTO given SELECT r.id, l.scale, l.id, l.standing, l.n, TRUE
        FROM rating r JOIN level l ON l.scale = r.scale AND l.name = r.level
      """;

  private static final String FURTHER =
      """
      ALTER TABLE rating ADD COLUMN IF NOT EXISTS level_{} VARCHAR;
      INSERT INTO given SELECT r.id, l.scale, l.id, l.standing, l.n, FALSE
        FROM rating r JOIN level l ON l.scale = '{}' AND l.name = r.level_{}
      """;

  private static final String FINDINGS =
      """
      CREATE TABLE finding AS SELECT * FROM CSVREAD('{}/findings.csv');
      ALTER TABLE finding ADD COLUMN IF NOT EXISTS studied VARCHAR;
      ALTER TABLE finding ADD COLUMN IF NOT EXISTS population VARCHAR
      """;

  private static final String NO_FINDINGS =
      """
      CREATE TABLE finding (rating VARCHAR, studied VARCHAR, direction VARCHAR, outcome VARCHAR,
        population VARCHAR, summary VARCHAR)
      """;

  private static final String CLOSURE =
      """
      CREATE TABLE {}_up AS WITH RECURSIVE up(id, above) AS (
        SELECT id, id FROM {}
        UNION ALL
        SELECT up.id, {}.broader FROM up JOIN {} ON {}.id = up.above
          WHERE {}.broader IS NOT NULL
      ) SELECT * FROM up
      """;

  private static final String SELECT =
      """
      SELECT r.id FROM rating r
        JOIN level l ON l.scale = r.scale AND l.name = r.level
        JOIN modality m ON m.id = r.modality
        JOIN condition c ON c.id = r.condition
        JOIN source s ON s.id = r.source
      """;

  private static final String SAID =
      """
      LOWER(CONCAT(' ', CONCAT_WS(' ', m.name, c.name, r.summary, r.qualifier_population,
        (SELECT LISTAGG(CONCAT_WS(' ', f.summary, f.outcome, f.population), ' ')
          FROM finding f WHERE f.rating = r.id))))
      """;

  private final Connection connection;
  private final List<String> where = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();

  /**
   * Loads a data set.
   *
   * @param folder where to write it; what is there is replaced
   */
  SqlSearch(Dataset dataset, Path folder) {
    try {
      if (!Files.exists(folder.resolve("datapackage.json"))) {
        DatasetWriter.writePackage(dataset, folder);
      }
      connection = DriverManager.getConnection("jdbc:h2:mem:");
      try (Statement statement = connection.createStatement()) {
        String findings = Files.exists(folder.resolve("findings.csv")) ? FINDINGS : NO_FINDINGS;
        execute(statement, TABLES, folder.toString());
        execute(statement, findings, folder.toString());
        execute(statement, GIVEN, "");
        for (RatingScale scale : dataset.scales()) {
          execute(statement, FURTHER, scale.id());
        }
        statement.execute(CLOSURE.replace("{}", "modality"));
        statement.execute(CLOSURE.replace("{}", "condition"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Statement statement, String script, String name) throws SQLException {
    for (String command : script.replace("{}", name).split(";", -1)) {
      statement.execute(command);
    }
  }

  /** The ids of the ratings that a question finds, in order. */
  List<String> list(RatingCriteria asked) {
    where.clear();
    parameters.clear();
    terms("modality", "r.modality", asked.common().modalities());
    terms("condition", "r.condition", asked.common().conditions());
    in("r.source", asked.common().sources());
    if (!asked.scales().isEmpty()) {
      int start = where.size();
      in("g.scale", asked.scales());
      given(start);
    }
    level(asked.level(), asked.scales());
    asked.since().ifPresent(day -> dates("-01-01", ">=", day.toString()));
    asked
        .staleBefore()
        .ifPresent(
            day -> {
              dates("-99-99", "<", day.toString());
              where.set(
                  where.size() - 1,
                  "(r.reviewed IS NULL AND r.updated IS NULL OR "
                      + where.get(where.size() - 1)
                      + ")");
            });
    qualifiers(asked.qualifiers());
    findings(asked);
    asked.common().text().ifPresent(this::text);
    String sql =
        SELECT
            + (where.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", where))
            + "\nORDER BY "
            + order(asked.order())
            + (asked.common().limit().isPresent()
                ? "\nFETCH FIRST " + asked.common().limit().getAsInt() + " ROWS ONLY"
                : "");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(sql + parameters, e);
    }
  }

  private void in(String column, List<String> values) {
    if (!values.isEmpty()) {
      where.add(
          column + values.stream().map(v -> "?").collect(Collectors.joining(", ", " IN (", ")")));
      parameters.addAll(values);
    }
  }

  private void terms(String kind, String column, List<TermCriterion> asked) {
    if (!asked.isEmpty()) {
      List<String> any = new ArrayList<>();
      asked.forEach(one -> any.add(term(kind, column, one)));
      where.add("(" + String.join(" OR ", any) + ")");
    }
  }

  private String term(String kind, String column, TermCriterion asked) {
    List<String> any = new ArrayList<>(List.of(column + " = ?"));
    parameters.add(asked.text());
    if (asked.scope() != TermScope.EXACT) {
      any.add(column + " IN (SELECT id FROM " + kind + "_up WHERE above = ?)");
      parameters.add(asked.text());
    }
    if (asked.scope() == TermScope.INCLUDE_BROADER) {
      any.add(column + " IN (SELECT above FROM " + kind + "_up WHERE id = ?)");
      parameters.add(asked.text());
    }
    return String.join(" OR ", any);
  }

  /** Makes of what was said of a level since a place that a rating has such a level. */
  private void given(int start) {
    List<String> said = where.subList(start, where.size());
    if (!said.isEmpty()) {
      String any =
          "EXISTS (SELECT 1 FROM given g WHERE g.rating = r.id"
              + " AND "
              + String.join(" AND ", said)
              + ")";
      said.clear();
      where.add(any);
    }
  }

  private void level(LevelCriterion asked, List<String> scales) {
    int start = where.size();
    level(asked);
    if (asked instanceof LevelCriterion.Rated || asked instanceof LevelCriterion.Insufficient) {
      if (scales.isEmpty()) {
        where.add("g.own");
      }
      in("g.scale", scales);
    }
    given(start);
  }

  private void level(LevelCriterion asked) {
    if (asked instanceof LevelCriterion.OneOf oneOf) {
      List<String> any = new ArrayList<>();
      for (LevelName name : oneOf.levels()) {
        any.add("(g.scale = ? AND g.id = ?)");
        add(name);
      }
      where.add("(" + String.join(" OR ", any) + ")");
    } else if (asked instanceof LevelCriterion.AtLeast atLeast) {
      ranked(atLeast.level(), "<=");
    } else if (asked instanceof LevelCriterion.AtMost atMost) {
      ranked(atMost.level(), ">=");
    } else if (asked instanceof LevelCriterion.Between between) {
      where.add(
          """
          g.standing = 'ranked' AND g.n BETWEEN SYMMETRIC
            (SELECT n FROM level WHERE scale = ? AND id = ?)
            AND (SELECT n FROM level WHERE scale = ? AND id = ?)\
          """);
      add(between.one());
      add(between.other());
    } else if (asked instanceof LevelCriterion.Insufficient) {
      where.add("g.standing = 'insufficient'");
    } else if (asked instanceof LevelCriterion.Rated) {
      where.add("g.standing <> 'insufficient'");
    }
  }

  private void ranked(LevelName bound, String comparison) {
    where.add(
        "g.standing = 'ranked' AND g.scale = ? AND g.n "
            + comparison
            + " (SELECT n FROM level WHERE scale = ? AND id = ?)");
    parameters.add(bound.scaleId().orElseThrow());
    add(bound);
  }

  private void add(LevelName name) {
    parameters.add(name.scaleId().orElseThrow());
    parameters.add(name.text());
  }

  /** Compares dates as texts, with a month and day added to those that have none. */
  private void dates(String added, String comparison, String day) {
    String date = "COALESCE(r.reviewed, r.updated)";
    where.add(
        "%1$s IS NOT NULL AND %1$s || SUBSTRING('%2$s', LENGTH(%1$s) - 3) %3$s ?"
            .formatted(date, added, comparison));
    parameters.add(day);
  }

  private void qualifiers(List<Qualifier> asked) {
    Map<String, List<String>> byName =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    Qualifier::name,
                    Collectors.mapping(
                        q -> q.value().toLowerCase(Locale.ROOT), Collectors.toList())));
    byName.forEach((name, values) -> in("LOWER(r.qualifier_" + name + ")", values));
  }

  private void findings(RatingCriteria asked) {
    List<String> before = List.copyOf(where);
    where.clear();
    in("f.direction", asked.directions().stream().map(Direction::label).toList());
    if (!asked.studied().isEmpty()) {
      // One item of a list, or the next.
      int start = where.size();
      terms("modality", "t.id", asked.studied());
      where.set(
          start,
          "EXISTS (SELECT 1 FROM modality t WHERE CONCAT('|', f.studied, '|')"
              + " LIKE CONCAT('%|', t.id, '|%') AND "
              + where.get(start)
              + ")");
    }
    List<String> own = List.copyOf(where);
    where.clear();
    where.addAll(before);
    if (!own.isEmpty()) {
      where.add(
          "EXISTS (SELECT 1 FROM finding f WHERE f.rating = r.id AND "
              + String.join(" AND ", own)
              + ")");
    }
  }

  private void text(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
      where.add(SAID.strip() + " LIKE ?");
      parameters.add("% " + word + "%");
    }
  }

  private String order(RatingOrder order) {
    String byDefault =
        "l.n, "
            + List.of("m", "c", "s").stream()
                .map(t -> "LOWER(" + t + ".name), " + t + ".name")
                .collect(Collectors.joining(", "))
            + ", r.id";
    String undated = " DESC NULLS LAST, ";
    return switch (order) {
          case LEVEL -> "";
          case MODALITY -> "LOWER(m.name), m.name, ";
          case CONDITION -> "LOWER(c.name), c.name, ";
          case SOURCE -> "LOWER(s.name), s.name, ";
          case REVIEWED -> "r.reviewed" + undated;
          case UPDATED -> "r.updated" + undated;
        }
        + byDefault;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
