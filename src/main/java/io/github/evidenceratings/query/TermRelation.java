package io.github.evidenceratings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a rating's term stands to the asked one. */
public enum TermRelation {
  /** The asked term itself, by id, name, lay name, synonym or code. */
  EXACT("exact"),
  /** Below the asked term. */
  NARROWER("narrower"),
  /** Above the asked term: the rating speaks of more than was asked. */
  BROADER("broader");

  private final String label;

  TermRelation(String label) {
    this.label = label;
  }

  /** The word used in outputs. */
  public String label() {
    return label;
  }

  /** How a hit matched on both axes, as {@link RatingMatch#match()} says it. */
  static String describe(Optional<TermRelation> condition, Optional<TermRelation> modality) {
    if (condition.isEmpty() && modality.isEmpty()) {
      return "";
    }
    List<String> axes = new ArrayList<>();
    add(axes, condition, NameKind.CONDITION);
    add(axes, modality, NameKind.MODALITY);
    return axes.isEmpty() ? EXACT.label() : String.join("; ", axes);
  }

  private static void add(List<String> axes, Optional<TermRelation> relation, NameKind axis) {
    relation.filter(r -> r != EXACT).ifPresent(r -> axes.add(r.label() + " " + axis.label()));
  }
}
