package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Direction;
import java.util.function.Consumer;

/**
 * The version of the format in which a data set is read. Version 1 had the direction "no effect",
 * which did not tell whether the source says that there is no effect. It is read as {@link
 * Direction#NO_DIFFERENCE_FOUND}, which claims less. Not safe for several threads.
 */
public final class FormatVersion {
  /** The name of the property of a descriptor or JSON document. */
  public static final String PROPERTY = "formatVersion";

  /** The version that is written. */
  public static final int CURRENT = 2;

  private static final String NO_EFFECT = "no effect";

  private int version = CURRENT;
  private int mapped;

  /** Takes the version from a descriptor or JSON document; 1 if it states none. */
  void read(Json.Obj object, Problems problems) {
    Json given = object.get(PROPERTY);
    if (given == null) {
      version = 1;
    } else if (given instanceof Json.Literal number
        && (number.value().equals("1") || number.value().equals("2"))) {
      version = number.value().equals("1") ? 1 : 2;
    } else {
      problems.at(
          given.place(),
          PROPERTY,
          given instanceof Json.Literal number ? number.value() : "",
          "is not a version of the format; allowed: 1, 2");
    }
  }

  /** Whether a text is the direction of version 1, read in version 1. Counts it. */
  boolean isOldNoEffect(String text) {
    boolean old = version == 1 && text.equals(NO_EFFECT);
    mapped += old ? 1 : 0;
    return old;
  }

  /** Tells what a reader of version 1 should know. */
  void note(Consumer<String> notes) {
    if (version == 1) {
      notes.accept(
          "The data set is of format version 1."
              + (mapped == 0
                  ? ""
                  : " The direction \"no effect\" is read as \"no difference found\" in "
                      + mapped
                      + (mapped == 1 ? " place." : " places.")));
    }
  }
}
