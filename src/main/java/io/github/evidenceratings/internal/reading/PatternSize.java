package io.github.evidenceratings.internal.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a match of a regular expression may go without a look at the text. {@link BoundedMatch}
 * counts looks, so that <code>(){2000000000}</code>, or forty times <code>(|)</code> at the end of
 * a text, would keep it busy unnoticed; such expressions are refused.
 */
public final class PatternSize {
  public static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_PARTS = 10_000;
  private static final int MOST_WAYS = 1_000;
  private static final int DEEPEST = 200;
  private static final String UNKNOWN = "is written in a way that the import does not know";

  /** Ways and parts together: each way may be through all parts. */
  private static final int MOST_WORK = 20_000;

  private static final String FLAGS = "idmsuU-";

  /**
   * What has been measured of an expression.
   *
   * @param parts how many parts it has, with least repetitions written out
   * @param ways how many ways lead through it, at most, without a look
   * @param nullable whether it may match nothing
   */
  private record Part(long parts, long ways, boolean nullable) {
    private static final long MANY = 1_000_000;
    static final Part EMPTY = new Part(0, 1, true);
    static final Part CHARACTER = new Part(1, 1, false);
    static final Part POSITION = new Part(1, 1, true);

    Part then(Part next) {
      return new Part(
          bounded(parts + next.parts), bounded(ways * next.ways), nullable && next.nullable);
    }

    Part or(Part other) {
      // A look tells which of several to take, if no two do without.
      return new Part(
          bounded(parts + other.parts),
          nullable && other.nullable ? bounded(ways + other.ways) : Math.max(ways, other.ways),
          nullable || other.nullable);
    }

    Part repeated(long least) {
      long times = Math.max(1, least);
      long all = ways;
      if (nullable) {
        for (long i = 1; i < times && all > 1 && all < MANY; i++) {
          all = bounded(all * ways);
        }
        // To leave off is a way of its own.
        all++;
      }
      return new Part(bounded(Math.max(1, parts) * times), all, nullable || least == 0);
    }

    private static long bounded(long number) {
      return Math.min(number, MANY);
    }
  }

  private final String text;
  private int at;
  private int depth;
  private long ways;
  private @Nullable String fault;

  private PatternSize(String text) {
    this.text = text;
  }

  /** Why an expression that compiles may keep a match busy; null if it may not. */
  public static @Nullable String fault(Pattern pattern) {
    return new PatternSize(pattern.pattern()).fault();
  }

  private @Nullable String fault() {
    Part whole;
    try {
      whole = alternatives();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return UNKNOWN;
    }
    if (fault != null) {
      return fault;
    }
    if (at < text.length()) {
      return UNKNOWN;
    }
    if (whole.parts > MOST_PARTS) {
      return "has more than " + MOST_PARTS + " parts, repetitions written out";
    }
    return ways > MOST_WAYS || (ways > 1 && ways * whole.parts > MOST_WORK)
        ? "may match nothing in too many ways; a part that may be empty is best not repeated"
        : null;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private Part alternatives() {
    Part all = sequence();
    while (isAt('|')) {
      at++;
      all = all.or(sequence());
    }
    ways = Math.max(ways, all.ways);
    return all;
  }

  private Part sequence() {
    Part all = Part.EMPTY;
    while (at < text.length() && !isAt('|') && !isAt(')')) {
      all = all.then(quantified(atom()));
    }
    return all;
  }

  private Part quantified(Part atom) {
    Part part = atom;
    if (isAt('?') || isAt('*')) {
      at++;
      part = part.repeated(0);
    } else if (isAt('+')) {
      at++;
      part = part.repeated(1);
    } else if (isAt('{')) {
      int start = at + 1;
      skipPast("}");
      part = part.repeated(least(text.substring(start, at - 1)));
    } else {
      return part;
    }
    if (isAt('?') || isAt('+')) {
      at++;
    }
    return part;
  }

  /** The first number of a repetition, as far as it matters. */
  private static long least(String counts) {
    String first = counts.split(",", 2)[0].strip();
    return first.length() > 9 ? 1_000_000_000 : Long.parseLong(first);
  }

  private Part atom() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        skipClass();
        yield Part.CHARACTER;
      }
      case '\\' -> escaped();
      case '^', '$' -> Part.POSITION;
      case '{' -> {
        stop("repeats nothing, or what is repeated already; a { that is meant is written \\{");
        yield Part.EMPTY;
      }
      default -> Part.CHARACTER;
    };
  }

  private Part group() {
    boolean settled = false;
    boolean position = false;
    if (isAt('?')) {
      at++;
      char c = text.charAt(at++);
      boolean behind = c == '<' && (isAt('=') || isAt('!'));
      if (behind || c == '=' || c == '!') {
        at += behind ? 1 : 0;
        position = true;
      } else if (c == '<') {
        skipPast(">");
      } else if (c == '>') {
        settled = true;
      } else if (c != ':' && !flags(c)) {
        return Part.EMPTY;
      }
    }
    if (tooDeep()) {
      return Part.EMPTY;
    }
    Part inner = alternatives();
    depth--;
    at++;
    // Once such a one has matched, no other way through it is tried.
    return new Part(
        inner.parts + 1, settled || position ? 1 : inner.ways, position || inner.nullable);
  }

  /** Whether flags are those of a group, and not of what follows. */
  private boolean flags(char first) {
    char c = first;
    while (FLAGS.indexOf(c) >= 0) {
      c = text.charAt(at++);
    }
    if (c != ':' && c != ')') {
      stop("has the flag " + c + "; the import knows i, d, m, s, u and U");
      return false;
    }
    return c == ':';
  }

  private boolean tooDeep() {
    depth++;
    if (depth > DEEPEST) {
      stop("is nested more than " + DEEPEST + " deep");
      return true;
    }
    return false;
  }

  private void stop(String reason) {
    fault = reason;
    at = text.length();
  }

  private Part escaped() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'Q', 'E' -> {
        stop("quotes with \\Q; write a \\ before each sign that is meant");
        yield Part.EMPTY;
      }
      case 'c' -> {
        at++;
        yield Part.CHARACTER;
      }
      case 'k' -> {
        skipPast(">");
        yield Part.POSITION;
      }
      case 'b' -> {
        if (text.startsWith("{g}", at)) {
          skipBraces();
        }
        yield Part.POSITION;
      }
      case 'B', 'A', 'G', 'Z', 'z' -> Part.POSITION;
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
          at++;
        }
        yield Part.POSITION;
      }
      case 'p', 'P', 'x', 'N' -> {
        skipBraces();
        yield Part.CHARACTER;
      }
      default -> Part.CHARACTER;
    };
  }

  private void skipBraces() {
    if (isAt('{')) {
      skipPast("}");
    }
  }

  private void skipClass() {
    if (tooDeep()) {
      return;
    }
    if (isAt('^')) {
      at++;
    }
    for (boolean first = true; at < text.length(); first = false) {
      char c = text.charAt(at++);
      if (c == '\\') {
        if (isAt('Q') || isAt('E')) {
          stop("quotes with \\Q; write a \\ before each sign that is meant");
        } else {
          at += isAt('c') ? 2 : 1;
        }
      } else if (c == '[') {
        skipClass();
      } else if (c == ']' && !first) {
        depth--;
        return;
      }
    }
  }

  /** Goes on after the next such text; to the end if there is none. */
  private void skipPast(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }
}
