package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.json.JsonOutput;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.Facts;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** One JSON object. Empty values are left out of a row. */
public final class JsonRenderer {
  private JsonRenderer() {}

  public static void write(Contents contents, Appendable target) throws IOException {
    write(
        target,
        json -> {
          if (contents instanceof Statements statements) {
            statements(json, statements);
          } else {
            sheet(json, contents.toSheet());
          }
          metadata(json, contents.notes(), contents.legend(), contents.sources());
        });
  }

  public static void write(Facts facts, Appendable target) throws IOException {
    write(
        target,
        json -> {
          json.writeStringProperty("kind", facts.kind().label());
          properties(json, facts.values());
          metadata(json, List.of(), List.of(), facts.sources());
        });
  }

  private static void write(Appendable target, Consumer<JsonGenerator> properties)
      throws IOException {
    try (TextOut out = new TextOut(target)) {
      JsonOutput.write(
          out,
          json -> {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
          });
      out.write('\n');
    }
  }

  private static <R> void sheet(JsonGenerator json, Sheet<R> sheet) {
    json.writeStringProperty("kind", sheet.kind().label());
    json.writeStringProperty("caption", sheet.title());
    json.writeArrayPropertyStart("rows");
    List<Column<R>> shown = sheet.shown(Use.JSON);
    for (Sheet.Section<R> section : sheet.sections()) {
      for (R row : section.rows()) {
        json.writeStartObject();
        for (Column<R> column : shown) {
          property(json, column.id(), column.value(row));
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void statements(JsonGenerator json, Statements statements) {
    json.writeStringProperty("kind", TableKind.STATEMENTS.label());
    json.writeStringProperty("title", statements.title());
    JsonOutput.texts(json, "lead", statements.lead());
    json.writeArrayPropertyStart("sections");
    for (Statements.Section section : statements.sections()) {
      json.writeStartObject();
      json.writeStringProperty("heading", section.heading());
      json.writeArrayPropertyStart("statements");
      for (Statements.Entry entry : section.entries()) {
        json.writeStartObject();
        text(json, "about", entry.lead());
        text(json, "statement", entry.text());
        text(json, "limits", entry.limits());
        text(json, "kind", entry.kind());
        text(json, "id", entry.id());
        text(json, "source_id", entry.source().id());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What every JSON document carries: notes, scales, sources with their dates, the notice. */
  private static void metadata(
      JsonGenerator json, List<String> notes, List<RatingScale> scales, List<Source> sources) {
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("notice", Contents.NOTICE);
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

  private static void text(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private static void properties(JsonGenerator json, Map<String, Value> values) {
    values.forEach((name, value) -> property(json, name, value));
  }

  private static void property(JsonGenerator json, String name, Value value) {
    if (value instanceof Value.Count number) {
      json.writeNumberProperty(name, number.number());
    } else if (value instanceof Value.Flag flag) {
      json.writeBooleanProperty(name, flag.holds());
    } else if (value instanceof Value.Quote quote) {
      json.writeStringProperty(name, quote.text());
    } else if (value instanceof Value.Texts texts) {
      JsonOutput.texts(json, name, texts.items());
    } else if (value instanceof Value.Records records) {
      json.writeArrayPropertyStart(name);
      for (Map<String, Value> item : records.items()) {
        json.writeStartObject();
        properties(json, item);
        json.writeEndObject();
      }
      json.writeEndArray();
    } else if (value instanceof Value.Noted noted) {
      property(json, name, noted.value());
    } else if (value instanceof Value.Several several) {
      JsonOutput.texts(json, name, several.items().stream().map(Value::text).toList());
    } else {
      text(json, name, value.text());
    }
  }
}
