package io.github.evidenceratings.imports.rows;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads the rows of a foreign file, whatever its format, one at a time. */
public interface RowInput {
  /** What to do about bytes that are not of the encoding of the profile. */
  static String remedy(Charset encoding) {
    return encoding.equals(StandardCharsets.UTF_8)
        ? "save it as UTF-8, or name its encoding in the profile"
        : "if it is UTF-8, leave \"encoding\" out of the profile; if not, name its encoding there";
  }

  /** Takes the rows. */
  interface Sink {
    /** The text of a row before the header. */
    void preamble(Place place, String text);

    /** The columns of a table, before its first row; the names only, not those without one. */
    void header(java.util.List<String> columns);

    /** A row. */
    void row(ForeignRow row);

    /** A row without any value. */
    void blank();

    /** A row that cannot be read, and why. */
    void refused(Place place, String text, Problems why);
  }

  /**
   * Reads all rows. Closes the stream. What makes the rest of the file unreadable is reported, and
   * nothing of the file must be used then.
   */
  void read(InputStream in, String file, Sink sink, LoadBudget budget, Problems problems);

  /** What reads the files that a profile describes. */
  static RowInput of(Profile profile) {
    return profile.format().kind().isJson()
        ? new JsonInput(profile.format())
        : new DelimitedInput(profile);
  }
}
