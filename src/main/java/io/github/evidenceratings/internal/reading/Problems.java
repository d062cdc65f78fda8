package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.StrictReader.MalformedTextException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the problems of one load, and keeps count of what it may read. */
public final class Problems {
  /** What allows more values lists none of them. */
  private static final int MOST_ALLOWED = 20_000;

  /** After so many problems none comes with suggestions: who has them all needs other help. */
  private static final int MOST_SUGGESTED = 100;

  private final LoadLimits limits;
  private final Suggestions suggestions;
  private final BoundedMatch patterns = new BoundedMatch();
  private final ByteBudget bytes;
  private int rows;
  private int values;
  private final List<Problem> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();

  /** Those of something small, or by the default limits. */
  public Problems() {
    this(LoadLimits.defaults());
  }

  public Problems(LoadLimits limits) {
    this(limits, new Suggestions());
  }

  /** Those of a part of a load, such as one row. */
  public Problems(LoadLimits limits, Suggestions suggestions) {
    this.limits = limits;
    this.suggestions = suggestions;
    this.bytes = new ByteBudget(limits.bytes());
  }

  public LoadLimits limits() {
    return limits;
  }

  /** How much this load may still read. */
  public ByteBudget bytes() {
    return bytes;
  }

  /** What holds patterns against the values of this load. */
  public BoundedMatch patterns() {
    return patterns;
  }

  /** Whether no more problems are taken, so that there is no use in reading on. */
  public boolean isFull() {
    return found.size() >= limits.problems();
  }

  /** Counts a row; reports it if it is beyond what may be read. */
  public boolean mayRead(String file, int line) {
    if (rows < limits.rows()) {
      rows++;
      return true;
    }
    at(
        new Place(file, line, 0),
        "",
        "",
        "is beyond the " + limits.rows() + " rows that are read at most");
    return false;
  }

  /** Counts the items of a list; reports it if they are beyond what may be read. */
  public boolean mayHold(int items, Place list) {
    if (items <= limits.values() - values) {
      values += items;
      return true;
    }
    at(list, "", "", "goes beyond the " + limits.values() + " items that are read at most");
    return false;
  }

  /** Gives a file its place in the order of the report, before anything is known of it. */
  public void reading(String file) {
    files.add(file);
  }

  public void add(Problem problem) {
    if (isFull()) {
      return;
    }
    files.add(problem.file());
    found.add(problem);
  }

  /** Something wrong with a file as a whole. */
  public void inFile(String file, String message) {
    at(new Place(file, 0, 0), "", "", message);
  }

  /** A file that is missing, or cannot be read. */
  public void unreadable(String file, IOException e) {
    unreadable(file, e, "save it as UTF-8");
  }

  /**
   * A file that is missing, or cannot be read.
   *
   * @param remedy what to do about bytes that are not of its encoding
   */
  public void unreadable(String file, IOException e, String remedy) {
    if (e instanceof LimitException limit) {
      at(limit.place(file), "", "", String.valueOf(limit.getMessage()));
    } else if (e instanceof MalformedTextException malformed) {
      at(
          new Place(file, malformed.line(), 0),
          "",
          "",
          "is not valid "
              + malformed.encoding()
              + " at byte "
              + malformed.offset()
              + " (0-based) of the file"
              + (malformed.mark().isEmpty()
                  ? "; "
                  : ", which starts as " + malformed.mark() + " does; ")
              + remedy);
    } else if (e instanceof NoSuchFileException) {
      inFile(file, "is missing");
    } else if (e instanceof AccessDeniedException) {
      inFile(file, "cannot be read: access is denied");
    } else {
      String reason = e.getMessage();
      inFile(file, "cannot be read: " + (reason == null ? e.toString() : reason));
    }
  }

  public void at(Place place, String field, String value, String message) {
    add(
        new Problem(
            place.file(),
            place.line(),
            place.column(),
            field,
            value,
            message,
            List.of(),
            List.of()));
  }

  /** A value that is not among those allowed; names the nearest ones and lists the allowed. */
  public void notAllowed(
      Place place, String field, String value, String message, Collection<String> allowed) {
    if (isFull()) {
      return;
    }
    add(
        new Problem(
            place.file(),
            place.line(),
            place.column(),
            field,
            value,
            message,
            found.size() > MOST_SUGGESTED || allowed.size() > MOST_ALLOWED
                ? List.of()
                : suggestions.near(value, allowed),
            allowed.size() > MOST_ALLOWED ? List.of() : List.copyOf(allowed)));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many there are so far. */
  public int count() {
    return found.size();
  }

  /** All of them, file by file as they are read, and by line and column within a file. */
  public List<Problem> found() {
    List<String> order = List.copyOf(files);
    Stream<Problem> sorted =
        found.stream()
            .sorted(
                Comparator.comparingInt((Problem problem) -> order.indexOf(problem.file()))
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
    return (isFull() ? Stream.concat(sorted, Stream.of(further())) : sorted).toList();
  }

  private Problem further() {
    String last = found.get(found.size() - 1).file();
    String message = "reading stopped after " + limits.problems() + " problems";
    return new Problem(last, 0, 0, "", "", message, List.of(), List.of());
  }

  /** Throws all that was found, if anything was. */
  public void throwIfAny(String dataset) {
    if (!found.isEmpty()) {
      throw new InputException(dataset, found());
    }
  }
}
