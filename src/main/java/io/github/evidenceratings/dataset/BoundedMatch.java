package io.github.evidenceratings.dataset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds patterns of users against values of others: a match that takes too many steps, or too deep
 * a recursion, is given up, so that no file can stop an import.
 */
final class BoundedMatch {
  private static final int MOST_STEPS = 5_000_000;

  private BoundedMatch() {}

  /** A match was given up. */
  static final class TooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooHardException(Pattern pattern) {
      super("a value is too long or too intricate for the pattern " + pattern);
    }
  }

  /** Whether the whole text matches. */
  static boolean matches(Matcher matcher) {
    try {
      return matcher.matches();
    } catch (StackOverflowError | StepsExceeded e) {
      throw new TooHardException(matcher.pattern());
    }
  }

  /** Whether a text holds a match. */
  static boolean find(Matcher matcher) {
    try {
      return matcher.find();
    } catch (StackOverflowError | StepsExceeded e) {
      throw new TooHardException(matcher.pattern());
    }
  }

  /** What matches a pattern within bounds. */
  static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new Counted(text));
  }

  private static final class StepsExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepsExceeded() {
      super("too many steps", null, false, false);
    }
  }

  /** Counts how often a character is looked at, which is how far a match has gone. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (steps++ > MOST_STEPS) {
        throw new StepsExceeded();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
