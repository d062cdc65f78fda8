package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.json.JsonWriter;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Publication;
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
          json.property("kind", facts.kind().label());
          properties(json, facts.values());
          metadata(json, List.of(), List.of(), facts.sources());
        });
  }

  private static void write(Appendable target, Consumer<JsonWriter> properties) throws IOException {
    try (TextOut out = new TextOut(target)) {
      JsonWriter.write(
          out,
          json -> {
            json.startObject();
            properties.accept(json);
            json.endObject();
          });
      out.write('\n');
    }
  }

  private static <R> void sheet(JsonWriter json, Sheet<R> sheet) {
    json.property("kind", sheet.kind().label());
    json.property("caption", sheet.title());
    json.startArray("rows");
    List<Column<R>> shown = sheet.shown(Use.JSON);
    for (Sheet.Section<R> section : sheet.sections()) {
      for (R row : section.rows()) {
        json.startObject();
        for (Column<R> column : shown) {
          property(json, column.id(), column.value(row));
        }
        json.endObject();
      }
    }
    json.endArray();
  }

  private static void statements(JsonWriter json, Statements statements) {
    json.property("kind", TableKind.STATEMENTS.label());
    json.property("title", statements.title());
    json.texts("lead", statements.lead());
    json.startArray("sections");
    for (Statements.Section section : statements.sections()) {
      json.startObject();
      json.property("heading", section.heading());
      json.startArray("statements");
      for (Statements.Entry entry : section.entries()) {
        json.startObject();
        text(json, "about", entry.lead());
        text(json, "statement", entry.text());
        text(json, "limits", entry.limits());
        text(json, "kind", entry.kind());
        text(json, "id", entry.id());
        text(json, "source_id", entry.source().id());
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  /** What every JSON document carries: notes, scales, sources with their dates, the notice. */
  private static void metadata(
      JsonWriter json, List<String> notes, List<RatingScale> scales, List<Source> sources) {
    json.startObject("metadata");
    json.property("notice", Contents.NOTICE);
    json.texts("notes", notes);
    json.startArray("scales");
    scales.forEach(scale -> scale(json, scale));
    json.endArray();
    json.startArray("sources");
    sources.forEach(source -> source(json, source));
    json.endArray();
    json.endObject();
  }

  private static void scale(JsonWriter json, RatingScale scale) {
    json.startObject();
    json.property("id", scale.id());
    json.property("name", scale.name());
    json.property("kind", scale.kind().label());
    json.property("rater", scale.rater());
    json.property("citation", scale.citation());
    json.startArray("levels");
    for (Level level : scale.levels()) {
      json.startObject();
      json.property("id", level.id());
      json.property("name", level.name());
      json.property("symbol", level.symbol());
      json.property("standing", level.standing().label());
      json.property("pole", level.pole().label());
      optional(json, "strength", level.strength().map(Level.Strength::label));
      optional(json, "definition", level.definition());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void source(JsonWriter json, Source source) {
    json.startObject();
    json.property("id", source.id());
    json.property("kind", source.kind().label());
    json.property("name", source.name());
    json.property("title", source.title());
    optional(json, "author", source.author());
    optional(json, "rater", source.rater());
    optional(json, "publisher", source.publisher());
    optional(json, "host", source.host());
    optional(json, "published", source.published());
    optional(json, "recorded", source.recorded());
    optional(json, "reviewed", source.reviewed());
    optional(json, "updated", source.updated());
    optional(json, "searched", source.searched());
    optional(json, "status", source.publication().map(p -> p.status().label()));
    optional(json, "status_date", source.publication().flatMap(Publication::date));
    optional(json, "superseded_by", source.publication().flatMap(Publication::supersededBy));
    optional(json, "status_source", source.publication().flatMap(Publication::statedIn));
    json.endObject();
  }

  private static void optional(JsonWriter json, String name, Optional<?> value) {
    value.ifPresent(v -> json.property(name, v.toString()));
  }

  private static void text(JsonWriter json, String name, String text) {
    if (!text.isEmpty()) {
      json.property(name, text);
    }
  }

  private static void properties(JsonWriter json, Map<String, Value> values) {
    values.forEach((name, value) -> property(json, name, value));
  }

  private static void property(JsonWriter json, String name, Value value) {
    if (value instanceof Value.Count number) {
      json.property(name, number.number());
    } else if (value instanceof Value.Decimal number) {
      json.property(name, number.number());
    } else if (value instanceof Value.Flag flag) {
      json.property(name, flag.holds());
    } else if (value instanceof Value.Quote quote) {
      json.property(name, quote.text());
    } else if (value instanceof Value.Texts texts) {
      json.texts(name, texts.items());
    } else if (value instanceof Value.Nested nested) {
      json.startObject(name);
      properties(json, nested.values());
      json.endObject();
    } else if (value instanceof Value.Records records) {
      json.startArray(name);
      for (Map<String, Value> item : records.items()) {
        json.startObject();
        properties(json, item);
        json.endObject();
      }
      json.endArray();
    } else if (value instanceof Value.Noted noted) {
      property(json, name, noted.value());
    } else if (value instanceof Value.Several several) {
      json.texts(name, several.items().stream().map(Value::text).toList());
    } else {
      text(json, name, value.text());
    }
  }
}
