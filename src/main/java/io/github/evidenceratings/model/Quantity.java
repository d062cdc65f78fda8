package io.github.evidenceratings.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as a source gives it: a number, a range, or words such as "a few" where it gives no
 * number. Immutable.
 *
 * @param least the least, or the amount itself; empty if no number is given
 * @param most the most, where it differs from the least
 * @param wording "about", "up to", or words that stand for a number, such as "a few"
 * @param unit what is counted or measured, as an English plural: minutes, sessions
 */
public record Quantity(
    Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<String> wording, String unit) {
  /**
   * @throws IllegalArgumentException if there is neither a number nor a wording, a number is
   *     negative or too long, the most is not more than the least, or a text is blank
   */
  public Quantity {
    Checks.text("quantity wording", wording);
    Checks.text("quantity unit", unit);
    least = least.map(Quantity::plain);
    most = most.map(Quantity::plain);
    if (least.isEmpty() && (wording.isEmpty() || most.isPresent())) {
      throw new IllegalArgumentException(
          "a quantity of " + unit + " has neither a least number nor words in its place");
    }
    if (most.isPresent() && most.get().compareTo(least.orElseThrow()) <= 0) {
      throw new IllegalArgumentException(
          "the most, "
              + most.get().toPlainString()
              + " "
              + unit
              + ", is not more than the least, "
              + least.get().toPlainString());
    }
  }

  /** Without zeros at its end, so that 15 and 15.0 are equal. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    // Counted before the zeros of 1E+999999999 are written out.
    long digitsBeforePoint = (long) stripped.precision() - stripped.scale();
    if (stripped.signum() < 0 || stripped.scale() > 6 || digitsBeforePoint > 9) {
      throw new IllegalArgumentException(
          number
              + " is no quantity: a number that is not negative, with at most nine digits before"
              + " the point and six after it");
    }
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Whether the two can both hold: the same unit and ranges that meet, or the same words. Words
   * never agree with numbers, since nobody said what they stand for; words beside a number, as in
   * "about 6", are not weighed.
   */
  public boolean agreesWith(Quantity other) {
    if (!unit.equals(other.unit) || least.isPresent() != other.least.isPresent()) {
      return false;
    }
    return least.isEmpty()
        ? wording.equals(other.wording)
        : least.get().compareTo(other.most.or(() -> other.least).orElseThrow()) <= 0
            && other.least.orElseThrow().compareTo(most.or(() -> least).orElseThrow()) <= 0;
  }

  /** As read aloud: "15 to 30 minutes", "1 session", "about 6 sessions", "a few minutes". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    wording.ifPresent(words -> text.append(words).append(' '));
    least.ifPresent(number -> text.append(number.toPlainString()).append(' '));
    most.ifPresent(number -> text.append("to ").append(number.toPlainString()).append(' '));
    boolean one = most.isEmpty() && least.filter(BigDecimal.ONE::equals).isPresent();
    return text.append(one && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit)
        .toString();
  }
}
