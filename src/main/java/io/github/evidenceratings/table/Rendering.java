package io.github.evidenceratings.table;

import java.io.IOException;

/**
 * Something that can be shown in every format. Each call makes the text anew, and the same content
 * gives the same text; lines end with a line feed. Immutable and safe to share between threads.
 */
public sealed interface Rendering permits EvidenceTable, EvidenceDocument {
  /** GitHub Flavored Markdown, with the sources and a notice. */
  String toMarkdown();

  /**
   * LaTeX to be put into a paper with {@code \input}, with the sources and a notice. It compiles
   * with pdfLaTeX (UTF-8, T1 fonts) if its letters are Latin or Greek; others need XeLaTeX or
   * LuaLaTeX and a font that has them.
   */
  String toLatex();

  /**
   * AsciiDoc to be included in a document, with the sources and a notice. Headings are of the
   * second level and below.
   */
  String toAsciidoc();

  /**
   * Comma-separated values after RFC 4180 but for line feeds: a header and rows. What a spreadsheet
   * would run as a formula is {@link Formulas#GUARDED guarded}.
   */
  default String toCsv() {
    return toCsv(Formulas.GUARDED);
  }

  /** The same, with a say in what becomes of formulas. */
  String toCsv(Formulas formulas);

  /** The same as CSV with tabs for commas, quoted by the same rules. */
  default String toTsv() {
    return toTsv(Formulas.GUARDED);
  }

  /** The same, with a say in what becomes of formulas. */
  String toTsv(Formulas formulas);

  /**
   * One HTML page that needs no other file and asks nothing of any server: its own
   * Content-Security-Policy forbids it. Without JavaScript all of it can be read; with it, rows can
   * be sorted and filtered. It is well-formed XML too.
   */
  String toHtml();

  /**
   * The same as part of another page.
   *
   * @param prefix what all class names and ids start with: a letter, then letters, digits or
   *     hyphens, and a hyphen at the end, such as {@code er-}
   * @throws IllegalArgumentException if the prefix has another form
   */
  HtmlFragment toHtmlFragment(String prefix);

  /** One JSON object, with the sources and a notice as metadata. */
  String toJson();

  /**
   * Plain text for a terminal, with the sources and a notice.
   *
   * @param width in columns; words that are longer are broken, so that no line is
   */
  String toText(int width);

  /**
   * The same for a terminal that shows colours, by escape sequences of 256 colours: levels in those
   * of their pole, insufficient evidence slanted and in none of them, what is not rated or not
   * shown dim. Without the escape sequences it is the same text.
   *
   * @param width in columns; words that are longer are broken, so that no line is
   */
  String toAnsiText(int width);

  /**
   * Writes {@link #toCsv(Formulas)}; of a table in small parts, so that it is never in memory as a
   * whole. The target is neither flushed nor closed, and has part of it if this fails.
   *
   * @throws IOException if the target does
   */
  void writeCsv(Appendable out, Formulas formulas) throws IOException;

  /**
   * Writes {@link #toTsv(Formulas)} the same way.
   *
   * @throws IOException if the target does
   */
  void writeTsv(Appendable out, Formulas formulas) throws IOException;

  /**
   * Writes {@link #toMarkdown()} the same way.
   *
   * @throws IOException if the target does
   */
  void writeMarkdown(Appendable out) throws IOException;

  /**
   * Writes {@link #toJson()} the same way.
   *
   * @throws IOException if the target does
   */
  void writeJson(Appendable out) throws IOException;
}
