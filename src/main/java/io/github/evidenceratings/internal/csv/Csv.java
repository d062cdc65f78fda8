package io.github.evidenceratings.internal.csv;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;

/** Writes CSV: RFC 4180 with line feeds. Stateless. */
public final class Csv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private Csv() {}

  /** Writes one row. */
  public static void write(Appendable out, Object... cells) throws IOException {
    FORMAT.printRecord(out, cells);
  }
}
