package io.github.evidenceratings.blackbox.model;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values for tests: one source, a few terms, a scale with levels of every standing. */
public final class Samples {
  public static final Source DOC = Source.of("doc", SourceKind.MONOGRAPH, "Doc", "A document");
  public static final Provenance IN_DOC = Provenance.of(DOC);
  public static final Modality NEEDLING = Modality.of("needling", "dry needling", DOC);
  public static final Condition PAIN = Condition.of("pain", "pain", DOC);
  public static final Condition NECK_PAIN = condition("neck-pain", "pain");
  public static final RatingScale STARS =
      new RatingScale(
          "stars",
          "Stars",
          ScaleKind.EFFECT,
          "A club",
          "Its rules",
          List.of(
              level("three", Standing.RANKED, Pole.FOR, 0),
              level("two", Standing.RANKED, Pole.FOR, 1),
              level("odd", Standing.APART, Pole.NONE, 2),
              level("none", Standing.INSUFFICIENT, Pole.NONE, 3)));
  public static final RatingScale SAFETY =
      new RatingScale(
          "harm",
          "Harm",
          ScaleKind.SAFETY,
          "A club",
          "Its rules",
          List.of(
              level("harm", ScaleKind.SAFETY, "safe", "Safe", Standing.RANKED, Pole.FOR, 0, "+")));
  public static final RatingScale TRUST =
      new RatingScale(
          "trust",
          "Trust",
          ScaleKind.CERTAINTY,
          "A club",
          "Its rules",
          List.of(trust("high", 0), trust("low", 1)));
  public static final RatingScale BIAS =
      new RatingScale(
          "bias",
          "Bias",
          ScaleKind.APPRAISAL,
          "A club",
          "Its rules",
          List.of(
              bias("low", Standing.RANKED, 0),
              bias("high", Standing.RANKED, 1),
              bias("open", Standing.INSUFFICIENT, 2)));
  public static final Level THREE = STARS.levels().get(0);

  private Samples() {}

  public static Level level(String id, Standing standing, Pole pole, int position) {
    return level(id, List.of(), standing, pole, position);
  }

  public static Level level(
      String id, List<String> aliases, Standing standing, Pole pole, int position) {
    return Level.builder("stars", id)
        .kind(ScaleKind.EFFECT)
        .name("Level " + id)
        .aliases(aliases)
        .standing(standing)
        .pole(pole)
        .position(position)
        .symbol("s-" + id)
        .build();
  }

  private static Level trust(String id, int position) {
    return level(
        "trust",
        ScaleKind.CERTAINTY,
        id,
        "Level " + id,
        Standing.RANKED,
        Pole.NONE,
        position,
        "t-" + id);
  }

  private static Level bias(String id, Standing standing, int position) {
    return level(
        "bias", ScaleKind.APPRAISAL, id, "Level " + id, standing, Pole.NONE, position, "b-" + id);
  }

  /** A level without aliases and definition. */
  public static Level level(
      String scale,
      ScaleKind kind,
      String id,
      String name,
      Standing standing,
      Pole pole,
      int position,
      String symbol) {
    return Level.builder(scale, id)
        .kind(kind)
        .name(name)
        .standing(standing)
        .pole(pole)
        .position(position)
        .symbol(symbol)
        .build();
  }

  public static RatingScale scaleOf(Level... levels) {
    return new RatingScale(
        "stars", "Stars", ScaleKind.EFFECT, "A club", "Its rules", List.of(levels));
  }

  public static Condition condition(String id, String broader) {
    return Condition.of(id, id, DOC).toBuilder().broader(Broader.of(broader, DOC)).build();
  }

  public static Finding finding(String id, Direction direction) {
    return finding(id, direction, "pain", null, null);
  }

  public static Finding finding(
      String id,
      Direction direction,
      String outcome,
      @Nullable Condition condition,
      @Nullable String disputes) {
    return Finding.builder(id)
        .studied(List.of(NEEDLING))
        .condition(condition)
        .comparison(
            direction == Direction.COMPARABLE
                ? new Comparison(Comparison.Kind.ACTIVE, List.of())
                : Comparison.NONE_STATED)
        .outcome(outcome)
        .direction(direction)
        .disputes(disputes)
        .summary("What was found")
        .provenance(IN_DOC)
        .build();
  }

  public static Rating rating(String id, Finding... findings) {
    return rating(id, PAIN, STARS, THREE, List.of(), findings);
  }

  public static Rating rating(
      String id,
      Condition condition,
      RatingScale scale,
      Level level,
      List<Qualifier> qualifiers,
      Finding... findings) {
    return Rating.builder(id)
        .modality(NEEDLING)
        .condition(condition)
        .level(scale, level)
        .provenance(IN_DOC)
        .qualifiers(qualifiers)
        .findings(List.of(findings))
        .build();
  }

  public static Dataset dataset(List<Condition> conditions, Rating... ratings) {
    return Dataset.builder(Edition.of("small", "Small", "1"))
        .scales(List.of(STARS))
        .sources(List.of(DOC))
        .modalities(List.of(NEEDLING))
        .conditions(conditions)
        .ratings(List.of(ratings))
        .build();
  }

  public static Claim.Builder claim(String id, Modality modality, ClaimTopic topic, Source source) {
    return Claim.builder(id)
        .modality(modality)
        .topic(topic)
        .summary("So it is said.")
        .source(source);
  }
}
