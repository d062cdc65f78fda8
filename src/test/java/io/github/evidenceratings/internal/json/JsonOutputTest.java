package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  @Test
  void toString_indentsByTwo_lineFeedsOnly_endsWithOne() {
    String text =
        JsonOutput.toString(
            json -> {
              json.writeStartObject();
              json.writeName("name");
              json.writeString("Ménière \"disease\"\n");
              json.writeName("nested");
              json.writeStartObject();
              json.writeName("n");
              json.writeNumber(1);
              json.writeEndObject();
              JsonOutput.texts(json, "texts", List.of("a", "b"));
              JsonOutput.texts(json, "none", List.of());
              json.writeEndObject();
            });
    assertThat(text)
        .isEqualTo(
            """
            {
              "name": "Ménière \\"disease\\"\\n",
              "nested": {
                "n": 1
              },
              "texts": [ "a", "b" ],
              "none": []
            }
            """);
  }

  @Test
  void compact_hasNoBlanksAndNoLineEnd() {
    assertThat(
            JsonOutput.compact(
                json -> {
                  json.writeStartObject();
                  JsonOutput.texts(json, "texts", List.of("a b", "c"));
                  json.writeEndObject();
                }))
        .isEqualTo("{\"texts\":[\"a b\",\"c\"]}");
  }

  @Test
  void write_leavesTheWriterOpen() {
    var closed = new boolean[1];
    var target =
        new StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    JsonOutput.write(target, json -> json.writeBoolean(true));
    assertThat(target).hasToString("true");
    assertThat(closed[0]).isFalse();
  }
}
