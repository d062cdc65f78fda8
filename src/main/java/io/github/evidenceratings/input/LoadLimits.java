package io.github.evidenceratings.input;

/**
 * How much is read at most, so that no file, however it was made, fills the memory or keeps a
 * thread busy for long. What goes beyond a limit is reported like any other problem, and nothing is
 * loaded. Immutable.
 *
 * @param bytes how many bytes the files of a load may have together: those of a data set, or those
 *     of an import
 * @param rows how many rows all tables of a data set may have together, empty ones included. An
 *     import, which does not keep its rows, may make sixteen times as many ratings, but name only a
 *     quarter as many terms and sources
 * @param values how many items the lists in cells may have together, the qualifiers and further
 *     levels of a rating beyond three of each among them, and how many values a JSON document, or a
 *     row that is one; in an import also how many names an object may have in which rows are looked
 *     for
 * @param columns how many values a row of a CSV file may have
 * @param characters how long a value may be, in UTF-16 code units; of CSV as it is written, with
 *     its quotes. A row may be four times as long, and always as long as four million
 * @param depth how deep arrays and objects of JSON may lie in each other
 * @param problems how many problems are reported; reading stops at the next
 */
public record LoadLimits(
    long bytes, int rows, int values, int columns, int characters, int depth, int problems) {
  private static final LoadLimits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

  /**
   * @throws IllegalArgumentException if one of them is not positive
   */
  public LoadLimits {
    requirePositive("bytes", bytes);
    requirePositive("rows", rows);
    requirePositive("values", values);
    requirePositive("columns", columns);
    requirePositive("characters", characters);
    requirePositive("depth", depth);
    requirePositive("problems", problems);
  }

  private static void requirePositive(String what, long limit) {
    if (limit <= 0) {
      throw new IllegalArgumentException("the limit of " + what + " is " + limit);
    }
  }

  /**
   * The limits that hold if none are given: of the memory that the JVM may use at most, a byte of a
   * file for every four, and a row and a value for every 1,024, but no less than 16 MiB and 10,000;
   * 4,096 columns, values of 1,048,576 characters, 64 levels of JSON, 1,000 problems.
   */
  public static LoadLimits defaults() {
    return DEFAULT;
  }

  /** The default limits of a JVM with so many bytes of memory. */
  public static LoadLimits ofHeap(long heap) {
    int many = (int) Math.min(Integer.MAX_VALUE, Math.max(10_000, heap / 1_024));
    return new LoadLimits(Math.max(16 << 20, heap / 4), many, many, 4_096, 1 << 20, 64, 1_000);
  }

  /** How long a row may be, in UTF-16 code units. */
  public long rowCharacters() {
    return 4L * Math.max(characters, 1 << 20);
  }

  /** The same with another limit of {@link #bytes}. */
  public LoadLimits withBytes(long most) {
    return new LoadLimits(most, rows, values, columns, characters, depth, problems);
  }

  /** The same with another limit of {@link #rows}. */
  public LoadLimits withRows(int most) {
    return new LoadLimits(bytes, most, values, columns, characters, depth, problems);
  }

  /** The same with another limit of {@link #values}. */
  public LoadLimits withValues(int most) {
    return new LoadLimits(bytes, rows, most, columns, characters, depth, problems);
  }

  /** The same with another limit of {@link #columns}. */
  public LoadLimits withColumns(int most) {
    return new LoadLimits(bytes, rows, values, most, characters, depth, problems);
  }

  /** The same with another limit of {@link #characters}. */
  public LoadLimits withCharacters(int most) {
    return new LoadLimits(bytes, rows, values, columns, most, depth, problems);
  }

  /** The same with another limit of {@link #depth}. */
  public LoadLimits withDepth(int most) {
    return new LoadLimits(bytes, rows, values, columns, characters, most, problems);
  }

  /** The same with another limit of {@link #problems}. */
  public LoadLimits withProblems(int most) {
    return new LoadLimits(bytes, rows, values, columns, characters, depth, most);
  }
}
