package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import java.util.List;

/**
 * The answer to one question: how well does this treatment work for this condition? Four answers
 * that must never be mistaken for each other. Immutable.
 */
public sealed interface Answer {
  /** The answer in a paragraph, with levels, scales, sources and dates. */
  default String explain() {
    return AnswerText.of(this);
  }

  /**
   * Somebody graded it. All ratings of just this treatment and condition come along, those that
   * found the evidence insufficient among them.
   *
   * @param modality the treatment asked about
   * @param condition the condition asked about
   * @param ratings the ratings, at least one of them graded, in default order
   */
  record Rated(Modality modality, Condition condition, List<Rating> ratings) implements Answer {
    /**
     * @throws IllegalArgumentException if no rating is graded
     */
    public Rated {
      ratings = List.copyOf(ratings);
      if (ratings.stream().allMatch(rating -> rating.level().isInsufficient())) {
        throw new IllegalArgumentException("no rating is graded");
      }
    }
  }

  /**
   * Somebody looked, and everybody who did found too little evidence to grade.
   *
   * @param modality the treatment asked about
   * @param condition the condition asked about
   * @param ratings the ratings, all of them insufficient, in default order
   */
  record Insufficient(Modality modality, Condition condition, List<Rating> ratings)
      implements Answer {
    /**
     * @throws IllegalArgumentException if there is no rating, or one is graded
     */
    public Insufficient {
      ratings = List.copyOf(ratings);
      if (ratings.isEmpty()
          || ratings.stream().anyMatch(rating -> !rating.level().isInsufficient())) {
        throw new IllegalArgumentException("not all ratings are insufficient, or there is none");
      }
    }
  }

  /**
   * Nobody in this library rated just this. That says nothing of how well it works.
   *
   * @param modality the treatment asked about
   * @param condition the condition asked about
   * @param broader the nearest ratings that speak of more than was asked, as near as each other
   * @param narrower ratings that speak of less than was asked on some side
   * @param studied findings, of whatever rating, that studied this treatment in this condition
   */
  record NotRated(
      Modality modality,
      Condition condition,
      List<RatingMatch> broader,
      List<RatingMatch> narrower,
      List<StudiedFinding> studied)
      implements Answer {
    /** Copies the lists. */
    public NotRated {
      broader = List.copyOf(broader);
      narrower = List.copyOf(narrower);
      studied = List.copyOf(studied);
    }
  }

  /**
   * The library does not know what was asked about.
   *
   * @param terms the names it does not know, or cannot tell apart: one or both
   */
  record UnknownTerm(List<UnknownName> terms) implements Answer {
    /** Copies the list. */
    public UnknownTerm {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A finding with the rating it stands behind.
   *
   * @param rating the rating
   * @param finding one of its findings
   */
  record StudiedFinding(Rating rating, Finding finding) {}

  /**
   * A name that could not be resolved.
   *
   * @param kind what it was meant to name
   * @param text the name as asked
   * @param ambiguous whether several things bear it; otherwise none does
   * @param suggestions the ids of the things that bear it, or else the nearest names
   */
  record UnknownName(NameKind kind, String text, boolean ambiguous, List<String> suggestions) {
    /** Copies the list. */
    public UnknownName {
      suggestions = List.copyOf(suggestions);
    }

    /** The trouble in a sentence, without its full stop. */
    public String message() {
      return ambiguous
          ? AmbiguousTermException.message(kind, text, suggestions)
          : UnknownTermException.message(kind, text, suggestions, List.of());
    }
  }
}
