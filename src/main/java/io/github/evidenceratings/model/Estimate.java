package io.github.evidenceratings.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How large an effect a source reports. Numbers keep their digits as written, so 1.20 and 1.2
 * differ. Immutable. New parts may be added in later versions, so create it with {@link
 * #builder(String, BigDecimal)} rather than the constructor.
 *
 * @param measure what the value is, as in "risk ratio" or "mean difference"
 * @param kind whether the value is relative or absolute, where stated
 * @param value the estimate
 * @param interval the interval around it, where stated
 * @param unit the unit of the value, as in "points on a 10-point scale"; empty for a ratio
 * @param time when the outcome was measured, as in "4 weeks" or "the end of treatment"
 */
public record Estimate(
    String measure,
    Optional<Kind> kind,
    BigDecimal value,
    Optional<Interval> interval,
    Optional<String> unit,
    Optional<String> time) {
  /** What an estimate compares with. */
  public enum Kind implements Labeled {
    /** A ratio or percentage of the value in the other group. */
    RELATIVE("relative"),
    /** A difference in the outcome's own unit or in risk, or a number of people to treat. */
    ABSOLUTE("absolute");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * The interval around an estimate. Immutable.
   *
   * @param low its lower end
   * @param high its upper end
   * @param confidence the level of confidence in percent, as in 95, where stated
   */
  public record Interval(BigDecimal low, BigDecimal high, Optional<BigDecimal> confidence) {
    /**
     * @throws IllegalArgumentException if a number is too long, the lower end exceeds the upper
     *     one, or the confidence is not between 0 and 100
     */
    public Interval {
      low = plain(low);
      high = plain(high);
      confidence = confidence.map(Estimate::plain);
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "the lower end of an interval, "
                + text(low)
                + ", exceeds the upper one, "
                + text(high));
      }
      if (confidence.isPresent()
          && (confidence.get().signum() <= 0 || confidence.get().compareTo(HUNDRED) >= 0)) {
        throw new IllegalArgumentException(
            "the confidence of an interval, "
                + text(confidence.get())
                + ", is not between 0 and 100 percent");
      }
    }

    private boolean holds(BigDecimal value) {
      return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** In words: "95% CI 0.6 to 1.1". */
    @Override
    public String toString() {
      return confidence.map(percent -> text(percent) + "% CI ").orElse("interval ")
          + text(low)
          + " to "
          + text(high);
    }
  }

  /** Measures with a known range. */
  private enum Known {
    RATIO(Kind.RELATIVE),
    REDUCTION(Kind.RELATIVE),
    DIFFERENCE(Kind.ABSOLUTE),
    NUMBER_NEEDED(Kind.ABSOLUTE);

    private final Kind kind;

    Known(Kind kind) {
      this.kind = kind;
    }

    static @Nullable Known of(String measure) {
      return switch (measure.toLowerCase(Locale.ROOT)) {
        case "risk ratio",
            "relative risk",
            "odds ratio",
            "hazard ratio",
            "rate ratio",
            "incidence rate ratio",
            "prevalence ratio",
            "ratio of means",
            "rr",
            "or",
            "hr",
            "irr" ->
            RATIO;
        case "relative risk reduction", "rrr" -> REDUCTION;
        case "mean difference",
            "weighted mean difference",
            "risk difference",
            "absolute risk reduction",
            "md",
            "wmd",
            "rd",
            "arr" ->
            DIFFERENCE;
        case "number needed to treat", "number needed to harm", "nnt", "nnh" -> NUMBER_NEEDED;
        default -> null;
      };
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException if a text is blank, a number is too long, the value is outside
   *     its interval, the kind is not that of a well-known measure, a ratio is not positive, or a
   *     number needed to treat is less than 1
   */
  public Estimate {
    Checks.text("estimate measure", measure);
    Checks.text("estimate unit", unit);
    Checks.text("estimate time", time);
    value = plain(value);
    Known known = Known.of(measure);
    if (known != null && kind.isPresent() && kind.get() != known.kind) {
      throw refusal(measure, "is " + known.kind.label() + ", not " + kind.get().label());
    }
    if (known == Known.RATIO
        && (value.signum() <= 0 || (interval.isPresent() && interval.get().low().signum() < 0))) {
      throw refusal(measure, "is a ratio, so its value is positive and its interval not negative");
    }
    if (known == Known.NUMBER_NEEDED && value.abs().compareTo(BigDecimal.ONE) < 0) {
      throw refusal(measure, "is a number of people, so it is at least 1");
    }
    if (interval.isPresent()
        && !interval.get().holds(value)
        && !(known == Known.NUMBER_NEEDED && crossesZero(interval.get()))) {
      throw refusal(
          measure,
          "has the value "
              + text(value)
              + " outside its interval, "
              + text(interval.get().low())
              + " to "
              + text(interval.get().high()));
    }
  }

  /** Numbers needed to treat from 10 to infinity, and on to −20, are written as −20 to 10. */
  private static boolean crossesZero(Interval interval) {
    return interval.low().signum() < 0 && interval.high().signum() > 0;
  }

  private static IllegalArgumentException refusal(String measure, String fault) {
    return new IllegalArgumentException("the estimate \"" + measure + "\" " + fault);
  }

  /** The number with its digits as written, without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    // Counted before the zeros of 1E+999999999 are written out.
    long digitsBeforePoint = (long) number.precision() - number.scale();
    if (number.scale() > 6 || digitsBeforePoint > 9) {
      throw new IllegalArgumentException(
          number
              + " is not plausible in an estimate; allowed: at most nine digits before the point"
              + " and six after it");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** With a minus sign instead of a hyphen. */
  private static String text(BigDecimal number) {
    return number.toPlainString().replace('-', '\u2212');
  }

  /** A builder of an estimate with this measure and value. */
  public static Builder builder(String measure, BigDecimal value) {
    return new Builder(measure, value);
  }

  /** A builder that holds all parts of this estimate, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(measure, value);
    copy.kind = kind;
    copy.interval = interval;
    copy.unit = unit;
    copy.time = time;
    return copy;
  }

  /**
   * In words, as in "mean difference −1.2 points on a 10-point scale, 95% CI −1.8 to −0.6, at 4
   * weeks". The kind is given only for a measure that does not imply it.
   */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(
        measure
            + (Known.of(measure) == null ? kind.map(k -> " (" + k.label() + ")").orElse("") : "")
            + " "
            + text(value)
            + unit.map(u -> u.startsWith("%") ? u : " " + u).orElse(""));
    interval.ifPresent(i -> parts.add(i.toString()));
    time.ifPresent(t -> parts.add("at " + t));
    return String.join(", ", parts);
  }

  /**
   * Builds an estimate. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String measure;
    private Optional<Kind> kind = Optional.empty();
    private BigDecimal value;
    private Optional<Interval> interval = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private Optional<String> time = Optional.empty();

    private Builder(String measure, BigDecimal value) {
      this.measure = measure;
      this.value = value;
    }

    public Builder measure(String measure) {
      this.measure = measure;
      return this;
    }

    public Builder kind(@Nullable Kind kind) {
      this.kind = Optional.ofNullable(kind);
      return this;
    }

    public Builder value(BigDecimal value) {
      this.value = value;
      return this;
    }

    public Builder interval(@Nullable Interval interval) {
      this.interval = Optional.ofNullable(interval);
      return this;
    }

    public Builder unit(@Nullable String unit) {
      this.unit = Optional.ofNullable(unit);
      return this;
    }

    public Builder time(@Nullable String time) {
      this.time = Optional.ofNullable(time);
      return this;
    }

    /**
     * The estimate.
     *
     * @throws IllegalArgumentException if the estimate's constructor refuses a part
     */
    public Estimate build() {
      return new Estimate(measure, kind, value, interval, unit, time);
    }
  }
}
