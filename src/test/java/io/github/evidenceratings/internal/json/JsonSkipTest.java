package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json.JsonSyntax;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** Of the objects that are open, and only of these, no more names are held than may be. */
class JsonSkipTest {
  private static final LoadLimits LIMITS = LoadLimits.defaults().withValues(1);

  /** As many names of one digit to five as there may be; each takes 64 characters besides. */
  private static final int MOST = 9_400;

  private static JsonParser parser(String text) {
    JsonParser parser = JsonSyntax.parser(new StringReader(text), LIMITS);
    parser.nextToken();
    return parser;
  }

  private static String object(int names) {
    return IntStream.range(0, names)
        .mapToObj(i -> "\"" + i + "\":0")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void skip(String text) {
    try (JsonParser parser = parser(text)) {
      new JsonSkip(LIMITS).value(parser);
      assertThat(parser.nextToken()).isNull();
    }
  }

  @Test
  void value_ofAnyKind_isSkippedToItsEnd() {
    skip("1");
    skip("[1, [], {\"a\": [{}]}, \"x\"]");
    try (JsonParser parser = parser("[{\"a\": {\"b\": [1]}}, true]")) {
      parser.nextToken();
      new JsonSkip(LIMITS).value(parser);
      assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_TRUE);
    }
  }

  /** 640,000 characters: ten thousand names without any, or one with all. */
  @Test
  void name_toTheLimit_isHeld_oneMoreIsNot() {
    String rest = object(MOST);
    int held = 64 * MOST + IntStream.range(0, MOST).map(i -> String.valueOf(i).length()).sum();
    int left = 640_000 - held - 64;
    String exact = "{\"" + "x".repeat(left) + "\":0," + rest.substring(1);
    skip(exact);
    assertThatThrownBy(() -> skip(exact.replaceFirst("x", "xx")))
        .isInstanceOf(StreamConstraintsException.class)
        .hasMessageStartingWith("there are more names in an object than are read at most");
  }

  @Test
  void name_ofObjectsThatHaveEnded_isForgotten_ofThoseAroundIsNot() {
    String many = object(MOST);
    skip("[" + many + "," + many + "]");
    skip("{\"a\":" + many + ",\"b\":" + many + "}");
    assertThatThrownBy(() -> skip(many.replaceFirst("0}$", many + "}")))
        .isInstanceOf(StreamConstraintsException.class);
  }
}
