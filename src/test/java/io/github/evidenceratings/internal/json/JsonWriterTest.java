package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void toString_indentsByTwo_lineFeedsOnly_endsWithOne() {
    String text =
        JsonWriter.toString(
            json -> {
              json.startObject();
              json.property("name", "Ménière \"disease\"\n");
              json.startObject("nested");
              json.property("n", 1);
              json.endObject();
              json.texts("texts", List.of("a", "b"));
              json.texts("none", List.of());
              json.endObject();
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
  void value_ofMapsAndLists_isWhatTheyHold() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("flag", true);
    members.put("number", 2);
    members.put("items", List.of("a", Map.of()));
    members.put("date", LocalDate.of(2024, 5, 1));
    assertThat(JsonWriter.toString(json -> json.value(members)))
        .isEqualTo(
            """
            {
              "flag": true,
              "number": 2,
              "items": [ "a", {} ],
              "date": "2024-05-01"
            }
            """);
  }

  @Test
  void compact_hasNoBlanksAndNoLineEnd() throws IOException {
    String given =
        "{ \"texts\": [\"a b\", \"c\"],\n \"n\": -1.50e3, \"t\": true, \"o\": {\"x\": null} }";
    Json read =
        Objects.requireNonNull(
            Json.read(new StringReader(given), "p.json", LoadLimits.defaults(), new Problems()));
    assertThat(JsonWriter.compact(read))
        .isEqualTo("{\"texts\":[\"a b\",\"c\"],\"n\":-1.50e3,\"t\":true,\"o\":{\"x\":null}}");
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
    JsonWriter.write(target, json -> json.value(true));
    assertThat(target).hasToString("true");
    assertThat(closed[0]).isFalse();
  }
}
