package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The contents of a table. It stores rows, not cells: columns create values from rows. Immutable
 * and safe to share between threads.
 *
 * @param <R> the type of the rows
 */
public final class Sheet<R> extends Contents {
  /**
   * Rows that belong together.
   *
   * @param title what they have in common; empty if the table has no sections
   * @param level the level they have in common; empty if it is not a level
   * @param rows the rows
   */
  public record Section<R>(String title, Optional<Value.Graded> level, List<R> rows) {
    public Section {
      rows = List.copyOf(rows);
    }

    public Section(String title, List<R> rows) {
      this(title, Optional.empty(), rows);
    }
  }

  private final TableKind kind;
  private final List<Column<R>> columns;
  private final List<Section<R>> sections;

  /** Ids of the columns to show, in order; empty for all. */
  private final List<String> chosen;

  /** Ids of the columns that readers see as footnotes. */
  private final List<String> footnoted;

  private final List<Function<String, HtmlSource>> figures;

  private Sheet(Builder<R> builder) {
    super(builder);
    kind = builder.kind;
    columns = List.copyOf(builder.columns);
    sections =
        builder.sections.isEmpty()
            ? List.of(new Section<>("", List.of()))
            : List.copyOf(builder.sections);
    chosen = List.copyOf(builder.chosen);
    footnoted = List.copyOf(builder.footnoted);
    figures = List.copyOf(builder.figures);
    for (Use use : Use.values()) {
      Set<String> ids = new HashSet<>();
      for (Column<R> column : columns) {
        if (column.isFor(use) && !ids.add(column.id())) {
          throw new IllegalArgumentException("two columns are called \"" + column.id() + "\"");
        }
      }
    }
  }

  /** Starts a sheet without rows. */
  public static <R> Builder<R> builder(TableKind kind, String title, List<Column<R>> columns) {
    return new Builder<>(kind, title, columns);
  }

  /** Collects a sheet. Not thread-safe. */
  public static final class Builder<R> extends Contents.Builder<Builder<R>> {
    private final TableKind kind;
    private final List<Column<R>> columns;
    private List<Section<R>> sections = List.of();
    private List<String> chosen = List.of();
    private List<String> footnoted = List.of();
    private List<Function<String, HtmlSource>> figures = List.of();

    private Builder(TableKind kind, String title, List<Column<R>> columns) {
      super(title);
      this.kind = kind;
      this.columns = columns;
    }

    private Builder(Sheet<R> sheet) {
      super(sheet);
      kind = sheet.kind;
      columns = sheet.columns;
      sections = sheet.sections;
      chosen = sheet.chosen;
      footnoted = sheet.footnoted;
      figures = sheet.figures;
    }

    @Override
    Builder<R> self() {
      return this;
    }

    /** One section without a title. */
    public Builder<R> rows(List<R> rows) {
      return sections(List.of(new Section<>("", rows)));
    }

    public Builder<R> sections(List<Section<R>> those) {
      sections = those;
      return this;
    }

    /** Ids of the columns to show, in order. */
    public Builder<R> chosen(List<String> ids) {
      chosen = ids;
      return this;
    }

    /** Ids of the columns that readers see as footnotes. */
    public Builder<R> footnoted(List<String> ids) {
      footnoted = ids;
      return this;
    }

    /** Adds a figure, which makes HTML for a prefix of class names and ids. */
    public Builder<R> figure(Function<String, HtmlSource> figure) {
      List<Function<String, HtmlSource>> more = new ArrayList<>(figures);
      more.add(figure);
      figures = more;
      return this;
    }

    public Sheet<R> build() {
      return new Sheet<>(this);
    }
  }

  /** A builder that starts with these contents. */
  public Builder<R> toBuilder() {
    return new Builder<>(this);
  }

  /** The same sheet with the rows of each section sorted by a column. */
  public Sheet<R> sortedBy(String id) {
    Column<R> column = columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    Comparator<R> order = Comparator.comparing(column::value, ValueOrder.EMPTY_LAST);
    return toBuilder()
        .sections(
            sections.stream()
                .map(
                    s ->
                        new Section<>(
                            s.title(), s.level(), s.rows().stream().sorted(order).toList()))
                .toList())
        .build();
  }

  @Override
  public Sheet<R> toSheet() {
    return this;
  }

  public TableKind kind() {
    return kind;
  }

  public List<Column<R>> columns() {
    return columns;
  }

  public List<Section<R>> sections() {
    return sections;
  }

  public List<Function<String, HtmlSource>> figures() {
    return figures;
  }

  public int rowCount() {
    return sections.stream().mapToInt(section -> section.rows().size()).sum();
  }

  boolean isFootnoted(Column<R> column) {
    return footnoted.contains(column.id());
  }

  /** Whether a column was chosen by name rather than shown by default. */
  boolean isChosen(Column<R> column) {
    return chosen.contains(column.id());
  }

  /** The columns that a format shows, in order. */
  public List<Column<R>> shown(Use use) {
    List<Column<R>> all = columns.stream().filter(c -> c.isFor(use)).toList();
    if (chosen.isEmpty()) {
      return all;
    }
    List<Column<R>> others = all.stream().filter(c -> !isChosen(c)).toList();
    Agreement<R> agreement = agreement(others);
    return Stream.concat(
            chosen.stream().map(id -> column(id, use)),
            others.stream().filter(c -> misleadsWithout(c, agreement)))
        .toList();
  }

  /** Whether all rows have the same text in these columns. */
  Agreement<R> agreement(List<Column<R>> asked) {
    return new Agreement<>(sections.stream().map(Section::rows).toList(), asked);
  }

  private boolean misleadsWithout(Column<R> column, Agreement<R> agreement) {
    return (column.is(Trait.INDISPENSABLE) && !agreement.said(column).equals(Optional.of("")))
        || (column.is(Trait.TELLS_APART) && agreement.differs(column));
  }

  /**
   * The column with this id that a format shows; if it shows none, the one that other formats show.
   */
  private Column<R> column(String id, Use use) {
    List<Column<R>> named = columns.stream().filter(c -> c.id().equals(id)).toList();
    return named.stream().filter(c -> c.isFor(use)).findFirst().orElse(named.get(0));
  }

  /** The rows of all sections as records for a format, keyed by column id. */
  public List<Map<String, Value>> records(Use use) {
    List<Column<R>> shown = shown(use);
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .map(row -> record(shown, row))
        .toList();
  }

  /** The values of an item in the given columns, keyed by column id. */
  public static <T> Map<String, Value> record(List<Column<T>> columns, T row) {
    Map<String, Value> record = new LinkedHashMap<>();
    columns.forEach(column -> record.put(column.id(), column.value(row)));
    return record;
  }
}
