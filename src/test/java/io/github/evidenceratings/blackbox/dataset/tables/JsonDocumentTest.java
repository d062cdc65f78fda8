package io.github.evidenceratings.blackbox.dataset.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Qualifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  private static final String SMALL =
      """
      {
        "name": "small",
        "title": "A small one",
        "version": "1",
        "sources": [
          {"id": "doc", "kind": "monograph", "name": "Doc", "title": "A doc"}
        ],
        "modalities": [
          {"id": "m", "name": "massage", "synonyms": ["rubbing", "a|b"], "sources": ["doc"]}
        ],
        "conditions": [
          {"id": "c", "name": "cramp", "lay_name": null, "codes": null, "sources": ["doc"]}
        ],
        "ratings": [
          {"id": "r", "modality": "m", "condition": "c", "scale": "natmed-effectiveness",
           "level": "Effective", "source": "doc", "qualifier_population": "é → 𝄞"}
        ]
      }
      """;

  @TempDir Path directory;

  private static Dataset read(String json) {
    return DatasetReader.readJson(new ByteArrayInputStream(json.getBytes(UTF_8)), "d.json");
  }

  private static List<String> problems(String json) {
    return PackageFixture.problemsOf(() -> read(json));
  }

  private static String edited(String text, String replacement) {
    assertThat(SMALL.split(java.util.regex.Pattern.quote(text), -1)).as(text).hasSize(2);
    return SMALL.replace(text, replacement);
  }

  @Test
  void read_emptyQualifierOrLevel_isNone() {
    String json =
        edited("\"é → 𝄞\"", "\"\", \"level_grade-certainty\": \"\", \"qualifier_age\": \"40\"");
    assertThat(read(json).ratings().get(0).qualifiers())
        .containsExactly(new Qualifier("age", "40"));
    assertThat(read(json).ratings().get(0).grades()).isEmpty();
  }

  @Test
  void read_small_holdsEverything() {
    Dataset dataset = read(SMALL);
    assertThat(dataset.edition().name()).isEqualTo("small");
    assertThat(dataset.modalities().get(0).synonyms()).containsExactly("rubbing", "a|b");
    assertThat(dataset.ratings().get(0).qualifiers())
        .containsExactly(new Qualifier("population", "é → 𝄞"));
    assertThat(dataset.safety()).isEmpty();
  }

  @Test
  void read_null_isAbsent() {
    assertThat(read(SMALL).conditions().get(0).layName()).isEmpty();
    assertThat(read(SMALL).conditions().get(0).codes()).isEmpty();
    assertThat(read(edited("\"version\": \"1\",", "\"version\": \"1\", \"created\": null,")))
        .isEqualTo(read(SMALL));
  }

  @Test
  void read_emptyArrayOrText_isAbsent() {
    assertThat(read(edited("\"codes\": null", "\"codes\": [], \"description\": \"\"")))
        .isEqualTo(read(SMALL));
  }

  @Test
  void read_byteOrderMark_isAccepted() {
    assertThat(read("\uFEFF" + SMALL)).isEqualTo(read(SMALL));
  }

  @Test
  void read_file_isTheSameAsStream() throws IOException {
    Path file = Files.writeString(directory.resolve("d.json"), SMALL);
    assertThat(DatasetReader.read(file)).isEqualTo(read(SMALL));
  }

  @Test
  void read_stream_isClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(SMALL.getBytes(UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    DatasetReader.readJson(in, "d.json");
    assertThat(closed).isTrue();
  }

  @Test
  void read_streamThatFails_isAProblem() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.readJson(closed, "d.json")))
        .containsExactly("d.json: cannot be read: Stream closed");
  }

  @Test
  void read_malformedUtf8_namesLineAndByte() {
    byte[] bytes = SMALL.getBytes(UTF_8);
    int at = SMALL.indexOf("\"A small one\"") + 1;
    bytes[at] = (byte) 0xff;
    assertThat(
            PackageFixture.problemsOf(
                () -> DatasetReader.readJson(new ByteArrayInputStream(bytes), "d.json")))
        .containsExactly(
            "d.json:3: is not valid UTF-8 at byte "
                + at
                + " (0-based) of the file; save it as UTF-8");
  }

  @Test
  void read_truncatedAtAnyByte_isAnInputException() {
    byte[] bytes = SMALL.stripTrailing().getBytes(UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      byte[] prefix = Arrays.copyOf(bytes, length);
      assertThat(
              PackageFixture.problemsOf(
                  () -> DatasetReader.readJson(new ByteArrayInputStream(prefix), "d.json")))
          .as("%d bytes", length)
          .hasSize(1)
          .allMatch(problem -> problem.startsWith("d.json"));
    }
  }

  static Stream<Arguments> wrongSyntax() {
    return Stream.of(
        arguments("", "d.json: is empty; a JSON document is expected"),
        arguments(" \n", "d.json: is empty; a JSON document is expected"),
        arguments("\uFEFF", "d.json: is empty; a JSON document is expected"),
        arguments(
            "{\n",
            "d.json:2:1: is not JSON: it ends inside an object that starts at line 1, column 1"),
        arguments(
            "[1}",
            "d.json:1:3: is not JSON: expected a comma or \"]\", found \"}\" in an array that starts at line 1, column 1"),
        arguments(
            "{\"a\": NaN}",
            "d.json:1:7: is not JSON: expected a value for \"a\", found \"NaN\"; allowed: a text in double quotes, a number, true, false, null, an array, an object"),
        arguments(
            "{\"a\": [], \"a\": []}",
            "d.json:1:11: property \"a\" is given twice in the object that starts at line 1, column 1"),
        arguments("{} {}", "d.json:1:4: text after the end of the document"),
        arguments("true", "d.json:1:1: is the literal true, not an object"),
        arguments(
            "[".repeat(65),
            "d.json:1:66: is not read: arrays and objects are nested deeper than the 64 levels that are read at most"),
        arguments(
            "{\"a\": " + "9".repeat(1001) + "}",
            "d.json:1:1008: is not read: a number is longer than the 1000 characters that are read at most"));
  }

  @ParameterizedTest
  @MethodSource("wrongSyntax")
  void read_wrongSyntax_isNamed(String json, String problem) {
    assertThat(problems(json)).containsExactly(problem);
  }

  @Test
  void read_emptyObject_lacksEverythingRequired() {
    assertThat(problems("{}"))
        .containsExactly(
            "d.json:1:1: name is missing",
            "d.json:1:1: title is missing",
            "d.json:1:1: version is missing",
            "d.json:1:1: sources is missing",
            "d.json:1:1: modalities is missing",
            "d.json:1:1: conditions is missing",
            "d.json:1:1: ratings is missing");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-json.csv",
      numLinesToSkip = 1)
  void read_oneWrongValue_isNamedOnce(String text, String replacement, String problem) {
    assertThat(problems(edited(text, replacement))).containsExactly(problem);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void read_device_isNotRead() {
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(Path.of("/dev/null"))))
        .containsExactly("/dev/null: cannot be read: is not a regular file");
  }

  @Test
  void read_tableThatOthersReferTo_missing_isOneProblem() {
    String without = SMALL.replaceFirst("(?s)\"modalities\": \\[.*?\\}\\s*\\],\\s*", "");
    assertThat(problems(without)).containsExactly("d.json:1:1: modalities is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[7]"})
  void read_tableThatOthersReferTo_ofAnotherKind_isOneProblem(String table) {
    String other =
        SMALL.replaceFirst(
            "(?s)\"modalities\": \\[.*?\\}\\s*\\],", "\"modalities\": " + table + ",");
    assertThat(problems(other))
        .containsExactly(
            table.equals("{}")
                ? "d.json:8:17: modalities is an object, not an array"
                : "d.json:8:18: modalities holds the literal 7, not an object");
  }

  @Test
  void read_idTwice_namesBothLines() {
    assertThat(
            problems(
                edited(
                    "\"name\": \"cramp\", \"lay_name\": null, \"codes\": null, \"sources\": [\"doc\"]}",
                    "\"name\": \"cramp\", \"sources\": [\"doc\"]},\n"
                        + "{\"id\": \"c\", \"name\": \"cramps\", \"sources\": [\"doc\"]}")))
        .containsExactly("d.json:13:8: id \"c\" is the id of another condition, in line 12");
  }

  @Test
  void read_blankItem_isShown() {
    assertThat(problems(edited("[\"rubbing\", \"a|b\"]", "[\"rubbing\", \" \"]")))
        .containsExactly("d.json:9:48: synonyms \" \" has an empty item in its list");
  }
}
