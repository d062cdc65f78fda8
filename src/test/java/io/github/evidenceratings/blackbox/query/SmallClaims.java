package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.query.SmallWorld.ALPHA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BETA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.DRY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.GAMMA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.HEAT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LOW_BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NECK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NEEDLING;
import static io.github.evidenceratings.blackbox.query.SmallWorld.PAIN;
import static io.github.evidenceratings.blackbox.query.SmallWorld.STROKE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.THERAPY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.WET;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.ClaimSearch;
import java.util.List;

/** Claims on the terms of {@link SmallWorld}, some for a condition and some for none. */
public final class SmallClaims {
  public static final Claim THERAPY_PAIN =
      claim("therapy-pain", THERAPY, ClaimTopic.USE, GAMMA).condition(PAIN).build();
  public static final Claim EXERCISE_STROKE =
      claim("exercise-stroke", EXERCISE, ClaimTopic.USE, BETA)
          .condition(STROKE)
          .circumstance("after the first week")
          .build();
  public static final Claim WET_LOW_BACK =
      claim("wet-low-back", WET, ClaimTopic.NOT_FOR, GAMMA)
          .condition(LOW_BACK)
          .stance(Stance.DENIED)
          .build();
  public static final Claim THERAPY_LOW_BACK =
      claim("therapy-low-back", THERAPY, ClaimTopic.EFFICACY, GAMMA)
          .condition(LOW_BACK)
          .cointerventions(List.of(HEAT))
          .direction(Direction.WORSENS)
          .build();
  public static final Claim NEEDLING_OPEN =
      claim("needling-open", NEEDLING, ClaimTopic.EFFICACY, ALPHA)
          .stance(Stance.OPEN)
          .summary("Nobody knows.")
          .build();
  public static final Claim NEEDLING_BACK =
      claim("needling-back", NEEDLING, ClaimTopic.EFFICACY, BETA)
          .aspect("stiffness")
          .condition(BACK)
          .direction(Direction.LITTLE_OR_NO_EFFECT)
          .build();
  public static final Claim DRY_BACK =
      claim("dry-back", DRY, ClaimTopic.EFFICACY, ALPHA)
          .condition(BACK)
          .direction(Direction.IMPROVES)
          .summary("Naïve patients fare better.")
          .build();
  public static final Claim HEAT_NECK =
      claim("heat-neck", HEAT, ClaimTopic.EFFICACY, ALPHA)
          .condition(NECK)
          .comparators(List.of(DRY))
          .stance(Stance.DENIED)
          .direction(Direction.COMPARABLE)
          .build();
  public static final Claim DRY_FIRST = step("dry-step-z", ALPHA, 1);
  public static final Claim DRY_SECOND = step("dry-step-a", ALPHA, 2);
  public static final Claim DRY_OTHER_FIRST = step("dry-step-beta", BETA, 1);
  public static final Claim WET_BRUISES =
      claim("wet-bruises", WET, ClaimTopic.ADVERSE_EFFECT, GAMMA).aspect("bruises").build();

  /** In the order in which queries return them. */
  public static final List<Claim> SORTED =
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

  public static final EvidenceLibrary LIBRARY =
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

  public static Claim.Builder claim(String id, Modality modality, ClaimTopic topic, Source source) {
    return Claim.builder(id)
        .modality(modality)
        .topic(topic)
        .summary("So it is said.")
        .source(source);
  }

  private static Claim step(String id, Source source, int number) {
    return claim(id, DRY, ClaimTopic.PROCEDURE, source).step(number).build();
  }

  public static EvidenceLibrary library(Claim... claims) {
    return EvidenceLibrary.of(with(SmallWorld.DATASET, List.of(claims)));
  }

  /** The same data set with other claims. */
  public static Dataset with(Dataset plain, List<Claim> claims) {
    return plain.toBuilder().claimTopics(Topics.DECLARED).claims(claims).build();
  }

  public static List<String> ids(ClaimSearch search) {
    return search.stream().map(match -> match.claim().id()).toList();
  }

  /** Every hit as id and match, such as {@code dry-back exact}. */
  public static List<String> matches(ClaimSearch search) {
    return search.stream().map(match -> match.claim().id() + " " + match.match()).toList();
  }
}
