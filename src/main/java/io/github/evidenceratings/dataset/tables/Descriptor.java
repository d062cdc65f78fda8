package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.json.JsonOutput;
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
import tools.jackson.core.JsonGenerator;

/**
 * Writes the descriptor of a data set: a Data Package with a Table Schema for every file, so that
 * other tools read and check the files without this library.
 */
public final class Descriptor {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private final Dataset dataset;
  private final TableRows rows;

  private Descriptor(Dataset dataset, TableRows rows) {
    this.dataset = dataset;
    this.rows = rows;
  }

  public static String of(Dataset dataset, TableRows rows) {
    return JsonOutput.toString(new Descriptor(dataset, rows)::write);
  }

  private void write(JsonGenerator json) {
    Edition edition = dataset.edition();
    json.writeStartObject();
    json.writeStringProperty("$schema", PROFILES + "datapackage.json");
    json.writeStringProperty("name", edition.name());
    json.writeStringProperty("title", edition.title());
    edition.description().ifPresent(text -> json.writeStringProperty("description", text));
    json.writeStringProperty("version", edition.version());
    edition.created().ifPresent(date -> json.writeStringProperty("created", date + "T00:00:00Z"));
    json.writeArrayPropertyStart("licenses");
    edition
        .licence()
        .ifPresent(
            licence -> {
              json.writeStartObject();
              json.writeStringProperty("name", licence);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeArrayPropertyStart("sources");
    for (Source source : dataset.sources()) {
      json.writeStartObject();
      json.writeStringProperty("title", source.name() + ": " + source.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("resources");
    Stream.of(Table.values()).filter(rows::isPresent).forEach(table -> resource(json, table));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void resource(JsonGenerator json, Table table) {
    json.writeStartObject();
    json.writeStringProperty("name", table.resource());
    json.writeStringProperty("type", "table");
    json.writeStringProperty("path", table.resource() + ".csv");
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeObjectPropertyStart("schema");
    json.writeStringProperty("$schema", PROFILES + "tableschema.json");
    json.writeArrayPropertyStart("fields");
    for (Column column : rows.columns(table)) {
      field(json, table, column);
    }
    json.writeEndArray();
    JsonOutput.texts(json, "primaryKey", table.key());
    List<Column> references =
        table.columns().stream().filter(c -> !c.list() && target(c).isPresent()).toList();
    if (!references.isEmpty()) {
      json.writeArrayPropertyStart("foreignKeys");
      references.forEach(column -> foreignKey(json, column));
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The table a column points to, if it is among the files. */
  private Optional<Table> target(Column column) {
    return column.reference().flatMap(Table::named).filter(rows::isPresent);
  }

  private void foreignKey(JsonGenerator json, Column column) {
    json.writeStartObject();
    JsonOutput.texts(json, "fields", List.of(column.name()));
    json.writeObjectPropertyStart("reference");
    json.writeStringProperty("resource", target(column).orElseThrow().resource());
    JsonOutput.texts(json, "fields", List.of("id"));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void field(JsonGenerator json, Table table, Column column) {
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeStringProperty("type", column.type().name().toLowerCase(Locale.ROOT));
    if (column.list()) {
      json.writeStringProperty("itemType", "string");
      json.writeStringProperty("delimiter", String.valueOf(Column.SEPARATOR));
    }
    json.writeStringProperty("description", column.description());
    List<String> choices = choices(table, column);
    boolean unique = table.key().equals(List.of(column.name()));
    if (column.required() || !choices.isEmpty()) {
      json.writeObjectPropertyStart("constraints");
      if (column.required()) {
        json.writeBooleanProperty("required", true);
      }
      if (unique) {
        json.writeBooleanProperty("unique", true);
      }
      if (!choices.isEmpty()) {
        JsonOutput.texts(json, "enum", choices);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /**
   * Closed choices; scales that come with the library, their levels and built-in topics are such
   * too.
   */
  private List<String> choices(Table table, Column column) {
    List<RatingScale> scales =
        dataset.scales().stream()
            .filter(s -> (s.kind() == ScaleKind.SAFETY) == (table == Table.SAFETY))
            .toList();
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
    return column.choices();
  }
}
