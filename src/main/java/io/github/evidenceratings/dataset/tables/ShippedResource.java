package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the tables that are resources of the library. */
public final class ShippedResource {
  private static final String FOLDER = "/io/github/evidenceratings/scales/";

  private ShippedResource() {}

  /** Reads all rows of a table into a sink. */
  public static void read(TableLayout table, Problems problems, RowSink sink) {
    String file = table.resource() + ".csv";
    try (InputStream in = ShippedResource.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its resource " + FOLDER + file);
      }
      CsvTable.read(in, table, file, problems, sink, header -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
