package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.StrictReader.MalformedTextException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says why a file is missing or cannot be read. */
public final class Unreadable {
  private Unreadable() {}

  /** The problem with a file that should be UTF-8 if it is text. */
  public static Problem of(String file, IOException e) {
    return of(file, e, "save it as UTF-8");
  }

  /**
   * The problem of a file.
   *
   * @param remedy what to do about bytes that are not valid in its encoding
   */
  static Problem of(String file, IOException e, String remedy) {
    if (e instanceof LimitException limit) {
      return limit.place(file).problem("", "", String.valueOf(limit.getMessage()));
    }
    if (e instanceof MalformedTextException malformed) {
      return new Place(file, malformed.line(), 0)
          .problem(
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
    }
    return Place.of(file).problem("", "", reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "is missing";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: access is denied";
    }
    String reason = e.getMessage();
    return "cannot be read: " + (reason == null ? e.toString() : reason);
  }
}
