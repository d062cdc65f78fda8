package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Printable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Escapes text for AsciiDoc, so that a reader sees just that text, in a cell of a table or outside.
 * A character that could mean something is written as its number, which AsciiDoc leaves alone.
 */
final class AsciidocText {
  private static final Pattern MEANINGFUL =
      Pattern.compile(
          // wherever it stands
          "[\\\\`*_{}\\[\\]<>|~^&$#+@='/]"
              // several in a row: an ellipsis, a dash, a term of a list, an index term
              + "|([.:;(-])\\1+"
              // at the end of a macro's name or of an address's scheme
              + "|:(?=\\S)"
              // before a mark such as that of copyright
              + "|\\((?=(?:C|R|TM)\\))");

  /** What starts a block that is no paragraph, or ends one: a list, a comment, a warning. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?!\\p{L}|\\d)"
              + "|(?:\\d+\\.|[a-zA-Z]\\.|[ivxIVX]+\\))(?!\\S)"
              + "|(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):");

  private AsciidocText() {}

  /** The text of a cell; line ends become line breaks. */
  static String cell(String text) {
    return Printable.lines(text).isBlank() ? "" : paragraph(text);
  }

  /** The text of a paragraph or an item; line ends become line breaks. */
  static String paragraph(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (String line : Printable.shown(text).split("\n", -1)) {
      out.append(out.isEmpty() ? "" : " +\n").append(guarded(line));
    }
    return out.toString();
  }

  /** The text of a heading. */
  static String line(String text) {
    return guarded(Printable.shown(text).replace('\n', ' '));
  }

  /** The line, with something at its start that is not seen where it could start a block. */
  private static String guarded(String line) {
    String escaped =
        MEANINGFUL
            .matcher(line)
            .replaceAll(match -> numbers(match.group()))
            // Two of them end a term of a list, too.
            .replaceAll("(&#\\d+;);", "$1&#59;");
    return BLOCK.matcher(line).lookingAt() ? "{empty}" + escaped : escaped;
  }

  private static String numbers(String characters) {
    return characters.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
  }
}
