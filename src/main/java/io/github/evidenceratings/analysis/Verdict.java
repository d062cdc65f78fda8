package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Labeled;

/** Whether what has been graded bears a claim out. */
public enum Verdict implements Labeled {
  /** All deciding levels lie on the side that the claim takes. */
  SUPPORTED("supported"),
  /** All deciding levels lie on the other side. */
  CONTRADICTED("contradicted"),
  /** The deciding levels say that there is too little evidence, or take no side. */
  UNPROVEN("unproven"),
  /** The deciding levels differ in verdict. */
  MIXED("mixed"),
  /** Nothing that was graded bears on the claim. */
  NOT_RATED("not rated"),
  /** What was graded is something else: scales that do not speak of effect, a resistance. */
  EFFECT_NOT_GRADED("effect not graded");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The one verdict of all, or that they differ. */
  static Verdict of(java.util.Collection<Verdict> verdicts) {
    return switch ((int) verdicts.stream().distinct().count()) {
      case 0 -> NOT_RATED;
      case 1 -> verdicts.iterator().next();
      default -> MIXED;
    };
  }
}
