package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.StrictUtf8Reader.MalformedUtf8Exception;
import io.github.evidenceratings.internal.Nearest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the problems of one load. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  /** Something wrong with a file as a whole. */
  void inFile(String file, String message) {
    at(new Place(file, 0, 0), "", "", message);
  }

  /** A file that is missing, or cannot be read. */
  void unreadable(String file, IOException e) {
    if (e instanceof MalformedUtf8Exception malformed) {
      at(
          new Place(file, malformed.line(), 0),
          "",
          "",
          "is not valid UTF-8 at byte "
              + malformed.offset()
              + " (0-based) of the file; save it as UTF-8");
    } else if (e instanceof NoSuchFileException) {
      inFile(file, "is missing");
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

  List<Problem> found() {
    return found;
  }

  /** Throws all that was found, if anything was. */
  void throwIfAny(String dataset) {
    if (!found.isEmpty()) {
      throw new DatasetException(dataset, found);
    }
  }
}
