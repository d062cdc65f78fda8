package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String DOCUMENT =
      """
      {"a": {"b": "ab", "c/d": "slash", "e~f": "tilde", "": "empty"}, "/a/b": "plain",
       "list": [{"n": "first"}, {"m": "other"}, {"n": "third"}], "0": "zero"}
      """;

  private static String texts(JsonPath path) throws IOException {
    Json document =
        Objects.requireNonNull(
            Json.read(new StringReader(DOCUMENT), "d.json", LoadLimits.defaults(), new Problems()));
    return String.join(
        ",",
        path.in(document).stream()
            .map(JsonPath.Found::value)
            .map(json -> json instanceof Json.Text text ? text.value() : json.kind())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /a/b, ab
          /a/c~1d, slash
          /a/e~0f, tilde
          /a/, empty
          /a/*, 'ab,slash,tilde,empty'
          /list/1/m, other
          /list/*/n, 'first,third'
          /0, zero
          '', an object
          /nowhere, ''
          /list/3, ''
          /list/01, ''
          /list/m, ''
          /a/b/c, ''
          """)
  void in_document_findsWhatThePathLeadsTo(String path, String found) throws IOException {
    assertThat(texts(JsonPath.of(path).orElseThrow())).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "/*/*", "/a/*/b/*"})
  void of_otherText_isNoPath(String text) {
    assertThat(JsonPath.of(text)).isEmpty();
  }

  @Test
  void ofColumn_plainName_isAMemberWhateverItsLetters() throws IOException {
    assertThat(texts(JsonPath.ofColumn("0"))).isEqualTo("zero");
    assertThat(texts(JsonPath.ofColumn("a/b"))).isEmpty();
    assertThat(texts(JsonPath.ofColumn("/a/b"))).isEqualTo("ab");
    assertThat(texts(JsonPath.ofColumn("/~1a~1b"))).isEqualTo("plain");
  }

  /** What stands together is found by its number, in an array and in an object alike. */
  @ParameterizedTest
  @CsvSource({
    "/a/*, '0,1,2,3'",
    "/list/*, '0,1,2'",
    "/list/*/n, '0,2'",
    "/list/1/m, 0",
    "/0, 0",
    "/nowhere, ''"
  })
  void in_document_numbersTheItemsOfAWildcard(String path, String items) throws IOException {
    Json document =
        Objects.requireNonNull(
            Json.read(new StringReader(DOCUMENT), "d.json", LoadLimits.defaults(), new Problems()));
    assertThat(
            String.join(
                ",",
                JsonPath.of(path).orElseThrow().in(document).stream()
                    .map(found -> String.valueOf(found.item()))
                    .toList()))
        .isEqualTo(items);
  }
}
