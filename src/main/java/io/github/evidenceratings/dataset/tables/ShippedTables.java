package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The scales and crosswalks in the resources of the library, each read on first use. */
public final class ShippedTables {
  private static final String FOLDER = "/io/github/evidenceratings/scales/";

  private ShippedTables() {}

  private static final class Scales {
    static final List<RatingScale> ALL = readScales();
  }

  private static final class Crosswalks {
    static final List<Crosswalk> ALL = readCrosswalks();
  }

  /** The scales, in the order in which tables show them. */
  public static List<RatingScale> scales() {
    return Scales.ALL;
  }

  /** The crosswalks between scales. */
  public static List<Crosswalk> crosswalks() {
    return Crosswalks.ALL;
  }

  private static List<RatingScale> readScales() {
    Problems problems = new Problems();
    Assembler assembler = new Assembler(List.of(), LoadLimits.defaults(), problems);
    for (Table table : List.of(Table.SCALES, Table.LEVELS)) {
      read(table, problems, assembler.sink(table));
      assembler.finished(table);
    }
    problems.throwIfAny("the scales of the library");
    return assembler.scales();
  }

  private static List<Crosswalk> readCrosswalks() {
    Problems problems = new Problems();
    CrosswalkReader reader = new CrosswalkReader(scales(), problems);
    read(CrosswalkLayout.CROSSWALKS, problems, reader.crosswalks());
    read(CrosswalkLayout.LEVELS, problems, reader.levels());
    return reader.finish();
  }

  private static void read(TableLayout table, Problems problems, RowSink sink) {
    String file = table.resource() + ".csv";
    try (InputStream in = ShippedTables.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its resource " + FOLDER + file);
      }
      LoadBudget budget = new LoadBudget(LoadLimits.defaults());
      CsvTable.read(in, table, file, budget, problems, sink, header -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
