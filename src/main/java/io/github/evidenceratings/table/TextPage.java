package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Source;
import java.util.Collection;
import java.util.List;

/** Plain text in the making, wrapped to a width. */
final class TextPage {
  static final String INDENT = "  ";

  private final int width;
  private final StringBuilder out = new StringBuilder();

  TextPage(int width) {
    this.width = width;
  }

  void blank() {
    out.append('\n');
  }

  /** A line that is no wider than the page already. */
  void line(String text) {
    out.append(text).append('\n');
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
    String start = first;
    for (String line : TextLayout.wrap(text, width - indent.length())) {
      out.append(start).append(line).append('\n');
      start = indent;
    }
  }

  /** What every document ends with. */
  void foot(List<String> notes, Collection<Source> sources) {
    for (String note : notes) {
      blank();
      paragraph(note);
    }
    if (!sources.isEmpty()) {
      out.append("\nSources:\n");
      sources.forEach(source -> paragraph(Wording.describe(source), INDENT, INDENT));
    }
    blank();
    paragraph(EvidenceTable.NOTICE);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
