package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Trait;
import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
public final class EvidenceTable implements Rendering {
  /** The line that every document for readers carries. */
  public static final String NOTICE = "For information only; this is no medical advice.";

  /**
   * Rows that belong together.
   *
   * @param title what they have in common; empty if the table has no sections
   * @param level the level they have in common; empty if it is not a level
   * @param rows the rows, each as long as there are columns; those of ratings are made whenever
   *     they are asked for
   */
  record Section(String title, Optional<Value.Graded> level, List<List<Value>> rows) {
    Section {
      rows = rows instanceof RatingRow.Rows ? rows : List.copyOf(rows);
    }

    Section(String title, List<List<Value>> rows) {
      this(title, Optional.empty(), rows);
    }
  }

  private final TableKind kind;
  private final String caption;
  private final List<TableColumn> columns;
  private final List<Section> sections;
  private final List<RatingScale> legend;
  private final List<String> notes;
  private final List<Source> sources;

  /** Ids of the columns to show, in order; empty for all. */
  private final List<String> chosen;

  /** Ids of the columns that readers see as footnotes. */
  private final List<String> footnoted;

  private final List<Figure> figures;

  private EvidenceTable(Draft draft) {
    kind = draft.kind;
    caption = draft.caption;
    columns = List.copyOf(draft.columns);
    sections =
        draft.sections.isEmpty()
            ? List.of(new Section("", List.of()))
            : List.copyOf(draft.sections);
    legend = List.copyOf(draft.legend);
    notes = List.copyOf(draft.notes);
    sources = List.copyOf(draft.sources);
    chosen = List.copyOf(draft.chosen);
    footnoted = List.copyOf(draft.footnoted);
    figures = List.copyOf(draft.figures);
    for (Use use : Use.values()) {
      Set<String> ids = new HashSet<>();
      for (TableColumn column : columns) {
        if (column.uses().contains(use) && !ids.add(column.id())) {
          throw new IllegalArgumentException("two columns are called \"" + column.id() + "\"");
        }
      }
    }
  }

  /** A table in the making. */
  static final class Draft {
    private final TableKind kind;
    private final List<TableColumn> columns;
    private String caption;
    private List<Section> sections = List.of();
    private List<RatingScale> legend = List.of();
    private List<String> notes = List.of();
    private List<Source> sources = List.of();
    private List<String> chosen = List.of();
    private List<String> footnoted = List.of();
    private List<Figure> figures = List.of();

    Draft(TableKind kind, String caption, List<TableColumn> columns) {
      this.kind = kind;
      this.caption = caption;
      this.columns = columns;
    }

    /** One section without a title. */
    Draft rows(List<List<Value>> rows) {
      return sections(List.of(new Section("", rows)));
    }

    Draft sections(List<Section> those) {
      sections = those;
      return this;
    }

    /** The scales whose levels the table shows. */
    Draft legend(List<RatingScale> scales) {
      legend = scales;
      return this;
    }

    Draft notes(List<String> those) {
      notes = those;
      return this;
    }

    Draft sources(java.util.Collection<Source> those) {
      sources = List.copyOf(those);
      return this;
    }

    EvidenceTable table() {
      return new EvidenceTable(this);
    }
  }

  private Draft draft() {
    Draft draft =
        new Draft(kind, caption, columns)
            .sections(sections)
            .legend(legend)
            .notes(notes)
            .sources(sources);
    draft.chosen = chosen;
    draft.footnoted = footnoted;
    draft.figures = figures;
    return draft;
  }

  /** The same table with another caption. */
  public EvidenceTable withCaption(String other) {
    Draft draft = draft();
    draft.caption = other;
    return draft.table();
  }

  /** The same table with one more note below it; readers see notes, and so does JSON. */
  public EvidenceTable withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return draft().notes(more).table();
  }

  /** The same table with one more figure above it, in HTML; other formats show none. */
  public EvidenceTable withPicture(Figure figure) {
    List<Figure> more = new ArrayList<>(figures);
    more.add(figure);
    Draft draft = draft();
    draft.figures = more;
    return draft.table();
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
    if (names.length == 0) {
      throw new IllegalArgumentException("no column is named" + allowed());
    }
    Draft draft = draft();
    draft.chosen = ids(names);
    return draft.table();
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
    Draft draft = draft();
    draft.footnoted = ids(names);
    return draft.table();
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
    String id = ids(name).get(0);
    int column =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).id().equals(id))
            .findFirst()
            .orElseThrow();
    Comparator<List<Value>> order =
        Comparator.comparing(row -> row.get(column), ValueOrder.EMPTY_LAST);
    return draft()
        .sections(
            sections.stream()
                .map(
                    s ->
                        new Section(s.title(), s.level(), s.rows().stream().sorted(order).toList()))
                .toList())
        .table();
  }

  private List<String> ids(String... names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      String id =
          find(TableColumn::id, name)
              .or(() -> find(TableColumn::header, name))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown column " + Printable.quoted(name) + allowed()));
      if (ids.contains(id)) {
        throw new IllegalArgumentException("column \"" + id + "\" is named twice");
      }
      ids.add(id);
    }
    return ids;
  }

  private Optional<String> find(java.util.function.Function<TableColumn, String> of, String name) {
    String key = key(name);
    return columns.stream()
        .filter(c -> key(of.apply(c)).equals(key))
        .map(TableColumn::id)
        .findFirst();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private String allowed() {
    return "; allowed: "
        + String.join(", ", columns.stream().map(TableColumn::id).distinct().toList());
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
    return text(this::writeMarkdown);
  }

  @Override
  public void writeMarkdown(Appendable out) throws IOException {
    MarkdownRenderer.write(this, out);
  }

  @Override
  public void writeCsv(Appendable out, Formulas formulas) throws IOException {
    CsvRenderer.csv(this, formulas, out);
  }

  @Override
  public void writeTsv(Appendable out, Formulas formulas) throws IOException {
    CsvRenderer.tsv(this, formulas, out);
  }

  @Override
  public void writeJson(Appendable out) throws IOException {
    JsonRenderer.write(this, out);
  }

  /** Something that writes a text. */
  private interface Written {
    void to(Appendable out) throws IOException;
  }

  private static String text(Written written) {
    StringBuilder text = new StringBuilder();
    try {
      written.to(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // No StringBuilder throws it.
    }
    return text.toString();
  }

  /** LaTeX: a table over as many pages as it takes, notes and sources. */
  @Override
  public String toLatex() {
    return LatexRenderer.render(this);
  }

  /** AsciiDoc: a heading, one table, notes and sources. */
  @Override
  public String toAsciidoc() {
    return AsciidocRenderer.render(this);
  }

  @Override
  public String toCsv(Formulas formulas) {
    return text(out -> writeCsv(out, formulas));
  }

  @Override
  public String toTsv(Formulas formulas) {
    return text(out -> writeTsv(out, formulas));
  }

  @Override
  public String toHtml() {
    return HtmlRenderer.page(this);
  }

  @Override
  public HtmlFragment toHtmlFragment(String prefix) {
    return HtmlRenderer.fragment(this, prefix);
  }

  /** One JSON object: caption, rows with their columns as properties, notes, metadata. */
  @Override
  public String toJson() {
    return text(this::writeJson);
  }

  @Override
  public String toText(int width) {
    return TextRenderer.render(this, width);
  }

  @Override
  public String toAnsiText(int width) {
    return TextRenderer.renderStyled(this, width);
  }

  TableKind kind() {
    return kind;
  }

  List<TableColumn> columns() {
    return columns;
  }

  List<Section> sections() {
    return sections;
  }

  List<RatingScale> legend() {
    return legend;
  }

  List<String> notes() {
    return notes;
  }

  List<Source> sources() {
    return sources;
  }

  List<Figure> figures() {
    return figures;
  }

  boolean isFootnoted(TableColumn column) {
    return footnoted.contains(column.id());
  }

  /** Whether a column was chosen by name, rather than being there by default. */
  boolean isChosen(TableColumn column) {
    return chosen.contains(column.id());
  }

  /** The positions of the columns that a format shows, in order, if it shows all it can. */
  int[] shown(Use use) {
    int[] all =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).uses().contains(use))
            .toArray();
    if (chosen.isEmpty()) {
      return all;
    }
    int[] others = Arrays.stream(all).filter(i -> !isChosen(columns.get(i))).toArray();
    Agreement agreement = agreement(others);
    return IntStream.concat(
            chosen.stream().mapToInt(id -> position(id, use)),
            Arrays.stream(others).filter(i -> misleadsWithout(i, agreement)))
        .toArray();
  }

  /** Whether all rows say the same in these columns. */
  Agreement agreement(int[] asked) {
    return new Agreement(sections, columns.size(), asked);
  }

  private boolean misleadsWithout(int column, Agreement agreement) {
    return (columns.get(column).is(Trait.INDISPENSABLE)
            && !agreement.said(column).equals(Optional.of("")))
        || (columns.get(column).is(Trait.TELLS_APART) && agreement.differs(column));
  }

  /** The column of that id that a format shows; if it shows none, the one that others show. */
  private int position(String id, Use use) {
    int[] named =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).id().equals(id)).toArray();
    return Arrays.stream(named)
        .filter(i -> columns.get(i).uses().contains(use))
        .findFirst()
        .orElse(named[0]);
  }
}
