package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a sheet: its header, and a value for each row. Values are created on request.
 * Immutable; two columns are never equal.
 *
 * @param <R> the type of the rows
 */
public final class Column<R> {
  /**
   * A record that a cell summarises.
   *
   * @param sentence what it says
   * @param facts its other details, by name
   */
  public record Detail(String sentence, Map<String, String> facts) {}

  private final TableColumn about;
  private final Function<? super R, ? extends Value> value;
  private final Optional<Function<? super R, String>> text;
  private final Optional<Function<? super R, String>> sourceId;
  private final Optional<Function<? super R, List<Detail>>> details;

  private Column(
      TableColumn about,
      Function<? super R, ? extends Value> value,
      Optional<Function<? super R, String>> text,
      Optional<Function<? super R, String>> sourceId,
      Optional<Function<? super R, List<Detail>>> details) {
    this.about = about;
    this.value = value;
    this.text = text;
    this.sourceId = sourceId;
    this.details = details;
  }

  Column(TableColumn about, Function<? super R, ? extends Value> value) {
    this(about, value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A column of plain values.
   *
   * @param text the text of {@code value}, found without making the value
   */
  Column(
      TableColumn about,
      Function<? super R, ? extends Value> value,
      Function<? super R, String> text) {
    this(about, value, Optional.of(text), Optional.empty(), Optional.empty());
  }

  /** This column of source names, with the id of the source that each row names. */
  public Column<R> namingSource(Function<? super R, String> id) {
    return new Column<>(about, value, text, Optional.of(id), details);
  }

  /** This column with the records that its cells summarise. */
  public Column<R> detailed(Function<? super R, List<Detail>> records) {
    return new Column<>(about, value, text, sourceId, Optional.of(records));
  }

  /** This column, hidden from readers. */
  public Column<R> hidden() {
    return new Column<>(about.hidden(), value, text, sourceId, details);
  }

  public String id() {
    return about.id();
  }

  public String header() {
    return about.header();
  }

  /** The heading above the header; may be empty. */
  public String group() {
    return about.group();
  }

  public boolean isFor(Use use) {
    return about.uses().contains(use);
  }

  public boolean is(Trait trait) {
    return about.traits().contains(trait);
  }

  public Value value(R row) {
    return value.apply(row);
  }

  /** The text of the value. */
  public String text(R row) {
    return text.isPresent() ? text.get().apply(row) : value.apply(row).text();
  }

  /** Whether all values are single and have no footnotes. */
  boolean isPlain() {
    return text.isPresent();
  }

  /** The id of the source that a row names in this column; empty if the column names none. */
  public Optional<String> sourceId(R row) {
    return sourceId.map(id -> id.apply(row));
  }

  /** The records that the cell of a row summarises. */
  public List<Detail> details(R row) {
    return details.isPresent() ? details.get().apply(row) : List.of();
  }
}
