package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SniffedColumnTest {
  private static SniffedColumn column(String... values) {
    SniffedColumn column = new SniffedColumn("any");
    for (String value : values) {
      column.add(List.of(value));
    }
    return column;
  }

  @Test
  void isUnique_valuesOfRows_differ() {
    assertThat(column("a", "b", "").isUnique()).isTrue();
    // A repeated value stays repeated, whatever follows.
    assertThat(column("a", "b", "a").isUnique()).isFalse();
    assertThat(column("a", "a", "b").isUnique()).isFalse();
  }

  @Test
  void isUnique_noValue_isFalse() {
    assertThat(column().isUnique()).isFalse();
    assertThat(column("", " ").isUnique()).isFalse();
  }

  @Test
  void isUnique_severalInARow_isFalse() {
    SniffedColumn column = column("a");
    column.add(List.of("b", "c"));
    assertThat(column.isSeveral()).isTrue();
    assertThat(column.isUnique()).isFalse();
  }

  @Test
  void isLongText_longestValue_hasMoreThanAHundredCharacters() {
    assertThat(column("x".repeat(100)).isLongText()).isFalse();
    assertThat(column("x".repeat(101)).isLongText()).isTrue();
  }

  @Test
  void isLongText_average_isMoreThanSixtyCharacters() {
    // Of a long value the first hundred count.
    String lengthy = "x".repeat(300);
    assertThat(column(lengthy, "y".repeat(20)).isLongText()).isFalse();
    assertThat(column(lengthy, "y".repeat(21)).isLongText()).isTrue();
    assertThat(column(lengthy, "a", "b", "c").isLongText()).isFalse();
    assertThat(column().isLongText()).isFalse();
  }

  @Test
  void values_long_areCutToAHundred() {
    String most = "x".repeat(100);
    assertThat(column(most).values()).containsOnlyKeys(most);
    assertThat(column("x".repeat(101)).values()).containsOnlyKeys("x".repeat(99) + "…");
    assertThat(column("x".repeat(250)).values()).containsOnlyKeys("x".repeat(99) + "…");
  }

  @Test
  void examples_long_areCutToThirtyCodePoints() {
    String star = "\uD83C\uDF1F";
    assertThat(column("y".repeat(30), "z".repeat(31), star.repeat(30), "fourth").examples())
        .containsExactly("y".repeat(30), "z".repeat(29) + "…", star.repeat(30));
    assertThat(column(star.repeat(31)).examples()).containsExactly(star.repeat(29) + "…");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, URLs",
    "2024-01-31, dates",
    "'12,5%', numbers",
    "<p>good</p>, HTML",
    "x &amp; y, HTML",
    "good, ''"
  })
  void kind_values_isSaidInAWord(String value, String kind) {
    assertThat(column(value).kind()).isEqualTo(kind);
    assertThat(column(value, "N/A").kind()).isEqualTo(kind);
  }

  @Test
  void kind_noValue_isEmpty() {
    assertThat(column().kind()).isEmpty();
    assertThat(column("N/A").kind()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lastReviewDate, last review date",
    "_drug__name_, drug name",
    "'(Level) of evidence', level of evidence",
    "ICD-10, icd 10",
    "therapies, therapy",
    // Short words are left alone: their ending may be part of them.
    "ties, tie",
    "flies, fly",
    "gas, gas",
    "tags, tag",
    "class, class",
    "diagnosis, diagnosis",
    "status, status",
  })
  void words_name_areInTheSingular(String name, String words) {
    assertThat(String.join(" ", new SniffedColumn(name).words())).isEqualTo(words);
    assertThat(new SniffedColumn(name).words()).doesNotContain("");
  }
}
