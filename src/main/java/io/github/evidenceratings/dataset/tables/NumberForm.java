package io.github.evidenceratings.dataset.tables;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How numbers are written. */
public enum NumberForm {
  NOT_NEGATIVE("[0-9]{1,9}(\\.[0-9]{1,6})?", "is not a number; allowed: digits, as in 15 or 0.5"),
  SIGNED(
      "-?[0-9]{1,9}(\\.[0-9]{1,6})?",
      "is not a number; allowed: digits, with a hyphen before a negative number, as in 15 or -0.5"),
  /** A whole number from 1. */
  COUNT("[1-9][0-9]{0,8}", "is not a whole number from 1");

  @SuppressWarnings("ImmutableEnumChecker") // patterns are immutable
  private final Pattern pattern;

  private final String fault;

  NumberForm(String pattern, String fault) {
    this.pattern = Pattern.compile(pattern);
    this.fault = fault;
  }

  /** What is wrong with a text; null if it is a number of this form. */
  public @Nullable String fault(String text) {
    return pattern.matcher(text).matches() ? null : fault;
  }
}
