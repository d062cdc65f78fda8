package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.model.Qualifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of data sets that hold words of people, where anything may be said. */
public final class WordColumns {
  /** Texts of a form of their own, and levels by name. */
  private static final Set<String> FORMED =
      Set.of(
          "scales.id",
          "levels.id",
          "sources.id",
          "sources.doi",
          "sources.pmid",
          "sources.superseded_by",
          "sources.status_source",
          "modalities.id",
          "modalities.codes",
          "modalities.broader_mesh",
          "conditions.id",
          "conditions.codes",
          "conditions.broader_mesh",
          "findings.id",
          "findings.certainty",
          "ratings.id",
          "ratings.documents",
          "ratings.level",
          "safety.id",
          "safety.level",
          "appraisals.id",
          "appraisals.level",
          "residuals.id",
          "residuals.level",
          "claim_topics.id",
          "claims.id",
          "claims.seen_at");

  /**
   * A column.
   *
   * @param table the name of its table
   * @param list whether a value is a list of texts
   */
  public record WordColumn(String table, String name, boolean list) {}

  private WordColumns() {}

  /**
   * All of them, and a qualifier; each that is added to a table is one, unless it says otherwise.
   */
  public static List<WordColumn> all() {
    List<WordColumn> words = new ArrayList<>();
    for (Table table : Table.values()) {
      for (Column column : table.columns()) {
        boolean text = column.type() == Column.Type.STRING || column.list();
        if (text
            && column.choices().isEmpty()
            && column.reference().isEmpty()
            && !FORMED.contains(table.resource() + "." + column.name())) {
          words.add(new WordColumn(table.resource(), column.name(), column.list()));
        }
      }
    }
    words.add(
        new WordColumn(
            Table.RATINGS.resource(), Column.prefix(Qualifier.Role.SUBJECT) + "population", false));
    return words;
  }
}
