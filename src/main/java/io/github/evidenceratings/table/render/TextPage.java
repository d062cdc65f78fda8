package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.TextLayout;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.Optional;

/** Text for a terminal in the making, wrapped to a width. */
final class TextPage {
  static final String INDENT = "  ";

  private final int width;
  private final boolean styled;
  private final StringBuilder out = new StringBuilder();

  /** Text with levels and gaps in their styles, or without. */
  TextPage(int width, boolean styled) {
    this.width = width;
    this.styled = styled;
  }

  /** A text on one printable line, in the style of the value that it shows. */
  String styled(Value value, String text) {
    String line = TextLayout.line(text);
    return styled ? TextStyle.of(value).map(style -> style.mark(line)).orElse(line) : line;
  }

  void blank() {
    out.append('\n');
  }

  /** A line that is no wider than the page already. */
  void line(String text) {
    out.append(text).append('\n');
  }

  /** A paragraph in the style of the level that it names, if it names one. */
  void heading(String text, Optional<Value.Graded> level) {
    if (styled && level.isPresent()) {
      marked(TextStyle.bold(styled(level.get(), text)), "", "");
    } else {
      paragraph(text);
    }
  }

  void paragraph(String text) {
    paragraph(text, "", "");
  }

  /**
   * Text wrapped to the width.
   *
   * @param first what the first line starts with, as wide as the indent or empty
   * @param indent what the other lines start with
   */
  void paragraph(String text, String first, String indent) {
    marked(TextLayout.line(text), first, indent);
  }

  /** The same of a text that is on one printable line, and may have styles. */
  void marked(String text, String first, String indent) {
    String start = first;
    for (String line : TextStyle.apart(TextLayout.wrapLine(text, width - indent.length()))) {
      out.append(start).append(line).append('\n');
      start = indent;
    }
  }

  /** What every document ends with. */
  void foot(Contents contents) {
    for (String remark : contents.remarks()) {
      blank();
      paragraph(remark);
    }
    if (!contents.sources().isEmpty()) {
      blank();
      paragraph("Sources:");
    }
    for (Source source : contents.sources()) {
      paragraph(Wording.describe(source), INDENT, INDENT);
    }
    blank();
    paragraph(Contents.NOTICE);
  }

  @Override
  public String toString() {
    return styled ? TextStyle.escapes(out.toString()) : out.toString();
  }
}
