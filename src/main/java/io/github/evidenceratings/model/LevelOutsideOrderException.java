package io.github.evidenceratings.model;

/** A level that stands outside its scale's order was used where an order is needed. */
public final class LevelOutsideOrderException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String level;

  /** Says what to use instead. */
  public LevelOutsideOrderException(Level level) {
    super(
        "\""
            + level.name()
            + "\" stands outside the order of the scale \""
            + level.scaleId()
            + (level.kind() == ScaleKind.APPRAISAL
                ? "\", so nothing is better or worse than it; "
                : "\", so nothing is at least, at most or between it; ")
            + (level.isInsufficient() && level.kind() != ScaleKind.APPRAISAL
                ? "ask for insufficient() or is(\"" + level.name() + "\") instead"
                : "ask for is(\"" + level.name() + "\") instead"));
    this.level = level.name();
  }

  /** The name of the level. */
  public String level() {
    return level;
  }
}
