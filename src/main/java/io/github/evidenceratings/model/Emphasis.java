package io.github.evidenceratings.model;

/** How strongly a source words a claim. */
public enum Emphasis implements Labeled {
  /** It may hold, or holds in part: "may", "can", "some patients", "sometimes". */
  HEDGED("hedged"),
  /** It holds: "relieves", "treats". */
  PLAIN("plain"),
  /** It holds more than usual: "very", "complete", "immediate", "all". */
  EMPHATIC("emphatic");

  /** What an emphatic claim stresses. */
  public enum Stress implements Labeled {
    /** How sure it is: "proven", "without doubt". */
    CERTAINTY("certainty"),
    /** How big the effect is: "complete relief". */
    SIZE("size"),
    /** In how many people it works: "everyone", "almost all patients". */
    SHARE("share"),
    /** How soon it works: "immediate", "rapid". */
    SPEED("speed"),
    /** How long the effect lasts: "permanent", "for good". */
    DURATION("duration"),
    /** For how many conditions or purposes it works: "any kind of pain". */
    SCOPE("scope"),
    /** How safe it is: "very safe", "no risk". */
    SAFETY("safety");

    private final String label;

    Stress(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;

  Emphasis(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
