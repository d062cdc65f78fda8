package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  private static Quantity quantity(
      @Nullable String least, @Nullable String most, @Nullable String wording, String unit) {
    return new Quantity(
        Optional.ofNullable(least).map(BigDecimal::new),
        Optional.ofNullable(most).map(BigDecimal::new),
        Optional.ofNullable(wording),
        unit);
  }

  /** "15 minutes", "15-30 minutes", "~a few minutes", "~about 6 sessions": no more is needed. */
  private static Quantity quantity(String text) {
    int unit = text.lastIndexOf(' ');
    String amount = text.substring(0, unit);
    String wording = null;
    if (amount.startsWith("~")) {
      int number = amount.lastIndexOf(' ') + 1;
      boolean numbered = Character.isDigit(amount.charAt(number));
      wording = numbered ? amount.substring(1, number - 1) : amount.substring(1);
      amount = numbered ? amount.substring(number) : "";
    }
    int dash = amount.indexOf('-');
    return quantity(
        amount.isEmpty() ? null : dash < 0 ? amount : amount.substring(0, dash),
        dash < 0 ? null : amount.substring(dash + 1),
        wording,
        text.substring(unit + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "15, 30, , minutes, 15 to 30 minutes",
    "6, , about, sessions, about 6 sessions",
    "15, 30, about, minutes, about 15 to 30 minutes",
    ", , a few, minutes, a few minutes",
    "3, , , sessions, 3 sessions",
    "0, , , sessions, 0 sessions",
    "1, , , sessions, 1 session",
    "1.0, , about, sessions, about 1 session",
    "1, 2, , sessions, 1 to 2 sessions",
    "1, , , metre, 1 metre",
    "0.0, 0.50, , hours, 0 to 0.5 hours",
    "1E+2, 1000.000, , steps, 100 to 1000 steps",
    "1E-6, , , grams, 0.000001 grams",
    "999999999.999999, , , grams, 999999999.999999 grams"
  })
  void toString_isReadAloud(
      @Nullable String least,
      @Nullable String most,
      @Nullable String wording,
      String unit,
      String words) {
    assertThat(quantity(least, most, wording, unit)).hasToString(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15.0", "15.000000000", "1.5E+1", "0015"})
  void equals_sameNumberWrittenOtherwise_isTheSame(String number) {
    assertThat(quantity(number, null, null, "minutes"))
        .isEqualTo(quantity("15 minutes"))
        .hasSameHashCodeAs(quantity("15 minutes"));
    assertThat(quantity("1", number, null, "minutes")).isEqualTo(quantity("1-15 minutes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"16 minutes", "15-30 minutes", "~about 15 minutes", "15 hours"})
  void equals_anythingElse_isAnother(String other) {
    assertThat(quantity(other)).isNotEqualTo(quantity("15 minutes"));
  }

  @ParameterizedTest
  @CsvSource({
    "15 minutes, 15 minutes, true",
    "15 minutes, 15.0 minutes, true",
    "15 minutes, 16 minutes, false",
    "15-30 minutes, 20-40 minutes, true",
    "15-30 minutes, 20-25 minutes, true",
    "15-30 minutes, 30-45 minutes, true",
    "15-30 minutes, 30 minutes, true",
    "15-30 minutes, 15 minutes, true",
    "15-30 minutes, 20 minutes, true",
    "15-30 minutes, 30.000001 minutes, false",
    "15-30 minutes, 14.999999 minutes, false",
    "15-30 minutes, 31-45 minutes, false",
    "15-30 minutes, 15-30 hours, false",
    "9-10 minutes, 10-11 minutes, true",
    "~a few minutes, ~a few minutes, true",
    "~a few minutes, ~several minutes, false",
    "~a few minutes, ~a few hours, false",
    "~a few minutes, 15-30 minutes, false",
    "~a few minutes, 3 minutes, false",
    "~about 6 sessions, 6 sessions, true",
    "~about 6 sessions, ~exactly 6 sessions, true",
    "~about 6 sessions, 3 sessions, false"
  })
  void agreesWith_sameUnitAndRangesThatMeetOrSameWords(String one, String other, boolean agree) {
    assertThat(quantity(one).agreesWith(quantity(other))).isEqualTo(agree);
    assertThat(quantity(other).agreesWith(quantity(one))).isEqualTo(agree);
  }

  @ParameterizedTest
  @CsvSource({
    ", , , a quantity of minutes has neither a least number nor words in its place",
    ", 30, , a quantity of minutes has neither a least number nor words in its place",
    ", 30, up to, a quantity of minutes has neither a least number nor words in its place",
    "30, 30.0, , 'the most, 30 minutes, is not more than the least, 30'",
    "30, 15, about, 'the most, 15 minutes, is not more than the least, 30'",
    "1E+2, 2E+1, , 'the most, 20 minutes, is not more than the least, 100'"
  })
  void new_amountThatIsNone_isRefused(
      @Nullable String least, @Nullable String most, @Nullable String wording, String message) {
    assertRefused(() -> quantity(least, most, wording, "minutes"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0.000001",
        "1000000000",
        "1E+9",
        "0.0000001",
        "999999999.9999999",
        "1E+999999999",
        "1E+2147483647",
        "1E-999999999",
        "1E-2147483646"
      })
  void new_numberNegativeOrTooLong_isRefused(String number) {
    String message =
        new BigDecimal(number)
            + " is no quantity: a number that is not negative, with at most nine digits before"
            + " the point and six after it";
    assertRefused(() -> quantity(number, null, null, "minutes"), message);
    assertRefused(() -> quantity("0", number, null, "minutes"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u2003"})
  void new_blankText_isRefused(String blank) {
    assertRefused(() -> quantity("1", null, null, blank), "quantity unit is blank");
    assertRefused(() -> quantity("1", null, blank, "minutes"), "quantity wording is blank");
  }
}
