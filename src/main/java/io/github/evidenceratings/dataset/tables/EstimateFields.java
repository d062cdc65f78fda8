package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of the estimate of a finding. */
final class EstimateFields {
  private static final ValueType<Estimate.Kind> KIND =
      Types.choice(List.of(Estimate.Kind.values()));

  private EstimateFields() {}

  /** Passes the fields. Returns the estimate read; null if the row has none. */
  static @Nullable Estimate pass(Fields f, @Nullable Estimate e) {
    Estimate.Interval i = e == null ? null : e.interval().orElse(null);
    String measure =
        f.value(
            "estimate_measure",
            Types.TEXT,
            false,
            "What the estimate is, as in risk ratio or mean difference.",
            e == null ? null : e.measure());
    Estimate.Kind kind =
        f.optional(
            "estimate_kind",
            KIND,
            "Whether it is relative or absolute.",
            e == null ? Optional.empty() : e.kind());
    BigDecimal value =
        f.value(
            "estimate_value",
            Types.SIGNED,
            false,
            "Its value, as in -1.2.",
            e == null ? null : e.value());
    BigDecimal low =
        f.value(
            "estimate_low",
            Types.SIGNED,
            false,
            "The lower end of its interval, as in -1.8.",
            i == null ? null : i.low());
    BigDecimal high =
        f.value(
            "estimate_high",
            Types.SIGNED,
            false,
            "The upper end of its interval, as in -0.6.",
            i == null ? null : i.high());
    BigDecimal confidence =
        f.optional(
            "estimate_confidence",
            Types.NUMBER,
            "The confidence of the interval in percent, as in 95.",
            i == null ? Optional.empty() : i.confidence());
    String unit =
        f.optional(
            "estimate_unit",
            Types.TEXT,
            "The unit of value and interval, as in points on a 10-point scale.",
            e == null ? Optional.empty() : e.unit());
    String time =
        f.optional(
            "estimate_time",
            Types.TEXT,
            "When the outcome was measured, as in 4 weeks.",
            e == null ? Optional.empty() : e.time());
    boolean interval = low != null || high != null || confidence != null;
    if (interval) {
      f.failIfEmpty("estimate_low", "is empty; an interval has two ends");
      f.failIfEmpty("estimate_high", "is empty; an interval has two ends");
    }
    if (interval
        || measure != null
        || kind != null
        || value != null
        || unit != null
        || time != null) {
      f.failIfEmpty("estimate_measure", "is empty; an estimate has a measure");
      f.failIfEmpty("estimate_value", "is empty; an estimate has a value");
    }
    if (measure == null || value == null) {
      return null;
    }
    return f.make(
        () ->
            Estimate.builder(measure, value)
                .kind(kind)
                .interval(
                    low == null || high == null
                        ? null
                        : new Estimate.Interval(low, high, Optional.ofNullable(confidence)))
                .unit(unit)
                .time(time)
                .build());
  }
}
