package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rating scales that come with the library, as data, read once when first needed. */
public final class ShippedScales {
  private static final String FOLDER = "/io/github/evidenceratings/scales/";

  private ShippedScales() {}

  /** All of them, in the order in which tables show them. */
  public static List<RatingScale> all() {
    return Holder.SCALES;
  }

  private static final class Holder {
    static final List<RatingScale> SCALES = read();
  }

  private static List<RatingScale> read() {
    Problems problems = new Problems();
    Assembler assembler = new Assembler(List.of(), problems);
    for (Table table : List.of(Table.SCALES, Table.LEVELS)) {
      String file = table.resource() + ".csv";
      try (InputStream in = ShippedScales.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new IllegalStateException("the library lacks its resource " + FOLDER + file);
        }
        CsvTable.read(in, table, file, problems, assembler.sink(table), header -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assembler.finished(table);
    }
    problems.throwIfAny("the scales of the library");
    return assembler.scales();
  }
}
