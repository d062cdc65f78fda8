package io.github.evidenceratings.table.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Describes a column of a table. Columns for different formats may share an id: they are then one
 * column to whoever chooses columns.
 *
 * @param id its name for programs
 * @param header its name for readers
 * @param uses which formats show it
 * @param traits what else is known of it
 * @param group what readers see above its header and those beside it; empty if nothing
 */
public record TableColumn(
    String id, String header, Set<Use> uses, Set<Trait> traits, String group) {
  /** Who a format is for. */
  public enum Use {
    /** Markdown, HTML, plain text and the like. */
    READER,
    /** CSV and TSV. */
    CSV,
    /** JSON. */
    JSON
  }

  /** What is known of a column. */
  public enum Trait {
    /** Readers are spared it where all rows say the same: it is then said once. */
    SAID_ONCE,
    /** A level misleads without it, so it is there whatever columns were chosen. */
    INDISPENSABLE,
    /** The same where rows differ in it, as levels of several scales do. */
    TELLS_APART,
    /** It tells the rows apart, and a page can be linked to by it. */
    ROW_ID,
    /** A page can be filtered by it. */
    FILTER,
    /** A filter offers its values in the order of the rows, not of the alphabet. */
    ROWS_IN_ORDER
  }

  public TableColumn {
    uses = Set.copyOf(uses);
    traits = Set.copyOf(traits);
  }

  private TableColumn(String id, String header, Set<Use> uses) {
    this(id, header, uses, Set.of(), "");
  }

  public static TableColumn everywhere(String id, String header) {
    return new TableColumn(id, header, EnumSet.allOf(Use.class));
  }

  public static TableColumn forReaders(String id, String header) {
    return new TableColumn(id, header, EnumSet.of(Use.READER));
  }

  public static TableColumn forPrograms(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.CSV, Use.JSON));
  }

  public static TableColumn forCsv(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.CSV));
  }

  /** A column that JSON shows otherwise. */
  public static TableColumn exceptJson(String name) {
    return new TableColumn(name, name, EnumSet.of(Use.READER, Use.CSV));
  }

  public static TableColumn forJson(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.JSON));
  }

  /** The same column, said once for readers where all rows agree. */
  public TableColumn saidOnce() {
    return with(Trait.SAID_ONCE);
  }

  /** The same column with one more trait. */
  public TableColumn with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new TableColumn(id, header, uses, more, group);
  }

  /** The same column under a heading that it shares with its neighbours. */
  public TableColumn under(String heading) {
    return new TableColumn(id, header, uses, traits, heading);
  }

  /** The same column, but not for readers. */
  TableColumn hidden() {
    EnumSet<Use> fewer = EnumSet.copyOf(uses);
    fewer.remove(Use.READER);
    return new TableColumn(id, header, fewer, traits, group);
  }

  /** This column, in which each row says a text. */
  public <R> Column<R> text(Function<? super R, String> text) {
    return new Column<>(this, row -> Value.of(text.apply(row)), text);
  }

  /** This column, in which a row says something or nothing. */
  public <R> Column<R> optional(Function<? super R, ? extends Optional<?>> something) {
    return text(row -> something.apply(row).map(Object::toString).orElse(""));
  }

  /** This column, in which each row says some texts. */
  public <R> Column<R> texts(Function<? super R, List<String>> texts) {
    return plain(row -> Value.of(texts.apply(row)), row -> Value.of(texts.apply(row)).text());
  }

  /** This column, in which each row has a value. */
  public <R> Column<R> value(Function<? super R, ? extends Value> value) {
    return new Column<>(this, value);
  }

  /**
   * This column, in which each row has a value without footnotes that is not one of several.
   *
   * @param text the text of {@code value}
   */
  public <R> Column<R> plain(
      Function<? super R, ? extends Value> value, Function<? super R, String> text) {
    return new Column<>(this, value, text);
  }
}
