package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.StrictReader.MalformedTextException;
import io.github.evidenceratings.internal.Nearest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one load. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();

  /** Gives a file its place in the order of the report, before anything is known of it. */
  void reading(String file) {
    files.add(file);
  }

  void add(Problem problem) {
    files.add(problem.file());
    found.add(problem);
  }

  /** Something wrong with a file as a whole. */
  void inFile(String file, String message) {
    at(new Place(file, 0, 0), "", "", message);
  }

  /** A file that is missing, or cannot be read. */
  void unreadable(String file, IOException e) {
    unreadable(file, e, "save it as UTF-8");
  }

  /**
   * A file that is missing, or cannot be read.
   *
   * @param remedy what to do about bytes that are not of its encoding
   */
  void unreadable(String file, IOException e, String remedy) {
    if (e instanceof MalformedTextException malformed) {
      at(
          new Place(file, malformed.line(), 0),
          "",
          "",
          "is not valid "
              + malformed.encoding()
              + " at byte "
              + malformed.offset()
              + " (0-based) of the file; "
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

  void at(Place place, String field, String value, String message) {
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
  void notAllowed(
      Place place, String field, String value, String message, Collection<String> allowed) {
    add(
        new Problem(
            place.file(),
            place.line(),
            place.column(),
            field,
            value,
            message,
            Nearest.to(value, allowed),
            List.copyOf(allowed)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many there are so far. */
  int count() {
    return found.size();
  }

  /** All of them, file by file as they are read, and by line and column within a file. */
  List<Problem> found() {
    List<String> order = List.copyOf(files);
    return found.stream()
        .sorted(
            Comparator.comparingInt((Problem problem) -> order.indexOf(problem.file()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  /** Throws all that was found, if anything was. */
  void throwIfAny(String dataset) {
    if (!found.isEmpty()) {
      throw new DatasetException(dataset, found());
    }
  }
}
