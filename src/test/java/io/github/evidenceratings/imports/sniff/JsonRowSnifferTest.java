package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.json.JsonReader;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonRowSnifferTest {
  private static JsonRowSniffer look(String text) {
    try {
      return Objects.requireNonNull(
          JsonReader.read(
              new StringReader(text),
              new Origin("in.json", 0),
              LoadLimits.defaults(),
              new Problems(),
              JsonRowSniffer::of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An object whose members are all its own, but for the last. */
  private static String object(String prefix, int others) {
    return IntStream.range(0, others)
        .mapToObj(i -> "\"" + prefix + i + "\":1,")
        .collect(Collectors.joining("", "{", "\"shared\":1}"));
  }

  @Test
  void look_array_hasNoKeys() {
    JsonRowSniffer rows = look("{\"a\":[{},{}]}");
    assertThat(rows.path().map(JsonPath::text)).contains("/a/*");
    assertThat(rows.isKeyed()).isFalse();
  }

  @Test
  void look_objectOfObjectsAlike_hasKeys() {
    JsonRowSniffer rows = look("{\"a\":{\"x\":{\"n\":1},\"y\":{\"n\":2}}}");
    assertThat(rows.path().map(JsonPath::text)).contains("/a/*");
    assertThat(rows.isKeyed()).isTrue();
    // An array that is as large takes its place, and its rows have none.
    assertThat(look("{\"a\":{\"x\":{\"n\":1},\"y\":{\"n\":2}},\"b\":[{},{}]}").isKeyed()).isFalse();
  }

  @Test
  void look_arrayWithoutObjects_isNoRows() {
    assertThat(look("[]").path()).isEmpty();
    assertThat(look("{\"a\":[],\"b\":[1,\"c\"]}").path()).isEmpty();
  }

  @Test
  void look_sharedMember_isAmongTheFirstOfEachObject() {
    int most = SniffedFile.MOST_COLUMNS;
    String last = "{\"k\":" + object("a", most - 1) + ",\"l\":" + object("b", most - 1) + "}";
    assertThat(look(last).path().map(JsonPath::text)).contains("/*");
    String beyond = "{\"k\":" + object("a", most) + ",\"l\":" + object("b", most) + "}";
    assertThat(look(beyond).path()).isEmpty();
  }
}
