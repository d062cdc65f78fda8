package io.github.evidenceratings.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts that are made of several values, and how long they may become. */
class ImportValueTest {
  private static final String TOO_LONG = "becomes longer than the 10 characters of a value at most";

  private final Problems problems = new Problems();

  private static ImportValue value(
      List<String> columns, List<String> template, @Nullable String join) {
    return new ImportValue(
        "summary",
        columns,
        Optional.empty(),
        template,
        false,
        List.of("-"),
        false,
        Optional.empty(),
        Map.of(),
        false,
        Optional.empty(),
        Optional.ofNullable(join));
  }

  private static ImportValue column(@Nullable String join) {
    return value(List.of("A"), List.of(), join);
  }

  private static ForeignRow row(String... values) {
    return GivenRow.of(1, "A", "", "B", "b")
        .with("A", values)
        .within(LoadLimits.defaults().withCharacters(10));
  }

  private List<String> found() {
    return problems.found().stream().map(Problem::toString).toList();
  }

  @Test
  void text_joinedToTheLimit_isTaken_oneMoreIsNot() {
    assertThat(column("; ").text(row("ab", "cd", "ef"), problems)).isEqualTo("ab; cd; ef");
    assertThat(column("").text(row("12345", "67890"), problems)).isEqualTo("1234567890");
    assertThat(found()).isEmpty();
    assertThat(column("; ").text(row("ab", "cd", "efg"), problems)).isNull();
    assertThat(column("").text(row("12345", "678901"), problems)).isNull();
    assertThat(found()).containsExactly("in:1:1: A " + TOO_LONG, "in:1:1: A " + TOO_LONG);
  }

  /** Only what is between values counts: nothing is before the first or after the last. */
  @Test
  void text_ofOneValue_hasNothingToJoin() {
    assertThat(column(", and so on, ").text(row("1234567890"), problems)).isEqualTo("1234567890");
    assertThat(found()).isEmpty();
  }

  @Test
  void text_emptyValuesAmongSeveral_areNone() {
    assertThat(column(",").text(row("a", " ", "-", "", "b"), problems)).isEqualTo("a,b");
    assertThat(column(null).text(row("-", "a"), problems)).isEqualTo("a");
    assertThat(found()).isEmpty();
    assertThat(column(null).text(row("a", "b"), problems)).isNull();
    assertThat(found())
        .containsExactly(
            "in:1:1: A \"b\" is a second value; one is expected, or \"join\" in the profile");
  }

  @Test
  void text_ofATemplateToTheLimit_isTaken_oneMoreIsNot() {
    ImportValue value = value(List.of(), List.of("PM ", "A", "/", "B"), null);
    assertThat(value.text(row("12345"), problems)).isEqualTo("PM 12345/b");
    assertThat(found()).isEmpty();
    assertThat(value.text(row("123456"), problems)).isNull();
    assertThat(found()).containsExactly("in:1: summary " + TOO_LONG);
  }

  @Test
  void text_ofATemplateThatLacksAValue_isNone() {
    ImportValue value = value(List.of(), List.of("PM ", "A", "/", "B"), null);
    assertThat(value.text(row("-"), problems)).isNull();
    assertThat(value.text(row("1", "2"), problems)).isNull();
    assertThat(found())
        .containsExactly(
            "in:1:1: A \"2\" is a second value; one is expected, or \"join\" in the profile");
  }

  @Test
  void text_ofATemplate_oneOfItsPartsTooLong_isNone() {
    ImportValue value = value(List.of(), List.of("", "A"), ", ");
    assertThat(value.text(row("1234", "5678"), problems)).isEqualTo("1234, 5678");
    assertThat(value.text(row("12345", "67890"), problems)).isNull();
    assertThat(found()).containsExactly("in:1: summary " + TOO_LONG);
  }

  @Test
  void items_areThoseThatHoldSomething() {
    assertThat(column(",").items(row("a", "-", " ", "b"))).containsExactly(0, 3);
    assertThat(column(",").items(row("-"))).isEmpty();
  }

  @Test
  void items_ofWhatIsInNoColumn_areOneWithoutAnIndex_orNone() {
    ImportValue template = value(List.of(), List.of("PM ", "A"), null);
    assertThat(template.items(row("1"))).containsExactly(0);
    assertThat(template.items(row("-"))).isEmpty();
    assertThat(value(List.of("absent"), List.of(), null).items(row("1"))).isEmpty();
  }

  /** Names are taken apart before they are one text, and are held to the limit all the same. */
  @Test
  void cells_ofATemplateBeyondTheLimit_areNone() {
    ImportValue value = value(List.of(), List.of("PM ", "A", "/", "B"), null);
    assertThat(value.cells(row("12345"), problems)).containsExactly("PM 12345/b");
    assertThat(found()).isEmpty();
    assertThat(value.cells(row("123456"), problems)).isEmpty();
    assertThat(found()).containsExactly("in:1: summary " + TOO_LONG);
  }
}
