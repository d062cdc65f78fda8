package io.github.evidenceratings.imports;

import io.github.evidenceratings.input.InputException;
import java.util.Optional;

/**
 * An import could not start because its profile has problems, or made no data set because rows were
 * refused or no row was left.
 */
public final class ImportException extends InputException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<ImportReport> report;

  /** Problems of a profile. */
  ImportException(InputException profile) {
    super(profile.input(), profile.problems());
    this.report = Optional.empty();
  }

  /** An import without a result, and the name of what was imported. */
  ImportException(String input, String message, ImportReport report) {
    super(input, report.problems(), message);
    this.report = Optional.of(report);
  }

  /**
   * What became of the rows; empty if the profile has problems, and after Java serialisation. The
   * report holds the first of the problems of rows, as {@link #problems} does.
   */
  public Optional<ImportReport> report() {
    return report == null ? Optional.empty() : report;
  }
}
