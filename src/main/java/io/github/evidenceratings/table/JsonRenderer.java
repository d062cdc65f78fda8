package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.json.JsonOutput;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One JSON object. Empty values are left out of a row. */
final class JsonRenderer {
  private JsonRenderer() {}

  static void write(EvidenceTable table, Appendable target) throws IOException {
    try (TextOut out = new TextOut(target)) {
      JsonOutput.write(out, json -> write(table, json));
      out.write('\n');
    }
  }

  private static void write(EvidenceTable table, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", table.kind().label());
    json.writeStringProperty("caption", table.caption());
    json.writeArrayPropertyStart("rows");
    rows(json, table);
    json.writeEndArray();
    metadata(json, table.notes(), table.legend(), table.sources());
    json.writeEndObject();
  }

  /** The rows of all sections, each an object, into an array that is open. */
  static void rows(JsonGenerator json, EvidenceTable table) {
    int[] shown = table.shown(Use.JSON);
    List<String> names = table.columns().stream().map(TableColumn::id).toList();
    for (EvidenceTable.Section section : table.sections()) {
      for (List<Value> row : section.rows()) {
        json.writeStartObject();
        for (int i : shown) {
          property(json, names.get(i), row.get(i));
        }
        json.writeEndObject();
      }
    }
  }

  /** What every JSON document carries: notes, scales, sources with their dates, the notice. */
  static void metadata(
      JsonGenerator json, List<String> notes, List<RatingScale> scales, List<Source> sources) {
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("notice", EvidenceTable.NOTICE);
    JsonOutput.texts(json, "notes", notes);
    json.writeArrayPropertyStart("scales");
    scales.forEach(scale -> scale(json, scale));
    json.writeEndArray();
    json.writeArrayPropertyStart("sources");
    sources.forEach(source -> source(json, source));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void scale(JsonGenerator json, RatingScale scale) {
    json.writeStartObject();
    json.writeStringProperty("id", scale.id());
    json.writeStringProperty("name", scale.name());
    json.writeStringProperty("kind", scale.kind().label());
    json.writeStringProperty("rater", scale.rater());
    json.writeStringProperty("citation", scale.citation());
    json.writeArrayPropertyStart("levels");
    for (Level level : scale.levels()) {
      json.writeStartObject();
      json.writeStringProperty("id", level.id());
      json.writeStringProperty("name", level.name());
      json.writeStringProperty("symbol", level.symbol());
      json.writeStringProperty("standing", level.standing().label());
      json.writeStringProperty("pole", level.pole().label());
      optional(json, "definition", level.definition());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStartObject();
    json.writeStringProperty("id", source.id());
    json.writeStringProperty("kind", source.kind().label());
    json.writeStringProperty("name", source.name());
    json.writeStringProperty("title", source.title());
    optional(json, "author", source.author());
    optional(json, "rater", source.rater());
    optional(json, "publisher", source.publisher());
    optional(json, "host", source.host());
    optional(json, "published", source.published());
    optional(json, "recorded", source.recorded());
    optional(json, "reviewed", source.reviewed());
    optional(json, "updated", source.updated());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, Optional<?> value) {
    value.ifPresent(v -> json.writeStringProperty(name, v.toString()));
  }

  static void property(JsonGenerator json, String name, Value value) {
    if (value instanceof Value.Count number) {
      json.writeNumberProperty(name, number.number());
    } else if (value instanceof Value.Flag flag) {
      json.writeBooleanProperty(name, flag.holds());
    } else if (value instanceof Value.Texts texts) {
      JsonOutput.texts(json, name, texts.items());
    } else if (value instanceof Value.Records records) {
      json.writeArrayPropertyStart(name);
      for (Map<String, Value> item : records.items()) {
        json.writeStartObject();
        item.forEach((key, v) -> property(json, key, v));
        json.writeEndObject();
      }
      json.writeEndArray();
    } else if (value instanceof Value.Noted noted) {
      property(json, name, noted.value());
    } else if (value instanceof Value.Several several) {
      JsonOutput.texts(json, name, several.items().stream().map(Value::text).toList());
    } else if (!value.text().isEmpty()) {
      json.writeStringProperty(name, value.text());
    }
  }
}
