package io.github.evidenceratings.query;

import static io.github.evidenceratings.query.SmallWorld.ALPHA;
import static io.github.evidenceratings.query.SmallWorld.BACK;
import static io.github.evidenceratings.query.SmallWorld.BETA;
import static io.github.evidenceratings.query.SmallWorld.DRY;
import static io.github.evidenceratings.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.query.SmallWorld.GAMMA;
import static io.github.evidenceratings.query.SmallWorld.HEAT;
import static io.github.evidenceratings.query.SmallWorld.LOW_BACK;
import static io.github.evidenceratings.query.SmallWorld.NECK;
import static io.github.evidenceratings.query.SmallWorld.NEEDLING;
import static io.github.evidenceratings.query.SmallWorld.PAIN;
import static io.github.evidenceratings.query.SmallWorld.STROKE;
import static io.github.evidenceratings.query.SmallWorld.THERAPY;
import static io.github.evidenceratings.query.SmallWorld.WET;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimDraft;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import java.util.List;

/** Claims on the terms of {@link SmallWorld}, some for a condition and some for none. */
final class SmallClaims {
  static final Claim THERAPY_PAIN =
      new ClaimDraft("therapy-pain", THERAPY, ClaimTopic.USE, GAMMA).condition(PAIN).claim();
  static final Claim EXERCISE_STROKE =
      new ClaimDraft("exercise-stroke", EXERCISE, ClaimTopic.USE, BETA)
          .condition(STROKE)
          .circumstance("after the first week")
          .claim();
  static final Claim WET_LOW_BACK =
      new ClaimDraft("wet-low-back", WET, ClaimTopic.NOT_FOR, GAMMA)
          .condition(LOW_BACK)
          .stance(Stance.DENIED)
          .claim();
  static final Claim THERAPY_LOW_BACK =
      new ClaimDraft("therapy-low-back", THERAPY, ClaimTopic.EFFICACY, GAMMA)
          .condition(LOW_BACK)
          .cointerventions(HEAT)
          .direction(Direction.WORSENS)
          .claim();
  static final Claim NEEDLING_OPEN =
      new ClaimDraft("needling-open", NEEDLING, ClaimTopic.EFFICACY, ALPHA)
          .stance(Stance.OPEN)
          .summary("Nobody knows.")
          .claim();
  static final Claim NEEDLING_BACK =
      new ClaimDraft("needling-back", NEEDLING, ClaimTopic.EFFICACY, BETA)
          .aspect("stiffness")
          .condition(BACK)
          .direction(Direction.NO_EFFECT)
          .claim();
  static final Claim DRY_BACK =
      new ClaimDraft("dry-back", DRY, ClaimTopic.EFFICACY, ALPHA)
          .condition(BACK)
          .direction(Direction.IMPROVES)
          .summary("Naïve patients fare better.")
          .claim();
  static final Claim HEAT_NECK =
      new ClaimDraft("heat-neck", HEAT, ClaimTopic.EFFICACY, ALPHA)
          .condition(NECK)
          .comparators(DRY)
          .stance(Stance.DENIED)
          .direction(Direction.COMPARABLE)
          .claim();
  static final Claim DRY_FIRST = step("dry-step-z", ALPHA, 1);
  static final Claim DRY_SECOND = step("dry-step-a", ALPHA, 2);
  static final Claim DRY_OTHER_FIRST = step("dry-step-beta", BETA, 1);
  static final Claim WET_BRUISES =
      new ClaimDraft("wet-bruises", WET, ClaimTopic.ADVERSE_EFFECT, GAMMA)
          .aspect("bruises")
          .claim();

  /** In the order in which queries return them. */
  static final List<Claim> SORTED =
      List.of(
          THERAPY_PAIN,
          EXERCISE_STROKE,
          WET_LOW_BACK,
          THERAPY_LOW_BACK,
          NEEDLING_OPEN,
          NEEDLING_BACK,
          DRY_BACK,
          HEAT_NECK,
          DRY_FIRST,
          DRY_SECOND,
          DRY_OTHER_FIRST,
          WET_BRUISES);

  static final EvidenceLibrary LIBRARY =
      library(
          DRY_OTHER_FIRST,
          HEAT_NECK,
          WET_BRUISES,
          DRY_FIRST,
          DRY_BACK,
          NEEDLING_BACK,
          NEEDLING_OPEN,
          DRY_SECOND,
          THERAPY_LOW_BACK,
          WET_LOW_BACK,
          EXERCISE_STROKE,
          THERAPY_PAIN);

  private SmallClaims() {}

  private static Claim step(String id, Source source, int number) {
    return new ClaimDraft(id, DRY, ClaimTopic.PROCEDURE, source).step(number).claim();
  }

  static EvidenceLibrary library(Claim... claims) {
    return EvidenceLibrary.of(with(SmallWorld.DATASET, List.of(claims)));
  }

  /** The same data set with other claims. */
  static Dataset with(Dataset plain, List<Claim> claims) {
    return new Dataset(
        plain.edition(),
        plain.scales(),
        plain.sources(),
        plain.modalities(),
        plain.conditions(),
        plain.ratings(),
        plain.safety(),
        plain.residuals(),
        claims);
  }

  static List<String> ids(ClaimSearch search) {
    return search.stream().map(match -> match.claim().id()).toList();
  }

  /** Every hit as id and match, such as {@code dry-back exact}. */
  static List<String> matches(ClaimSearch search) {
    return search.stream().map(match -> match.claim().id() + " " + match.match()).toList();
  }
}
