package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.text.Printable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.ContentReference;

/**
 * Says why a document is not JSON: what is expected where the parser stopped, and what is there.
 */
final class JsonFault {
  /** As much as a message shows of a word. */
  private static final int LONGEST = 81;

  private static final String ESCAPES =
      "; allowed: \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four hexadecimal digits";

  private static final String VALUES =
      "; allowed: a text in double quotes, a number, true, false, null, an array, an object";

  private final Origin file;
  private final RecentText text;
  private final TokenStreamContext context;
  private final @Nullable JsonToken token;
  private final long tokenStart;
  private final TokenStreamLocation where;
  private final JacksonException exception;

  private JsonFault(JacksonException e, JsonParser parser, RecentText text, Origin file) {
    this.file = file;
    this.text = text;
    this.context = parser.streamReadContext();
    this.token = parser.currentToken();
    this.tokenStart = parser.currentTokenLocation().getCharOffset();
    this.where = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    this.exception = e;
  }

  /**
   * Returns the problem that made a parser stop; reads on, so that the parser is of no use then.
   */
  static Problem of(JacksonException e, JsonParser parser, RecentText text, Origin file) {
    JsonFault fault = new JsonFault(e, parser, text, file);
    if (e instanceof StreamConstraintsException) {
      // All of these are ours.
      return fault.problem(0, e.getOriginalMessage());
    }
    long at = fault.where.getCharOffset();
    text.readTo(at + LONGEST);
    if (e instanceof UnexpectedEndOfInputException || text.at(at) == RecentText.NONE) {
      return fault.problem(0, "is not JSON: it ends inside " + fault.open(parser));
    }
    return fault.at(at);
  }

  private Problem problem(long before, String message) {
    Place place = JsonReader.place(file, where);
    return new Place(place.file(), place.line(), (int) Math.max(1, place.column() - before))
        .problem("", "", message);
  }

  /** What the end of the document leaves open. */
  private String open(JsonParser parser) {
    JsonToken inside =
        exception instanceof UnexpectedEndOfInputException end ? end.getTokenBeingDecoded() : null;
    if (inside == JsonToken.VALUE_STRING) {
      return "a text" + startsAt(parser.currentTokenLocation());
    }
    if (context.inRoot()) {
      return "a number";
    }
    return (inside == JsonToken.PROPERTY_NAME ? "a name in " : "") + container();
  }

  private String startsAt(TokenStreamLocation start) {
    Place place = JsonReader.place(file, start);
    return " that starts at line " + place.line() + ", column " + place.column();
  }

  private Problem at(long at) {
    int c = text.at(at);
    if (c >= 0 && c < ' ' && isInText()) {
      return problem(0, "is not JSON: a text holds " + control(c));
    }
    long escape = escape(at);
    if (escape < at) {
      return problem(
          at - escape,
          "is not JSON: "
              + Printable.quoted(range(escape, at + 1))
              + " is not an escape"
              + ESCAPES);
    }
    long start = wordStart(at);
    int before = before(start);
    return problem(
        at - start,
        "is not JSON: "
            + (before == RecentText.UNKNOWN ? "" : "expected " + expected(before) + ", ")
            + "found "
            + found(start)
            + (isOtherBracket(c) ? " in " + container() : "")
            + (isBeforeValue(before) && ",:]}".indexOf(text.at(start)) < 0 ? VALUES : ""));
  }

  /** The object or array that is open. */
  private String container() {
    return (context.inObject() ? "an object" : "an array")
        + startsAt(context.startLocation(ContentReference.unknown()));
  }

  private boolean isOtherBracket(int c) {
    return (c == ']' && context.inObject()) || (c == '}' && context.inArray());
  }

  private static String control(int c) {
    return switch (c) {
      case '\n', '\r' -> "a line break; write it as \\" + (c == '\n' ? 'n' : 'r');
      case '\t' -> "a tab; write it as \\t";
      default -> String.format("the control character U+%04X; write it as \\u%04X", c, c);
    };
  }

  /** Whether a control character that the parser stopped at is in a text, not after it. */
  private boolean isInText() {
    if (context.inObject()) {
      return token != JsonToken.PROPERTY_NAME;
    }
    int first = text.at(tokenStart);
    return token == JsonToken.VALUE_STRING && (first == '"' || first == RecentText.UNKNOWN);
  }

  /** Where an escape starts that ends with a character; at that character if it is in none. */
  private long escape(long at) {
    long start = at - 1;
    while (at - start < 5 && Character.digit(text.at(start), 16) >= 0) {
      start--;
    }
    if (text.at(start) == 'u') {
      start--;
      return text.at(start) == '\\' ? start : at;
    }
    return text.at(at - 1) == '\\' ? at - 1 : at;
  }

  /** Where a word or number starts that a character is in, or that ends before it half written. */
  private long wordStart(long at) {
    long start = at;
    while (at - start < LONGEST && isWord(text.at(start - 1))) {
      start--;
    }
    return isWord(text.at(at)) || !isWhole(range(start, at)) ? start : at;
  }

  private static boolean isWhole(String word) {
    return word.isEmpty()
        || Character.isDigit(word.charAt(word.length() - 1))
        || word.equals("true")
        || word.equals("false")
        || word.equals("null");
  }

  private static boolean isWord(int c) {
    return c >= 0 && (Character.isLetterOrDigit(c) || "_.+-".indexOf(c) >= 0);
  }

  private static boolean isWhiteSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The last character before a place that is no white space. */
  private int before(long start) {
    long before = start - 1;
    while (isWhiteSpace(text.at(before))) {
      before--;
    }
    return text.at(before);
  }

  private boolean isBeforeValue(int before) {
    return before == RecentText.NONE
        || before == '['
        || before == ':'
        || (before == ',' && !context.inObject());
  }

  /** What must follow a character that is not in a text. */
  private String expected(int before) {
    return switch (before) {
      case RecentText.NONE -> "a value";
      case '{' -> "a name in double quotes or \"}\"";
      case '[' -> "a value or \"]\"";
      case ':' -> "a value for " + name();
      case ',' -> (context.inObject() ? "a name in double quotes" : "a value") + " after the comma";
      default -> expectedAfterToken();
    };
  }

  private String expectedAfterToken() {
    if (context.inRoot()) {
      return "the end of the document";
    }
    if (token == JsonToken.PROPERTY_NAME) {
      return "a colon after the name " + name();
    }
    return "a comma or " + (context.inObject() ? "\"}\"" : "\"]\"");
  }

  private String name() {
    return Printable.quoted(String.valueOf(context.currentName()));
  }

  private String found(long start) {
    int c = text.at(start);
    if (c == '"') {
      return "a text";
    }
    if (c == '/') {
      return "\"/\" (JSON has no comments)";
    }
    long end = start + 1;
    if (isWord(c)) {
      while (end - start < LONGEST && isWord(text.at(end))) {
        end++;
      }
    } else if (Character.isHighSurrogate((char) c) && text.at(end) >= 0) {
      end++;
    }
    return Printable.quoted(range(start, end));
  }

  private String range(long start, long end) {
    StringBuilder range = new StringBuilder();
    for (long i = start; i < end; i++) {
      int c = text.at(i);
      if (c >= 0) {
        range.append((char) c);
      }
    }
    return range.toString();
  }
}
