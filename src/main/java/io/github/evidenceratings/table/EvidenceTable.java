package io.github.evidenceratings.table;

import io.github.evidenceratings.table.sheet.ColumnNames;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.HtmlSource;
import io.github.evidenceratings.table.sheet.Sheet;
import java.util.List;

/**
 * A table in no particular format, with the sources it rests on. Immutable and safe to share
 * between threads; every format is made anew at every call, and the same table gives the same text.
 *
 * <p>Documents for readers (Markdown, HTML, LaTeX, AsciiDoc, plain text) carry the sources with
 * their dates and a line saying that they are no medical advice; JSON carries both as metadata; CSV
 * and TSV are a header and rows and nothing else. Lines end with a line feed.
 *
 * <p>In documents for readers no text can move a cursor, turn the reading direction or hide:
 * control, formatting and unassigned characters are shown as {@code \}{@code u} and their number in
 * hexadecimal, tabs as spaces, and white space at the ends of a cell is dropped. A column in which
 * no row says anything is left out. CSV, TSV and JSON keep every character.
 */
public final class EvidenceTable extends RenderedContents implements Rendering {
  /** The line that every document for readers carries. */
  public static final String NOTICE = Contents.NOTICE;

  private final Sheet<?> sheet;

  EvidenceTable(Sheet<?> sheet) {
    super(sheet);
    this.sheet = sheet;
  }

  /** The same table with another caption. */
  public EvidenceTable withCaption(String other) {
    return new EvidenceTable(sheet.toBuilder().title(other).build());
  }

  /** The same table with one more note below it; readers see notes, and so does JSON. */
  public EvidenceTable withNote(String note) {
    return new EvidenceTable(sheet.toBuilder().note(note).build());
  }

  /** The same table with one more figure above it, in HTML; other formats show none. */
  public EvidenceTable withPicture(Figure figure) {
    return new EvidenceTable(
        sheet.toBuilder()
            .figure(
                prefix -> {
                  HtmlFragment html = figure.toHtmlFragment(prefix);
                  return new HtmlSource(html.body(), html.style(), html.script());
                })
            .build());
  }

  /**
   * The same table with only these columns, in this order, in every format. Readers are still told
   * what all rows have in common. After the chosen columns come those without which a level would
   * mislead, where any row says something in them: what was graded, whether the evidence supports
   * it, for whom, and on which scale if there are several.
   *
   * @param names ids of columns, as in CSV and JSON, or their headers, whatever their case
   * @throws IllegalArgumentException if there is no such column, one is named twice, or none is
   *     named; the message says which there are
   */
  public EvidenceTable withColumns(String... names) {
    List<String> ids = ColumnNames.of(sheet).ids(names);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no column is named" + ColumnNames.of(sheet).allowed());
    }
    return new EvidenceTable(sheet.toBuilder().chosen(ids).build());
  }

  /**
   * The same table with these columns as numbered footnotes below it, for readers. Equal footnotes
   * share a number. If no other column is left to carry their numbers, they stay columns.
   *
   * @param names ids of columns, as in CSV and JSON, or their headers, whatever their case
   * @throws IllegalArgumentException if there is no such column, or one is named twice; the message
   *     says which there are
   */
  public EvidenceTable withFootnotes(String... names) {
    return new EvidenceTable(sheet.toBuilder().footnoted(ColumnNames.of(sheet).ids(names)).build());
  }

  /**
   * The same table with the rows of each section in the order of a column: levels in their display
   * order, numbers by size, texts whatever their case, and rows that say nothing there last. Rows
   * that agree keep their order.
   *
   * @param name the id of a column, as in CSV and JSON, or its header, whatever its case
   * @throws IllegalArgumentException if there is no such column; the message says which there are
   */
  public EvidenceTable sortedBy(String name) {
    return new EvidenceTable(sheet.sortedBy(ColumnNames.of(sheet).ids(name).get(0)));
  }

  /** What the table shows. */
  public String caption() {
    return sheet.title();
  }

  /** How many rows it has, in all sections together. */
  public int rowCount() {
    return sheet.rowCount();
  }

  Sheet<?> sheet() {
    return sheet;
  }
}
