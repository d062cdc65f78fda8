package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Residual;

/** Says below a table what a catch-all says; it belongs to no condition, and so to no row. */
public final class ResidualNote {
  private ResidualNote() {}

  /** The note in a sentence. */
  public static String of(Residual residual) {
    return "Not counted above: "
        + residual.provenance().source().name()
        + " gives "
        + residual.modality().name()
        + " for \""
        + residual.name()
        + "\", without naming them, the level "
        + residual.level().name()
        + ".";
  }
}
