package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.model.Labeled;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a column of a foreign table may be for, and what such columns are called: in the singular,
 * the likeliest first. A role is given to the column whose name says it best.
 */
public enum ColumnRole implements Labeled {
  SCALE("scale", "scale", "rating scale", "scale id"),
  LEVEL(
      "level",
      "evidence level",
      "level of evidence",
      "level",
      "grade",
      "rating",
      "strength of recommendation",
      "strength",
      "certainty",
      "classification"),
  MODALITY(
      "modality",
      "modality",
      "treatment",
      "intervention",
      "therapy",
      "drug",
      "medication",
      "chemical",
      "procedure",
      "service"),
  CONDITION(
      "condition", "condition", "disease", "indication", "diagnosis", "disorder", "phenotype"),
  ID("id", "id", "evidence id", "rating id", "record id", "item id", "entry id"),
  SOURCE_KIND("kind of source", "source kind", "kind of source", "source type"),
  SOURCE("source", "source", "database", "guideline", "publication", "document"),
  LOCATOR("locator", "locator", "page", "section"),
  CITATION(
      "citation",
      "citation",
      "reference",
      "pmid",
      "pubmed id",
      "pubmed",
      "citation id",
      "doi",
      "literature"),
  REVIEWED(
      "reviewed",
      "reviewed",
      "last reviewed",
      "date reviewed",
      "review date",
      "last review date",
      "last review"),
  UPDATED(
      "updated",
      "updated",
      "last updated",
      "date updated",
      "update date",
      "last update",
      "modified",
      "last modified"),
  SIGNIFICANCE("significance", "clinical significance", "significance"),
  SUPPORT("support", "evidence direction", "support", "direction"),
  OUTCOME("outcome", "outcome", "outcome measure", "endpoint"),
  TIME_POINT("time point", "time point", "timepoint", "follow up"),
  QUALIFIER(
      "qualifier",
      "population",
      "biomarker",
      "gene",
      "variant",
      "genotype",
      "allele",
      "sex",
      "gender",
      "age",
      "age group",
      "dose",
      "route",
      "setting"),
  SUMMARY(
      "summary",
      "summary",
      "evidence statement",
      "statement",
      "recommendation",
      "rationale",
      "note",
      "comment",
      "description");

  /** Words that say nothing of what a column is for. */
  private static final Set<String> IDLE =
      Set.of("name", "label", "text", "term", "symbol", "the", "display", "preferred");

  /** Last words of the names of columns that say something about a drug or disease, not which. */
  private static final Set<String> ABOUT =
      Set.of(
          "id",
          "identifier",
          "type",
          "url",
          "link",
          "uri",
          "code",
          "class",
          "count",
          "number",
          "date",
          "status",
          "version",
          "category",
          "group");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ColumnRole(String label, String... names) {
    this.label = label;
    this.names = List.of(names);
  }

  @Override
  public String label() {
    return label;
  }

  /** The role of a member of a profile; empty if no column is sniffed for it. */
  static Optional<ColumnRole> of(String member) {
    return Stream.of(values())
        .filter(role -> role.label.replace(" ", "").equalsIgnoreCase(member))
        .findFirst();
  }

  /** How well the words of a column's name say that it has this role; 0 if they do not. */
  int score(List<String> words) {
    List<String> said = words.stream().filter(word -> !IDLE.contains(word)).toList();
    String name = String.join(" ", said);
    int best = 0;
    for (int i = 0; i < names.size(); i++) {
      String candidate = names.get(i);
      int fit = 0;
      if (name.equals(candidate)) {
        fit = 300;
      } else if (candidate.length() > 2 && name.endsWith(" " + candidate)) {
        fit = 200;
      } else if (isMain() && said.contains(candidate) && !ABOUT.contains(last(said))) {
        fit = 100;
      }
      best = Math.max(best, fit == 0 ? 0 : fit - i);
    }
    return best;
  }

  /** Whether the word may stand anywhere in the name: without these there is no rating. */
  private boolean isMain() {
    return this == LEVEL || this == MODALITY || this == CONDITION;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
