package io.github.evidenceratings.imports;

/**
 * An import that made no data set because rows were refused, or because no row was left. Carries
 * the account of all rows.
 */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImportReport report;

  ImportException(String message, ImportReport report) {
    super(message);
    this.report = report;
  }

  /** What became of the rows. */
  public ImportReport report() {
    return report;
  }
}
