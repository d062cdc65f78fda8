package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table in no particular format, with the sources it rests on. Immutable and safe to share
 * between threads; every format is made anew at every call, and the same table gives the same text.
 *
 * <p>Documents for readers (Markdown, plain text) carry the sources with their dates and a line
 * saying that they are no medical advice; JSON carries both as metadata; CSV is a header and rows
 * and nothing else. Lines end with a line feed.
 *
 * <p>In documents for readers no text can move a cursor, turn the reading direction or hide:
 * control, formatting and unassigned characters are shown as {@code \}{@code u} and their number in
 * hexadecimal, tabs as spaces, and white space at the ends of a cell is dropped. A column in which
 * no row says anything is left out. CSV and JSON keep every character.
 */
public final class EvidenceTable implements Rendering {
  /** The line that every document for readers carries. */
  public static final String NOTICE = "For information only; this is no medical advice.";

  /**
   * Rows that belong together.
   *
   * @param title what they have in common; empty if the table has no sections
   * @param rows the rows, each as long as there are columns
   */
  record Section(String title, List<List<Value>> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  private final String caption;
  private final List<TableColumn> columns;
  private final List<Section> sections;
  private final List<String> notes;
  private final List<Source> sources;

  EvidenceTable(
      String caption,
      List<TableColumn> columns,
      List<Section> sections,
      List<String> notes,
      List<Source> sources) {
    this.caption = caption;
    this.columns = List.copyOf(columns);
    this.sections = List.copyOf(sections);
    this.notes = List.copyOf(notes);
    this.sources = List.copyOf(sources);
  }

  /** A table of one section without a title. */
  static EvidenceTable flat(
      String caption,
      List<TableColumn> columns,
      List<List<Value>> rows,
      List<String> notes,
      List<Source> sources) {
    return new EvidenceTable(caption, columns, List.of(new Section("", rows)), notes, sources);
  }

  /** The same table with another caption. */
  public EvidenceTable withCaption(String other) {
    return new EvidenceTable(other, columns, sections, notes, sources);
  }

  /** The same table with one more note below it; readers see notes, and so does JSON. */
  public EvidenceTable withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new EvidenceTable(caption, columns, sections, more, sources);
  }

  /** What the table shows. */
  public String caption() {
    return caption;
  }

  /** How many rows it has, in all sections together. */
  public int rowCount() {
    return sections.stream().mapToInt(section -> section.rows().size()).sum();
  }

  /** GitHub Flavored Markdown: a heading, a table for each section, notes and sources. */
  @Override
  public String toMarkdown() {
    return MarkdownRenderer.render(this);
  }

  /**
   * Comma-separated values after RFC 4180 but for line feeds: a header and rows. A cell that a
   * spreadsheet would take for a formula gets an apostrophe in front; one that already looked so
   * gets one more, so that taking one away gives the cell back. Numbers are left alone.
   */
  @Override
  public String toCsv() {
    return CsvRenderer.render(this);
  }

  /** One JSON object: caption, rows with their columns as properties, notes, metadata. */
  @Override
  public String toJson() {
    return JsonRenderer.render(this);
  }

  /**
   * Plain text for a terminal, wrapped to a width.
   *
   * @param width in columns; no line is longer unless a single word is
   */
  @Override
  public String toText(int width) {
    return TextRenderer.render(this, width);
  }

  List<TableColumn> columns() {
    return columns;
  }

  List<Section> sections() {
    return sections;
  }

  List<String> notes() {
    return notes;
  }

  List<Source> sources() {
    return sources;
  }

  /** The positions of the columns that a format shows. */
  int[] shown(Use use) {
    Set<Integer> spared = use == Use.READER ? commons().keySet() : Set.of();
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).uses().contains(use))
        .filter(i -> !spared.contains(i))
        .toArray();
  }

  /**
   * For readers: what is said once because all rows agree on it, by position of the column; empty
   * where none of them says anything.
   */
  Map<Integer, String> commons() {
    Map<Integer, String> commons = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (columns.get(i).uses().contains(Use.READER)) {
        List<String> values =
            sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.get(column).text())
                .distinct()
                .limit(2)
                .toList();
        if (columns.get(i).common() ? values.size() < 2 : values.equals(List.of(""))) {
          commons.put(i, values.isEmpty() ? "" : values.get(0));
        }
      }
    }
    return commons;
  }

  /** For readers: the line that says what all rows agree on; empty if there is nothing to say. */
  String commonLine() {
    List<String> said = new ArrayList<>();
    commons()
        .forEach(
            (column, value) -> {
              if (!value.isEmpty()) {
                said.add(columns.get(column).header() + ": " + value);
              }
            });
    return String.join(" · ", said);
  }

  /** For readers: a source with its dates, on one line. */
  static String describe(Source source) {
    List<String> parts = new ArrayList<>();
    parts.add(source.name() + ": " + source.title());
    parts.add(source.kind().label());
    source.author().filter(a -> !a.equals(source.name())).ifPresent(parts::add);
    source.rater().ifPresent(rater -> parts.add("rated by " + rater));
    source.publisher().ifPresent(publisher -> parts.add("published by " + publisher));
    source.host().ifPresent(host -> parts.add("read at " + host));
    List<String> dates = dates(source);
    parts.addAll(dates.isEmpty() ? List.of("no date stated") : dates);
    return String.join("; ", parts);
  }

  /** For readers: the dates that a source states, each with what it is. */
  static List<String> dates(Source source) {
    List<String> dates = new ArrayList<>();
    source.published().ifPresent(date -> dates.add("published " + date));
    source.recorded().ifPresent(date -> dates.add("recorded " + date));
    source.reviewed().ifPresent(date -> dates.add("reviewed " + date));
    source.updated().ifPresent(date -> dates.add("updated " + date));
    return dates;
  }
}
