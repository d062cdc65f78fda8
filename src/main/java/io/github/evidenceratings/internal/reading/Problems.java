package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects and sorts problems. Not thread-safe. */
public final class Problems {
  /** Ignores problems. For values whose problems are reported when they are read elsewhere. */
  public static final Problems IGNORED = new Problems(0, new Suggestions());

  /** If more values are allowed, the message lists none of them. */
  private static final int MOST_ALLOWED = 20_000;

  /** Problems after this many have no suggestions. */
  private static final int MOST_SUGGESTED = 100;

  private final int most;
  private final Suggestions suggestions;
  private final List<Problem> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();

  /** Collects up to the default number of problems. */
  public Problems() {
    this(LoadLimits.defaults());
  }

  /** Collects up to the number of problems that the limits allow. */
  public Problems(LoadLimits limits) {
    this(limits, new Suggestions());
  }

  /** Collects the problems of a part of a load, such as one row. The parts share suggestions. */
  public Problems(LoadLimits limits, Suggestions suggestions) {
    this(limits.problems(), suggestions);
  }

  private Problems(int most, Suggestions suggestions) {
    this.most = most;
    this.suggestions = suggestions;
  }

  /** Whether the limit is reached, so that reading on is pointless. */
  public boolean isFull() {
    return found.size() >= most;
  }

  /** Registers a file, which fixes its position in the report. */
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

  /** Adds a problem with a file as a whole. */
  public void inFile(String file, String message) {
    at(Place.of(file), "", "", message);
  }

  /** Adds a file that is missing or cannot be read. */
  public void unreadable(String file, IOException e) {
    add(Unreadable.of(file, e));
  }

  /**
   * Adds a file that is missing or cannot be read.
   *
   * @param remedy what to do about bytes that are not valid in its encoding
   */
  public void unreadable(String file, IOException e, String remedy) {
    add(Unreadable.of(file, e, remedy));
  }

  public void at(Place place, String field, String value, String message) {
    add(place.problem(field, value, message));
  }

  /**
   * Adds a value that is not allowed. The message suggests the nearest values and lists the allowed
   * ones.
   */
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

  /** The number of problems so far. */
  public int count() {
    return found.size();
  }

  /** All problems: files in the order of reading, then by line and column. */
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
    String message = "reading stopped after " + most + " problems";
    return Place.of(last).problem("", "", message);
  }

  /** Throws an exception with all problems, if there are any. */
  public void throwIfAny(String input) {
    if (!found.isEmpty()) {
      throw new InputException(input, found());
    }
  }
}
