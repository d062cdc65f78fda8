package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.JsonOutput;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One JSON object. Empty values are left out of a row. */
final class JsonRenderer {
  private JsonRenderer() {}

  static String render(EvidenceTable table) {
    return JsonOutput.toString(json -> write(table, json));
  }

  private static void write(EvidenceTable table, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("caption", table.caption());
    json.writeArrayPropertyStart("rows");
    rows(json, table);
    json.writeEndArray();
    metadata(json, table.notes(), table.sources());
    json.writeEndObject();
  }

  /** The rows of all sections, each an object, into an array that is open. */
  static void rows(JsonGenerator json, EvidenceTable table) {
    int[] shown = table.shown(Use.JSON);
    for (EvidenceTable.Section section : table.sections()) {
      for (List<Value> row : section.rows()) {
        json.writeStartObject();
        for (int i : shown) {
          property(json, table.columns().get(i).id(), row.get(i));
        }
        json.writeEndObject();
      }
    }
  }

  /** What every JSON document carries: notes, sources with their dates, the notice. */
  static void metadata(JsonGenerator json, List<String> notes, List<Source> sources) {
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("notice", EvidenceTable.NOTICE);
    JsonOutput.texts(json, "notes", notes);
    json.writeArrayPropertyStart("sources");
    sources.forEach(source -> source(json, source));
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
    if (value instanceof Value.Text text) {
      if (!text.text().isEmpty()) {
        json.writeStringProperty(name, text.text());
      }
    } else if (value instanceof Value.Count number) {
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
    }
  }
}
