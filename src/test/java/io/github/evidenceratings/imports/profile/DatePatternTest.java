package io.github.evidenceratings.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
  private static DatePattern of(String pattern) {
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
          yyyy[-MM[-dd]] | 2024-02-29
          """)
  void read_pattern_isTheDay(String pattern, String text) {
    assertThat(of(pattern).read(text)).hasToString("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy, 2024, 2024",
    "'year' yyyy, YEAR 2024, 2024",
    "yy, 24, 2024",
    "yyyy-MM, 2024-02, 2024-02",
    "MM/yyyy, 02/2024, 2024-02",
    "M.yyyy, 2.2024, 2024-02",
    "MMM yyyy, feb 2024, 2024-02",
    "MMMM yyyy, February 2024, 2024-02"
  })
  void read_patternOfAMonthOrYear_keepsThePrecision(String pattern, String text, String date) {
    assertThat(of(pattern).read(text)).hasToString(date);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-date, 2023-02-29",
    "iso-date, 2024-02",
    "iso-date, 0024-02-29",
    "dd.MM.yyyy, 29.02.2023",
    "dd.MM.yyyy, 1.2.2023",
    "yyyy, 2024-02",
    "yyyy, 12024",
    "y, 24",
    "yyyy-MM, 2024-13",
    "yyyy-MM, 2024-02-29",
    "yyyy[-MM[-dd]], 2024-02",
    "yyyy[-MM[-dd]], 2024"
  })
  void read_otherTexts_isNull(String pattern, String text) {
    assertThat(of(pattern).read(text)).isNull();
  }

  /** A week or a quarter would get lost. So would a time: nobody writes one without a day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jjjj",
        "MM",
        "dd.MM",
        "HH:mm",
        "YYYY-MM-dd",
        "YYYY",
        "yyyy-MM-dd '",
        "yyyy d",
        "yyyy ww",
        "yyyy 'Q'Q",
        "yyyy-MM W",
        "yyyy-MM E",
        "yyyy HH:mm",
        "yyyy-MM HH"
      })
  void of_whatNamesNoDate_isNoPattern(String pattern) {
    assertThat(DatePattern.of(pattern)).isNull();
  }
}
