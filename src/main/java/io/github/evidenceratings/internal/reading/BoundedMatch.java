package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds patterns of users against values of others, for one load. A match that takes too many
 * steps, or too deep a recursion, is given up; and once matches have taken far more steps together
 * than values of their length should, so is the load: no file can keep an import busy. Not safe for
 * use by several threads.
 */
public final class BoundedMatch {
  private static final int MOST_STEPS = 5_000_000;

  /** Steps of a match that do not count for the load: simple patterns need fewer. */
  private static final int FREE_STEPS = 1_000;

  private static final int FREE_STEPS_A_CHARACTER = 100;

  /** All other steps of a load, about a second: those of ten values that are too hard. */
  private static final long MOST_STEPS_TOGETHER = 10L * MOST_STEPS;

  private long spent;

  /** A match was given up. */
  public static final class TooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TooHardException(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  /** Whether no more matches are made, so that the load has to end. */
  public boolean isSpent() {
    return spent > MOST_STEPS_TOGETHER;
  }

  /**
   * The match of a pattern with a whole text; null if there is none.
   *
   * @param place where the text stands, for messages
   * @param field the name of its column, for messages; empty if it has none
   * @throws TooHardException if the match, or the load, is given up
   */
  public @Nullable Matcher whole(Pattern pattern, String text, Place place, String field) {
    return match(pattern, text, true, place, field);
  }

  /** The same for the first match within a text. */
  public @Nullable Matcher within(Pattern pattern, String text, Place place, String field) {
    return match(pattern, text, false, place, field);
  }

  private @Nullable Matcher match(
      Pattern pattern, String text, boolean whole, Place place, String field) {
    Counted counted = new Counted(text);
    Matcher matcher = pattern.matcher(counted);
    boolean matches = false;
    boolean tooHard = false;
    try {
      matches = whole ? matcher.matches() : matcher.find();
    } catch (StackOverflowError | StepsExceeded e) {
      tooHard = true;
    }
    long free = FREE_STEPS + (long) FREE_STEPS_A_CHARACTER * text.length();
    // A recursion takes few steps, but its time all the same.
    spent += tooHard ? MOST_STEPS : Math.max(0, counted.steps - free);
    if (tooHard || isSpent()) {
      String shown = Printable.cut(pattern.toString());
      String message =
          isSpent()
              ? "is hard for the pattern "
                  + shown
                  + ", as values before it were for this or others, so that the import ends here;"
                  + " patterns without nested repetition are easier"
              : "is too long or too intricate for the pattern " + shown;
      throw new TooHardException(place.problem(field, text, message));
    }
    return matches ? matcher : null;
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
