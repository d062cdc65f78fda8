package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.fuzz.FuzzTarget.Outcome;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.List;
import java.util.Optional;

/** Questions put to the bundled data. */
final class AskingTargets {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private AskingTargets() {}

  /** Puts a question that a text is part of. */
  interface Asking {
    Outcome ask(String text);
  }

  static Outcome term(String text) {
    Optional<Modality> found = LIBRARY.findModality(text);
    LIBRARY.findCondition(text);
    LIBRARY.findSource(text);
    LIBRARY.findScale(text);
    try {
      Modality modality = LIBRARY.getModality(text);
      if (!found.equals(Optional.of(modality))) {
        throw new AssertionError("found " + found + ", got " + modality);
      }
      if (!LIBRARY.getModality(modality.name()).equals(modality)) {
        throw new AssertionError(modality.name() + " is not found by its name");
      }
      return Outcome.TAKEN;
    } catch (UnknownTermException e) {
      if (found.isPresent() || e.suggestions().size() > 10) {
        throw new AssertionError("found " + found + ", got " + e.getMessage(), e);
      }
      Messages.requirePlain(e);
      return Outcome.REFUSED;
    } catch (IllegalArgumentException e) {
      Messages.requirePlain(e);
      return Outcome.REFUSED;
    }
  }

  static Outcome query(String text) {
    List<RatingMatch> all = LIBRARY.ratings().list();
    int refused = 0;
    refused += ask(all, () -> LIBRARY.ratings().text(text).list());
    refused += ask(all, () -> LIBRARY.ratings().is(text).list());
    refused += ask(all, () -> LIBRARY.ratings().atLeast(text).list());
    refused += ask(all, () -> LIBRARY.ratings().scale(text).list());
    refused += ask(all, () -> LIBRARY.ratings().source(text).list());
    refused += ask(all, () -> LIBRARY.ratings().condition(text).list());
    refused += ask(all, () -> LIBRARY.ratings().qualifier("population", text).list());
    // A qualifier may have any value.
    return refused == 6 ? Outcome.REFUSED : Outcome.TAKEN;
  }

  private interface Question {
    List<RatingMatch> hits();
  }

  private static int ask(List<RatingMatch> all, Question question) {
    try {
      List<RatingMatch> hits = question.hits();
      if (hits.size() > all.size()) {
        throw new AssertionError(hits.size() + " hits of " + all.size());
      }
      return 0;
    } catch (IllegalArgumentException e) {
      Messages.requirePlain(e);
      return 1;
    }
  }
}
