package io.github.evidenceratings.model;

/** Where a source stands on what a claim states. */
public enum Stance implements Labeled {
  /** The source says that it is so. */
  ASSERTED("asserted"),
  /** The source says that it is not so. */
  DENIED("denied"),
  /** The source says that it is unknown, unclear or disputed. Neither of the other two. */
  OPEN("left open");

  /** What a source means by denying something. */
  public enum Denial implements Labeled {
    /** The treatment does not have the effect. */
    DOES_NOT_WORK("does not work"),
    /** It is not offered there. This says nothing about its effect. */
    NOT_OFFERED("not offered"),
    /** It must not be used, since it may do harm. */
    MUST_NOT_BE_USED("must not be used");

    private final String label;

    Denial(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
