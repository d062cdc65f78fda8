package io.github.evidenceratings.internal.csv;

import org.apache.commons.csv.CSVFormat;

/** The form in which CSV is written: RFC 4180 with line feeds. */
public final class Csv {
  /** Records end with a line feed. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private Csv() {}
}
