package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Labeled;
import java.util.List;

/**
 * Statements on one question that do not say the same, side by side; which side is right is not
 * said. Immutable.
 *
 * @param kind whether they contradict each other
 * @param question what they speak of, in words
 * @param sides the sides, at least two
 */
public record Disagreement(Kind kind, String question, List<Side> sides) {
  /** How statements differ. */
  public enum Kind implements Labeled {
    /** They answer the same question in opposite ways. */
    CONFLICT("conflict"),
    /** They differ since they are about different populations, circumstances or outcomes. */
    HETEROGENEITY("heterogeneity");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * One answer.
   *
   * @param position the answer in a few words
   * @param statements who says so
   */
  public record Side(String position, List<Statement> statements) {
    /**
     * @throws IllegalArgumentException if nobody says so
     */
    public Side {
      statements = List.copyOf(statements);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("nobody says \"" + position + "\"");
      }
    }
  }

  /**
   * @throws IllegalArgumentException if there are less than two sides
   */
  public Disagreement {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("\"" + question + "\" has less than two sides");
    }
  }
}
