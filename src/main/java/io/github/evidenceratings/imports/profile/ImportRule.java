package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which rows to leave out, and why.
 *
 * @param tests what must all hold
 * @param reason why they are left out, for the summary
 */
public record ImportRule(List<Test> tests, String reason) {
  /**
   * Something that may hold of a row.
   *
   * @param value the value asked
   * @param kind what is asked of it
   * @param texts the texts of {@code in} and {@code not in}
   * @param pattern the pattern of {@code matches}
   */
  record Test(ImportValue value, Kind kind, List<String> texts, Pattern pattern) {
    /** What can be asked. */
    enum Kind {
      EMPTY,
      NOT_EMPTY,
      IN,
      NOT_IN,
      MATCHES
    }

    boolean holds(ForeignRow row) {
      // A value that is wrong in itself is reported when it is read for what it is.
      String text = value.text(row, Problems.IGNORED);
      return switch (kind) {
        case EMPTY -> text == null;
        case NOT_EMPTY -> text != null;
        case IN -> text != null && texts.contains(text);
        case NOT_IN -> text != null && !texts.contains(text);
        case MATCHES -> text != null && value.match(pattern, text, row) != null;
      };
    }
  }

  public boolean holds(ForeignRow row) {
    return tests.stream().allMatch(test -> test.holds(row));
  }
}
