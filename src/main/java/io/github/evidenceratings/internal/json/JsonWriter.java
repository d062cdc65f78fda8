package io.github.evidenceratings.internal.json;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON for people and machines: two spaces of indent, line feeds on every platform. Not safe
 * for use by several threads.
 */
public final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one value and returns the text, which ends with a line feed. */
  public static String toString(Consumer<JsonWriter> value) {
    StringWriter text = new StringWriter();
    write(text, value);
    return text.append('\n').toString();
  }

  /** Writes one value. The target stays open. */
  public static void write(Writer target, Consumer<JsonWriter> value) {
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), new NotClosing(target))) {
      value.accept(new JsonWriter(json));
    }
  }

  /** Returns a value that was read, without blanks or line ends. */
  public static String compact(Json value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new JsonWriter(json).value(value);
    }
    return text.toString();
  }

  public void startObject() {
    json.writeStartObject();
  }

  /** Starts a property that is an object. */
  public void startObject(String name) {
    json.writeObjectPropertyStart(name);
  }

  public void endObject() {
    json.writeEndObject();
  }

  /** Starts a property that is an array. */
  public void startArray(String name) {
    json.writeArrayPropertyStart(name);
  }

  public void endArray() {
    json.writeEndArray();
  }

  public void property(String name, String value) {
    json.writeStringProperty(name, value);
  }

  public void property(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  public void property(String name, long value) {
    json.writeNumberProperty(name, value);
  }

  public void property(String name, BigDecimal value) {
    json.writeNumberProperty(name, value);
  }

  /** Writes a property that is an array of texts, on one line. */
  public void texts(String name, List<String> values) {
    startArray(name);
    values.forEach(json::writeString);
    endArray();
  }

  /** Writes maps, lists, flags and whole numbers as what they are, and all else as a text. */
  public void value(Object value) {
    if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      members.forEach(
          (name, member) -> {
            json.writeName(String.valueOf(name));
            value(member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      items.forEach(this::value);
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  private void value(Json value) {
    if (value instanceof Json.Obj object) {
      json.writeStartObject();
      object
          .members()
          .forEach(
              (name, member) -> {
                json.writeName(name);
                value(member);
              });
      json.writeEndObject();
    } else if (value instanceof Json.Arr array) {
      json.writeStartArray();
      array.items().forEach(this::value);
      json.writeEndArray();
    } else if (value instanceof Json.Text text) {
      json.writeString(text.value());
    } else if (value instanceof Json.Literal literal) {
      json.writeRawValue(literal.value());
    } else {
      json.writeNull();
    }
  }

  private static final class NotClosing extends FilterWriter {
    NotClosing(Writer target) {
      super(target);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter()
          .withSeparators(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(INDENT)
          .createInstance();
    }
  }
}
