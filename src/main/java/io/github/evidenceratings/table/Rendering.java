package io.github.evidenceratings.table;

/**
 * Something that can be shown in every format. Each call makes the text anew, and the same content
 * gives the same text; lines end with a line feed.
 */
public sealed interface Rendering permits EvidenceTable, EvidenceDocument {
  /** GitHub Flavored Markdown, with the sources and a notice. */
  String toMarkdown();

  /** Comma-separated values: a header and rows. */
  String toCsv();

  /** One JSON object, with the sources and a notice as metadata. */
  String toJson();

  /**
   * Plain text for a terminal, with the sources and a notice.
   *
   * @param width in columns; no line is longer unless a single word is
   */
  String toText(int width);
}
