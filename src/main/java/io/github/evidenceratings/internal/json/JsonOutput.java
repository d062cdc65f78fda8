package io.github.evidenceratings.internal.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON text for people and machines: two spaces of indent, line feeds on every platform. */
public final class JsonOutput {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonOutput() {}

  /** Writes one value and returns the text, which ends with a line feed. */
  public static String toString(java.util.function.Consumer<JsonGenerator> value) {
    var text = new java.io.StringWriter();
    write(text, value);
    return text.append('\n').toString();
  }

  /** Writes one value without blanks or line ends. */
  public static String compact(java.util.function.Consumer<JsonGenerator> value) {
    var text = new java.io.StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      value.accept(json);
    }
    return text.toString();
  }

  /** Writes one value. The writer stays open. */
  public static void write(
      java.io.Writer target, java.util.function.Consumer<JsonGenerator> value) {
    try (JsonGenerator json = FACTORY.createGenerator(new Context(), new NotClosing(target))) {
      value.accept(json);
    }
  }

  /** A property of texts, on one line. */
  public static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static final class NotClosing extends java.io.FilterWriter {
    NotClosing(java.io.Writer target) {
      super(target);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }

  private static final class Context extends ObjectWriteContext.Base {
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
