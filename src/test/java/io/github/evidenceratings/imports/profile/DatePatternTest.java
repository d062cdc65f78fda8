package io.github.evidenceratings.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
  private static DateTimeFormatter of(String pattern) {
    return Objects.requireNonNull(DatePattern.of(pattern));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          iso-date | 2024-02-29
          iso-date-time | 2024-02-29T23:59:00.000Z
          iso-date-time | 2024-02-29T23:59:00
          iso-date-time | 2024-02-29T23:59:00+02:00
          dd.MM.yyyy | 29.02.2024
          d/M/yy | 29/2/24
          MMM d, yyyy | feb 29, 2024
          d MMMM yyyy | 29 FEBRUARY 2024
          yyyy-MM-dd HH:mm:ss 'UTC' | 2024-02-29 01:02:03 UTC
          'year' yyyy, D | year 2024, 60
          """)
  void of_pattern_readsTheDay(String pattern, String text) {
    assertThat(LocalDate.from(of(pattern).parse(text))).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({"iso-date, 2023-02-29", "dd.MM.yyyy, 29.02.2023", "dd.MM.yyyy, 1.2.2023"})
  void of_pattern_refusesOtherDays(String pattern, String text) {
    assertThatThrownBy(() -> of(pattern).parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jjjj", "yyyy", "MM/yyyy", "dd.MM", "HH:mm", "YYYY-MM-dd", "yyyy-MM-dd '"})
  void of_whatNamesNoDay_isNoPattern(String pattern) {
    assertThat(DatePattern.of(pattern)).isNull();
  }
}
