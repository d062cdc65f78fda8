package io.github.evidenceratings.table;

import java.util.EnumSet;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param id its name for programs
 * @param header its name for readers
 * @param uses which formats show it
 * @param common whether readers are spared it where all rows say the same: it is then said once
 */
record TableColumn(String id, String header, Set<Use> uses, boolean common) {
  /** Who a format is for. */
  enum Use {
    /** Markdown, plain text. */
    READER,
    /** CSV. */
    CSV,
    /** JSON. */
    JSON
  }

  static TableColumn everywhere(String id, String header) {
    return new TableColumn(id, header, EnumSet.allOf(Use.class), false);
  }

  static TableColumn forReaders(String id, String header) {
    return new TableColumn(id, header, EnumSet.of(Use.READER), false);
  }

  static TableColumn forPrograms(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.CSV, Use.JSON), false);
  }

  static TableColumn forCsv(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.CSV), false);
  }

  /** A column that JSON shows otherwise. */
  static TableColumn exceptJson(String name) {
    return new TableColumn(name, name, EnumSet.of(Use.READER, Use.CSV), false);
  }

  static TableColumn forJson(String id) {
    return new TableColumn(id, id, EnumSet.of(Use.JSON), false);
  }

  /** The same column, said once for readers where all rows agree. */
  TableColumn saidOnce() {
    return new TableColumn(id, header, uses, true);
  }
}
