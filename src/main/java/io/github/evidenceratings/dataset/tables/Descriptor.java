package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.json.JsonWriter;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the descriptor of a data set: a Data Package with a Table Schema for every file, so that
 * other tools read and check the files without this library.
 */
public final class Descriptor {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  /** Years, months and days. The types of a Table Schema are for one of these each. */
  static final String DATES = "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

  private final Dataset dataset;
  private final TableRows rows;

  private Descriptor(Dataset dataset, TableRows rows) {
    this.dataset = dataset;
    this.rows = rows;
  }

  public static String of(Dataset dataset, TableRows rows) {
    return JsonWriter.toString(new Descriptor(dataset, rows)::write);
  }

  private void write(JsonWriter json) {
    Edition edition = dataset.edition();
    json.startObject();
    json.property("$schema", PROFILES + "datapackage.json");
    json.property("name", edition.name());
    json.property("title", edition.title());
    edition.description().ifPresent(text -> json.property("description", text));
    json.property("version", edition.version());
    json.property(FormatVersion.PROPERTY, FormatVersion.CURRENT);
    edition.created().ifPresent(date -> json.property("created", date + "T00:00:00Z"));
    json.startArray("licenses");
    edition
        .licence()
        .ifPresent(
            licence -> {
              json.startObject();
              json.property("name", licence);
              json.endObject();
            });
    json.endArray();
    json.startArray("sources");
    for (Source source : dataset.sources()) {
      json.startObject();
      json.property("title", source.name() + ": " + source.title());
      json.endObject();
    }
    json.endArray();
    json.startArray("resources");
    Stream.of(Table.values()).filter(rows::isPresent).forEach(table -> resource(json, table));
    json.endArray();
    json.endObject();
  }

  private void resource(JsonWriter json, Table table) {
    json.startObject();
    json.property("name", table.resource());
    json.property("type", "table");
    json.property("path", table.resource() + ".csv");
    json.property("format", "csv");
    json.property("mediatype", "text/csv");
    json.property("encoding", "utf-8");
    json.startObject("schema");
    json.property("$schema", PROFILES + "tableschema.json");
    json.startArray("fields");
    for (Column column : rows.columns(table)) {
      field(json, table, column);
    }
    json.endArray();
    json.texts("primaryKey", table.key());
    List<Column> references =
        table.columns().stream().filter(c -> !c.list() && target(c).isPresent()).toList();
    if (!references.isEmpty()) {
      json.startArray("foreignKeys");
      references.forEach(column -> foreignKey(json, column));
      json.endArray();
    }
    json.endObject();
    json.endObject();
  }

  /** The table a column points to, if it is among the files. */
  private Optional<Table> target(Column column) {
    return column.reference().flatMap(Table::named).filter(rows::isPresent);
  }

  private void foreignKey(JsonWriter json, Column column) {
    json.startObject();
    json.texts("fields", List.of(column.name()));
    json.startObject("reference");
    json.property("resource", target(column).orElseThrow().resource());
    json.texts("fields", List.of("id"));
    json.endObject();
    json.endObject();
  }

  private void field(JsonWriter json, Table table, Column column) {
    json.startObject();
    json.property("name", column.name());
    boolean date = column.type() == Column.Type.DATE;
    json.property("type", date ? "string" : column.type().name().toLowerCase(Locale.ROOT));
    if (column.list()) {
      json.property("itemType", "string");
      json.property("delimiter", String.valueOf(Column.SEPARATOR));
    }
    json.property("description", column.description());
    List<String> choices = choices(table, column);
    boolean unique = table.key().equals(List.of(column.name()));
    if (column.required() || date || !choices.isEmpty()) {
      json.startObject("constraints");
      if (column.required()) {
        json.property("required", true);
      }
      if (unique) {
        json.property("unique", true);
      }
      if (!choices.isEmpty()) {
        json.texts("enum", choices);
      }
      if (date) {
        json.property("pattern", DATES);
      }
      json.endObject();
    }
    json.endObject();
  }

  private static boolean isOf(Table table, ScaleKind kind) {
    return switch (table) {
      case SAFETY -> kind == ScaleKind.SAFETY;
      case APPRAISALS -> kind == ScaleKind.APPRAISAL;
      default -> kind.isForRatings();
    };
  }

  /**
   * Closed choices; scales that come with the library, their levels and built-in topics are such
   * too.
   */
  private List<String> choices(Table table, Column column) {
    List<RatingScale> scales =
        dataset.scales().stream().filter(scale -> isOf(table, scale.kind())).toList();
    if (column.reference().equals(Optional.of(Table.SCALES.resource()))
        && target(column).isEmpty()) {
      return scales.stream().map(RatingScale::id).toList();
    }
    if (column.reference().equals(Optional.of(Table.CLAIM_TOPICS.resource()))
        && target(column).isEmpty()) {
      return ClaimTopic.builtIn().stream().map(ClaimTopic::id).toList();
    }
    if (column.name().equals("level")) {
      return scales.stream()
          .flatMap(scale -> scale.levels().stream())
          .map(Level::name)
          .distinct()
          .toList();
    }
    // In Table Schema, the values of an enum are whole cells, which for a list are lists.
    return column.list() ? List.of() : column.choices();
  }
}
