package io.github.evidenceratings.imports;

import io.github.evidenceratings.input.InputException;
import java.util.Optional;

/** An import failed: its profile has problems, rows were rejected, or no rows were left. */
public final class ImportException extends InputException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<ImportReport> report;

  /** Creates an exception with the problems of a profile. */
  ImportException(InputException profile) {
    super(profile.input(), profile.problems());
    this.report = Optional.empty();
  }

  /** Creates an exception for an import that produced no data set from the named input. */
  ImportException(String input, String message, ImportReport report) {
    super(input, report.problems(), message);
    this.report = Optional.of(report);
  }

  /**
   * Returns what happened to the rows; empty if the profile has problems, and after Java
   * serialisation. Like {@link #problems}, the report contains only the first problems of rows.
   */
  public Optional<ImportReport> report() {
    return report == null ? Optional.empty() : report;
  }
}
