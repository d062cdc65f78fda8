package io.github.evidenceratings.blackbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.model.PartialDate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @Test
  void of_parts_areKept() {
    assertThat(PartialDate.of(2024))
        .hasToString("2024")
        .returns(2024, PartialDate::year)
        .returns(OptionalInt.empty(), PartialDate::month)
        .returns(OptionalInt.empty(), PartialDate::day);
    assertThat(PartialDate.of(2024, 3))
        .hasToString("2024-03")
        .returns(2024, PartialDate::year)
        .returns(OptionalInt.of(3), PartialDate::month)
        .returns(OptionalInt.empty(), PartialDate::day);
    assertThat(PartialDate.of(2024, 3, 7))
        .hasToString("2024-03-07")
        .returns(2024, PartialDate::year)
        .returns(OptionalInt.of(3), PartialDate::month)
        .returns(OptionalInt.of(7), PartialDate::day);
  }

  @Test
  void of_everyDay_isThatDayInOrder() {
    LocalDate end = LocalDate.of(2101, 3, 1);
    PartialDate last = PartialDate.of(1999, 11);
    for (LocalDate day = LocalDate.of(1999, 12, 1); day.isBefore(end); day = day.plusDays(1)) {
      PartialDate date = PartialDate.of(day);
      assertThat(date)
          .hasToString(day.toString())
          .isGreaterThan(last)
          .isEqualTo(PartialDate.parse(day.toString()))
          .returns(day, PartialDate::first)
          .returns(day, PartialDate::last);
      last = date;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1000", "1000-01-01", "2024", "2024-12", "2024-02-29", "2000-02-29", "2999-12-31"})
  void parse_text_isItsText(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
    assertThat(PartialDate.find(text)).contains(PartialDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2",
        "202",
        "20244",
        "0999",
        "3000",
        "2024-",
        "2024-0",
        "2024-00",
        "2024-13",
        "2024/06",
        "2024-6-17",
        "2024-06-",
        "2024-06-1",
        "2024-06-171",
        "2024-06-17-01",
        "2024/06/17",
        "2024-06/17",
        "24-06-2017",
        "17.06.2024",
        "a024-06-17",
        "2024-0a-17",
        "2024-06-1 ",
        "2024-00-17",
        "2024-13-17",
        "2024-06-00",
        "2024-06-31",
        "2024-06-32",
        "2023-02-29",
        "1900-02-29",
        "0000-01-01",
        "9999-12-31",
        "-024-06-17",
        "+024-06-17",
        "20:4-06-17",
        "２024-06-17",
        "2024-06-1٧",
        "2024-06-17T00:00:00Z"
      })
  void parse_otherForms_areRefused(String text) {
    assertThat(PartialDate.find(text)).isEmpty();
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            " is not a date; allowed: an existing day, month or year from 1000 to 2999, as in"
                + " 2024-03-17, 2024-03 or 2024");
  }

  @Test
  void of_noDate_isRefused() {
    refuses(() -> PartialDate.of(24), "year 24 is not between 1000 and 2999");
    refuses(() -> PartialDate.of(3000, 1), "year 3000 is not between 1000 and 2999");
    refuses(() -> PartialDate.of(999, 12, 31), "year 999 is not between 1000 and 2999");
    refuses(() -> PartialDate.of(LocalDate.MIN), "year -999999999 is not between 1000 and 2999");
    refuses(() -> PartialDate.of(2024, 0), "month 0 is not between 1 and 12");
    refuses(() -> PartialDate.of(2024, 13), "month 13 is not between 1 and 12");
    refuses(() -> PartialDate.of(2024, 0, 1), "month 0 is not between 1 and 12");
    refuses(() -> PartialDate.of(2024, 2, 0), "day 0 is not in 2024-02");
    refuses(() -> PartialDate.of(2023, 2, 29), "day 29 is not in 2023-02");
  }

  private static void refuses(Runnable of, String message) {
    assertThatThrownBy(of::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-02, 2023-02-01, 2023-02-28",
    "2024-12, 2024-12-01, 2024-12-31",
    "2024-03-17, 2024-03-17, 2024-03-17"
  })
  void since_andBefore_wholeDate(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date.first()).isEqualTo(first);
    assertThat(date.last()).isEqualTo(last);
    assertThat(date.isSince(first.minusDays(1))).isTrue();
    assertThat(date.isSince(first)).isTrue();
    assertThat(date.isSince(first.plusDays(1))).isFalse();
    assertThat(date.isBefore(last)).isFalse();
    assertThat(date.isBefore(last.plusDays(1))).isTrue();
    assertThat(date.isSince(LocalDate.MIN)).isTrue();
    assertThat(date.isSince(LocalDate.MAX)).isFalse();
    assertThat(date.isBefore(LocalDate.MIN)).isFalse();
    assertThat(date.isBefore(LocalDate.MAX)).isTrue();
  }

  @Test
  void compareTo_isByFirstDayThenPrecision() {
    List<PartialDate> sorted =
        Stream.of("2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-31", "2024-02", "2025")
            .map(PartialDate::parse)
            .toList();
    assertThat(Stream.of(6, 2, 0, 5, 3, 1, 4).map(sorted::get).sorted()).isEqualTo(sorted);
  }

  @Test
  void equals_andHashCode() {
    EqualsVerifier.forClass(PartialDate.class).verify();
    assertThat(PartialDate.of(2024)).isNotEqualTo(PartialDate.of(2024, 1));
  }

  /** Texts of so many are kept by the lowest bits of their hash codes. */
  @Test
  void hashCode_ofSixteenYears_differInTheLowestBits() {
    Set<Integer> places = new HashSet<>();
    LocalDate end = LocalDate.of(2026, 1, 1);
    int days = 0;
    for (LocalDate day = LocalDate.of(2010, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      places.add(PartialDate.of(day).hashCode() & 8191);
      days++;
    }
    assertThat(places).hasSize(days);
  }
}
