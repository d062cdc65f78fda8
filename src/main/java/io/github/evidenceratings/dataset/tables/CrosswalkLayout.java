package io.github.evidenceratings.dataset.tables;

import static io.github.evidenceratings.dataset.tables.Column.text;

import java.util.List;

/**
 * The tables of crosswalks. Crosswalks are resources of the library, not part of a data set, so
 * {@link Table} does not list them.
 */
public record CrosswalkLayout(String resource, List<Column> columns) implements TableLayout {
  /** The scales that each crosswalk connects, and its source. */
  public static final CrosswalkLayout CROSSWALKS =
      new CrosswalkLayout(
          "crosswalks",
          List.of(
              text("id", true, "Id of the crosswalk, unique in its table."),
              text("from", true, "Id of the scale it leads from."),
              text("to", true, "Id of the scale it leads to."),
              text("citation", true, "Who says so, and where.")));

  /** How each level is mapped. */
  public static final CrosswalkLayout LEVELS =
      new CrosswalkLayout(
          "crosswalk-levels",
          List.of(
              text("crosswalk", true, "Id of the crosswalk it belongs to."),
              text("from", true, "The level of the one scale, by name, id or alias."),
              text("to", true, "The level of the other, by name, id or alias."),
              text("note", false, "What else a reader must know.")));
}
