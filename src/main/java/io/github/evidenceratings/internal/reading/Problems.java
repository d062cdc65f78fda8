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

/** Collects problems and puts them in order. Not safe for use by several threads. */
public final class Problems {
  /**
   * Takes no problem, for values whose problems are reported when they are read for another use.
   */
  public static final Problems IGNORED = new Problems(0, new Suggestions());

  /** What allows more values lists none of them. */
  private static final int MOST_ALLOWED = 20_000;

  /** After so many problems none comes with suggestions: who has them all needs other help. */
  private static final int MOST_SUGGESTED = 100;

  private final int most;
  private final Suggestions suggestions;
  private final List<Problem> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();

  /** As many as are reported by default. */
  public Problems() {
    this(LoadLimits.defaults());
  }

  /** As many as the limits allow. */
  public Problems(LoadLimits limits) {
    this(limits, new Suggestions());
  }

  /** The problems of a part of a load, such as one row, which shares its suggestions. */
  public Problems(LoadLimits limits, Suggestions suggestions) {
    this(limits.problems(), suggestions);
  }

  private Problems(int most, Suggestions suggestions) {
    this.most = most;
    this.suggestions = suggestions;
  }

  /** Whether no more problems are taken, so that there is no use in reading on. */
  public boolean isFull() {
    return found.size() >= most;
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
    at(Place.of(file), "", "", message);
  }

  /** A file that is missing, or cannot be read. */
  public void unreadable(String file, IOException e) {
    add(Unreadable.of(file, e));
  }

  /**
   * A file that is missing, or cannot be read.
   *
   * @param remedy what to do about bytes that are not of its encoding
   */
  public void unreadable(String file, IOException e, String remedy) {
    add(Unreadable.of(file, e, remedy));
  }

  public void at(Place place, String field, String value, String message) {
    add(place.problem(field, value, message));
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
    String message = "reading stopped after " + most + " problems";
    return Place.of(last).problem("", "", message);
  }

  /** Throws all that was found, if anything was. */
  public void throwIfAny(String input) {
    if (!found.isEmpty()) {
      throw new InputException(input, found());
    }
  }
}
