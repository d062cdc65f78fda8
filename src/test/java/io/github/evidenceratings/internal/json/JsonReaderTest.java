package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static final LoadLimits LIMITS = LoadLimits.defaults().withValues(1);

  /** As many names of one digit to five as there may be; each takes 64 characters besides. */
  private static final int MOST = 9_400;

  private final Problems problems = new Problems();

  private <T> @Nullable T read(String text, Function<JsonReader, T> use) throws IOException {
    return JsonReader.read(new StringReader(text), new Origin("d.json", 0), LIMITS, problems, use);
  }

  private List<String> found() {
    return problems.found().stream().map(Problem::toString).toList();
  }

  private static String object(int names) {
    return IntStream.range(0, names)
        .mapToObj(i -> "\"" + i + "\":0")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Skips a document; returns what is wrong with it. */
  private List<String> skip(String text) throws IOException {
    read(
        text,
        reader -> {
          reader.skip();
          reader.requireEnd();
          return reader;
        });
    return found();
  }

  @Test
  void skip_valueOfAnyKind_goesToItsEnd() throws IOException {
    assertThat(skip("1")).isEmpty();
    assertThat(skip("[1, [], {\"a\": [{}]}, \"x\"]")).isEmpty();
    List<String> seen = new ArrayList<>();
    read(
        "[{\"a\": {\"b\": [1]}}, {\"c\": 2, \"d\": []}]",
        reader -> {
          assertThat(reader.isArray()).isTrue();
          assertThat(reader.nextItem()).isTrue();
          reader.skip();
          assertThat(reader.nextItem()).isTrue();
          while (reader.nextMember()) {
            seen.add(reader.name() + (reader.isArray() ? " array" : " other"));
            reader.skip();
          }
          assertThat(reader.nextItem()).isFalse();
          assertThat(reader.nextDocument()).isFalse();
          return reader;
        });
    assertThat(seen).containsExactly("c other", "d array");
    assertThat(found()).isEmpty();
  }

  /** 640,000 characters: ten thousand names without any, or one with all. */
  @Test
  void names_toTheLimit_areHeld_oneMoreIsNot() throws IOException {
    String rest = object(MOST);
    int held = 64 * MOST + IntStream.range(0, MOST).map(i -> String.valueOf(i).length()).sum();
    int left = 640_000 - held - 64;
    String exact = "{\"" + "x".repeat(left) + "\":0," + rest.substring(1);
    assertThat(skip(exact)).isEmpty();
    assertThat(skip(exact.replaceFirst("x", "xx")))
        .singleElement()
        .asString()
        .endsWith(": is not read: there are more names in an object than are read at most");
  }

  @Test
  void names_ofObjectsThatHaveEnded_areForgotten_ofThoseAroundAreNot() throws IOException {
    String many = object(MOST);
    assertThat(skip("[" + many + "," + many + "]")).isEmpty();
    assertThat(skip("{\"a\":" + many + ",\"b\":" + many + "}")).isEmpty();
    assertThat(skip(many.replaceFirst("0}$", many + "}"))).hasSize(1);
  }

  @Test
  void names_givenTwice_areRefusedInOneObjectOnly() throws IOException {
    assertThat(skip("[{\"a\":{\"a\":1}},{\"a\":1}]")).isEmpty();
    assertThat(skip("[\n {\"a\": {\"b\": 1}, \"a\": 2}]"))
        .containsExactly(
            "d.json:2:18: property \"a\" is given twice in the object that starts at line 2,"
                + " column 2");
  }

  @Test
  void requireEnd_moreText_isRefused() throws IOException {
    assertThat(skip("{} []")).containsExactly("d.json:1:4: text after the end of the document");
  }
}
