package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the members of a profile, and what is said of those that are wrong. */
class JsonMembersTest {
  private final Problems problems = new Problems();

  private JsonMembers members(String json) throws IOException {
    Json read =
        Objects.requireNonNull(
            Json.read(new StringReader(json), "p.json", LoadLimits.defaults(), problems));
    return new JsonMembers((Json.Obj) read, problems);
  }

  private List<String> found() {
    return problems.found().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "10,10"})
  void number_fromNoneToTheMost_isTaken(String given, int number) throws IOException {
    JsonMembers members = members("{\"n\": " + given + "}");
    assertThat(members.number("n", 10)).isEqualTo(number);
    assertThat(members.failed()).isFalse();
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "-1", "1.0", "1e1", "10000000", "99999999999"})
  void number_beyondTheMostOrNotWhole_isRefused(String given) throws IOException {
    JsonMembers members = members("{\"n\": " + given + "}");
    assertThat(members.number("n", 10)).isZero();
    assertThat(members.failed()).isTrue();
    assertThat(found())
        .containsExactly("p.json:1:7: n \"" + given + "\" is not a whole number from 0 to 10");
  }

  @Test
  void number_thatIsAText_isRefused() throws IOException {
    assertThat(members("{\"n\": \"7\"}").number("n", 10)).isZero();
    assertThat(found()).containsExactly("p.json:1:7: n is not a whole number from 0 to 10");
  }

  @Test
  void flag_isTrueOrFalse_nothingElseIsTrue() throws IOException {
    JsonMembers members =
        members("{\"yes\": true, \"no\": false, \"null\": null, \"one\": 1, \"text\": \"true\"}");
    assertThat(members.flag("yes")).isTrue();
    assertThat(members.flag("no")).isFalse();
    assertThat(members.flag("null")).isFalse();
    assertThat(members.flag("absent")).isFalse();
    assertThat(members.failed()).isFalse();
    assertThat(members.flag("one")).isFalse();
    assertThat(members.flag("text")).isFalse();
    assertThat(members.failed()).isTrue();
    assertThat(found())
        .containsExactly(
            "p.json:1:49: one is the literal 1, not true or false",
            "p.json:1:60: text is a text, not true or false");
  }

  @Test
  void choice_oneOfThem_isTaken_anythingElseIsNone() throws IOException {
    JsonMembers members = members("{\"a\": \"csv\", \"b\": \" \", \"c\": \"xls\", \"d\": 1}");
    List<String> allowed = List.of("csv", "tsv");
    assertThat(members.choice("a", allowed)).isEqualTo("csv");
    assertThat(members.choice("absent", allowed)).isNull();
    assertThat(members.failed()).isFalse();
    assertThat(members.choice("b", allowed)).isNull();
    assertThat(members.choice("c", allowed)).isNull();
    assertThat(members.choice("d", allowed)).isNull();
    assertThat(found())
        .containsExactly(
            "p.json:1:19: b is blank; allowed: \"csv\", \"tsv\"",
            "p.json:1:29: c \"xls\" is not allowed here; allowed: \"csv\", \"tsv\"",
            "p.json:1:41: d is the literal 1, not a text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "required", "choice", "texts", "map", "object", "objects"})
  void failed_afterAnythingWrong_isTrue(String asked) throws IOException {
    JsonMembers members = members("{\"m\": 1}");
    switch (asked) {
      case "text" -> members.text("m");
      case "required" -> members.required("m");
      case "choice" -> members.choice("m", List.of("a"));
      case "texts" -> members.texts("m");
      case "map" -> members.map("m");
      case "object" -> members.object("m");
      default -> members.objects("m");
    }
    assertThat(members.failed()).isTrue();
    assertThat(found()).hasSize(1);
  }

  @Test
  void failed_memberMissingOrUnknown_isTrue() throws IOException {
    JsonMembers missing = members("{}");
    missing.required("m");
    assertThat(missing.failed()).isTrue();
    JsonMembers unknown = members("{\"m\": 1}");
    unknown.finish("a thing");
    assertThat(unknown.failed()).isTrue();
  }
}
