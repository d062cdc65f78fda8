package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Identifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a data set. Their columns are declared in their {@link TableFields}. Tables are
 * read in this order, so that a reference always points to a table already read. Findings come
 * before ratings because a rating is built with its findings.
 */
public enum Table implements TableLayout {
  SCALES("scales", false, ScaleFields.FIELDS),
  LEVELS("levels", false, LevelFields.FIELDS),
  SOURCES("sources", true, SourceFields.FIELDS),
  MODALITIES("modalities", true, TermFields.MODALITIES),
  CONDITIONS("conditions", true, TermFields.CONDITIONS),
  FINDINGS("findings", false, FindingFields.FIELDS),
  RATINGS("ratings", true, RatingFields.FIELDS),
  SAFETY("safety", false, SafetyFields.FIELDS),
  RESIDUALS("residuals", false, ResidualFields.FIELDS),
  APPRAISALS("appraisals", false, AppraisalFields.FIELDS),
  CLAIM_TOPICS("claim_topics", false, ClaimTopicFields.FIELDS),
  CLAIMS("claims", false, ClaimFields.FIELDS);

  private final String resource;
  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final List<Column> columns;

  @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor, then only read
  private final Map<String, Column> byName = new HashMap<>();

  Table(String resource, boolean required, TableFields<?, ?> fields) {
    this.resource = resource;
    this.required = required;
    this.columns = fields.columns();
    for (Column column : columns) {
      byName.put(column.name(), column);
    }
  }

  /** The name of the resource in a descriptor and of the array in a JSON document. */
  @Override
  public String resource() {
    return resource;
  }

  /** Whether every data set must have the table. */
  boolean required() {
    return required;
  }

  /** Whether the table may have columns for qualifiers and for levels on further scales. */
  boolean extensible() {
    return this == RATINGS;
  }

  @Override
  public boolean isExtra(String name) {
    return extensible() && Column.EXTRA_PREFIXES.stream().anyMatch(prefix -> extra(name, prefix));
  }

  private static boolean extra(String name, String prefix) {
    return name.startsWith(prefix) && Identifiers.isValid(name.substring(prefix.length()));
  }

  @Override
  public List<String> allowedNames() {
    List<String> allowed = new ArrayList<>(columnNames());
    if (extensible()) {
      Column.EXTRA_PREFIXES.forEach(prefix -> allowed.add(prefix + "…"));
    }
    return allowed;
  }

  /** The columns whose values together identify a row. */
  List<String> key() {
    return this == LEVELS ? List.of("scale", "id") : List.of("id");
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Optional<Column> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  static Optional<Table> named(String resource) {
    for (Table table : values()) {
      if (table.resource.equals(resource)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }
}
