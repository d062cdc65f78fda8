package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.dataset.tables.NumberForm;
import io.github.evidenceratings.internal.reading.BoundedMatch;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Labeled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a profile gets one value from a row: from a column, from several through a template, or a
 * constant; and what is done to it on the way, in this order: blanks around it go, HTML becomes
 * text, values that mean none go, a pattern is held against it, and it is mapped.
 *
 * @param field what the value is for, for messages
 * @param columns the names the column may have; the first that the file has is read
 * @param constant the value where it is the same for every row
 * @param template parts of a text, every second the name of a column; none if there is no template
 * @param optional whether a file may lack the column
 * @param empty values that mean that there is none
 * @param html whether it is HTML
 * @param pattern what it must look like as a whole; a group {@code value} is the part to keep
 * @param map what stands for what
 * @param onlyMapped whether a value that the map lacks is refused
 * @param ifEmpty what a row without a value has
 * @param join what is put between the items of an array
 */
public record ImportValue(
    String field,
    List<String> columns,
    Optional<String> constant,
    List<String> template,
    boolean optional,
    List<String> empty,
    boolean html,
    Optional<Pattern> pattern,
    Map<String, String> map,
    boolean onlyMapped,
    Optional<String> ifEmpty,
    Optional<String> join) {
  /** Blanks that do not look it, such as the one that does not break: to be read as blanks. */
  private static final Pattern ODD_BLANKS = Pattern.compile("[\\p{Zs}&&[^ ]]");

  /** The group of a pattern that is the value. */
  static final String GROUP = "value";

  private static final String SECOND =
      "is a second value; one is expected, or \"join\" in the profile";

  /** The columns that are read, whichever of them the file has. */
  public List<String> allColumns() {
    List<String> all = new ArrayList<>(columns);
    for (int i = 1; i < template.size(); i += 2) {
      all.add(template.get(i));
    }
    return all;
  }

  /** The column to read of a row; null if there is none. */
  public @Nullable String column(ForeignRow row) {
    for (String column : columns) {
      if (row.has(column)) {
        return column;
      }
    }
    return null;
  }

  /** Where the value stands in a row. */
  public Place place(ForeignRow row) {
    String column = column(row);
    return column == null ? row.place() : row.place(column);
  }

  /** Reports something wrong with the value of a row. */
  public void fail(ForeignRow row, String value, String message, Problems problems) {
    problems.at(place(row), label(row), value, message);
  }

  /** The name of the column, which people see in their file; that of the field if there is none. */
  public String label(ForeignRow row) {
    String column = column(row);
    return column == null ? field : column;
  }

  /** The value of a row; null if it has none, or one that is wrong, which is then reported. */
  public @Nullable String text(ForeignRow row, Problems problems) {
    return text(cells(row, problems), row, problems);
  }

  /** The value of a row of which the {@link #cells} have been read. */
  @Nullable String text(List<String> cells, ForeignRow row, Problems problems) {
    if (cells.size() > 1 && join.isEmpty()) {
      fail(row, cells.get(1), SECOND, problems);
      return null;
    }
    if (cells.isEmpty()) {
      return ifEmpty.orElse(null);
    }
    String whole = joined(cells, row, problems);
    return whole == null ? null : finish(whole, row, problems);
  }

  /** Several values as one text; null if that is longer than a value may be. */
  private @Nullable String joined(List<String> values, ForeignRow row, Problems problems) {
    String between = join.orElse("");
    long length = (long) between.length() * (values.size() - 1);
    for (String value : values) {
      length += value.length();
    }
    return isHeld(length, row, problems) ? String.join(between, values) : null;
  }

  /** Whether a text made of values may be so long; reports it if not. */
  private boolean isHeld(long length, ForeignRow row, Problems problems) {
    int most = row.budget().limits().characters();
    if (length > most) {
      fail(row, "", "becomes longer than the " + most + " characters of a value at most", problems);
    }
    return length <= most;
  }

  /** The values that stand in a row, before they are held against the pattern and mapped. */
  public List<String> cells(ForeignRow row, Problems problems) {
    if (constant.isPresent()) {
      return List.of(constant.get());
    }
    if (!template.isEmpty()) {
      String filled = filled(row, problems);
      return filled == null ? List.of() : List.of(filled);
    }
    String column = column(row);
    if (column == null) {
      return List.of();
    }
    return cleaned(column, row, problems);
  }

  /** The values of a column that are not empty. */
  private List<String> cleaned(String column, ForeignRow row, Problems problems) {
    List<String> values = row.values(column, problems);
    List<String> cells = new ArrayList<>(values.size());
    for (String value : values) {
      String cell = cleaned(value);
      String fault = html ? Characters.fault(cell) : null;
      if (fault != null) {
        problems.at(row.place(column), column, cell, fault);
      }
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Which item of an array each of the {@link #cells} comes from; 0 for what is in none. */
  List<Integer> items(ForeignRow row) {
    String column = column(row);
    if (column == null) {
      return cells(row, Problems.IGNORED).stream().map(cell -> 0).toList();
    }
    List<String> values = row.values(column, Problems.IGNORED);
    List<Integer> items = row.items(column);
    return IntStream.range(0, values.size())
        .filter(i -> !cleaned(values.get(i)).isEmpty())
        .mapToObj(items::get)
        .toList();
  }

  private String cleaned(String raw) {
    String value = ODD_BLANKS.matcher(raw).replaceAll(" ").strip();
    if (html && !value.isEmpty()) {
      value = HtmlText.of(value);
    }
    return empty.contains(value) ? "" : value;
  }

  /** The template with the values of the row; null if the row lacks one of them. */
  private @Nullable String filled(ForeignRow row, Problems problems) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.size(); i++) {
      if (i % 2 == 0) {
        text.append(template.get(i));
        continue;
      }
      String column = template.get(i);
      List<String> values = cleaned(column, row, problems);
      if (values.size() > 1 && join.isEmpty()) {
        problems.at(row.place(column), column, values.get(1), SECOND);
      }
      if (values.isEmpty() || (values.size() > 1 && join.isEmpty())) {
        return null;
      }
      String part = joined(values, row, problems);
      if (part == null || !isHeld((long) text.length() + part.length(), row, problems)) {
        return null;
      }
      text.append(part);
    }
    return text.toString();
  }

  /**
   * The match of a pattern with this value of a row; null if there is none.
   *
   * @throws BoundedMatch.TooHardException if it takes too long
   */
  public @Nullable Matcher match(Pattern with, String text, ForeignRow row) {
    return row.budget().patterns().whole(with, text, place(row), label(row));
  }

  /** A value held against the pattern and mapped; null if it is refused, which is reported. */
  @Nullable String finish(String cell, ForeignRow row, Problems problems) {
    String value = cell;
    if (pattern.isPresent()) {
      Matcher matcher = match(pattern.get(), value, row);
      if (matcher == null) {
        fail(row, value, "does not have the form " + pattern.get(), problems);
        return null;
      }
      if (pattern.get().pattern().contains("(?<" + GROUP + ">")) {
        String kept = matcher.group(GROUP);
        value = kept == null ? "" : kept.strip();
      }
    }
    String mapped = map.get(value);
    if (mapped != null) {
      return mapped;
    }
    if (onlyMapped) {
      problems.notAllowed(
          place(row),
          label(row),
          value,
          "is none of the values that the profile maps",
          map.keySet());
      return null;
    }
    return value.isEmpty() ? ifEmpty.orElse(null) : value;
  }

  /** The value of a row that must have one; null if it has none or a wrong one, and is reported. */
  public @Nullable String required(ForeignRow row, Problems problems) {
    int before = problems.count();
    String text = text(row, problems);
    if (text == null && problems.count() == before) {
      failEmpty(row, problems);
    }
    return text;
  }

  /** Reports that a row lacks a value that it must have. */
  void failEmpty(ForeignRow row, Problems problems) {
    fail(row, "", "is empty; a value is required", problems);
  }

  /** A number; null if the row has none, or a wrong one, which is reported. */
  @Nullable BigDecimal number(ForeignRow row, NumberForm form, Problems problems) {
    String text = text(row, problems);
    String fault = text == null ? null : form.fault(text);
    if (text == null || fault != null) {
      if (text != null) {
        fail(row, text, String.valueOf(fault), problems);
      }
      return null;
    }
    return new BigDecimal(text);
  }

  /** One of several choices by its label; null if the row names none, or a wrong one. */
  public <E extends Enum<E> & Labeled> @Nullable E choice(
      ForeignRow row, E[] choices, Problems problems) {
    String text = text(row, problems);
    return text == null ? null : choice(text, row, choices, problems);
  }

  /** One of several choices by its label; null, and reported, if the row names none of them. */
  public <E extends Enum<E> & Labeled> @Nullable E requiredChoice(
      ForeignRow row, E[] choices, Problems problems) {
    String text = required(row, problems);
    return text == null ? null : choice(text, row, choices, problems);
  }

  private <E extends Enum<E> & Labeled> @Nullable E choice(
      String text, ForeignRow row, E[] choices, Problems problems) {
    for (E choice : choices) {
      if (choice.label().equals(text)) {
        return choice;
      }
    }
    problems.notAllowed(
        place(row),
        label(row),
        text,
        "is not allowed here",
        Stream.of(choices).map(Labeled::label).toList());
    return null;
  }
}
