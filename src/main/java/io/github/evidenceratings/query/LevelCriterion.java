package io.github.evidenceratings.query;

import java.util.List;
import java.util.stream.Collectors;

/** Which levels a query takes. */
sealed interface LevelCriterion {
  /** Every level. */
  record Any() implements LevelCriterion {
    @Override
    public String toString() {
      return "";
    }
  }

  /** One of the named levels, each on its own scale. */
  record OneOf(List<LevelName> levels) implements LevelCriterion {
    public OneOf {
      levels = List.copyOf(levels);
    }

    @Override
    public String toString() {
      return "at level "
          + levels.stream().map(LevelName::toString).collect(Collectors.joining(" or "));
    }
  }

  /** The named ranked level and the stronger ones of its scale. */
  record AtLeast(LevelName level) implements LevelCriterion {
    @Override
    public String toString() {
      return "at least " + level;
    }
  }

  /** The named ranked level and the weaker ranked ones of its scale. */
  record AtMost(LevelName level) implements LevelCriterion {
    @Override
    public String toString() {
      return "at most " + level;
    }
  }

  /** The ranked levels between two of one scale, both included, in either order. */
  record Between(LevelName one, LevelName other) implements LevelCriterion {
    @Override
    public String toString() {
      return "between " + one + " and " + other;
    }
  }

  /** Insufficient evidence only. */
  record Insufficient() implements LevelCriterion {
    @Override
    public String toString() {
      return "with insufficient evidence";
    }
  }

  /** Everything but insufficient evidence. */
  record Rated() implements LevelCriterion {
    @Override
    public String toString() {
      return "with a grade";
    }
  }
}
