package io.github.evidenceratings.blackbox.analysis;

import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Disagreements;
import io.github.evidenceratings.blackbox.model.Topics;
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
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.EvidenceIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A world in the making: two sources, scales of several kinds, treatments and conditions on several
 * levels, and just the ratings, safety assessments and claims that a test puts in.
 */
public final class WorldBuilder {
  /** The one that rates, unless a test says otherwise. */
  public static final Source ALPHA =
      Source.of("alpha", SourceKind.GUIDELINE, "Alpha", "The Alpha book");

  /** The one that claims, unless a test says otherwise. */
  public static final Source BETA =
      Source.of("beta", SourceKind.CLINIC_PAGE, "Beta", "The Beta page");

  public static final RatingScale EFFECT = scale("effect", "Effect scale", ScaleKind.EFFECT);
  public static final RatingScale OTHER_EFFECT =
      scale("other", "Other effect scale", ScaleKind.EFFECT);
  public static final RatingScale STRENGTH =
      scale("strength", "Strength scale", ScaleKind.STRENGTH);
  public static final RatingScale CERTAINTY =
      new RatingScale(
          "certainty",
          "Certainty scale",
          ScaleKind.CERTAINTY,
          "A rater",
          "A citation",
          List.of(level("certainty", ScaleKind.CERTAINTY, "High", 0, Standing.RANKED, Pole.NONE)));
  public static final RatingScale SAFETY = scale("safety", "Safety scale", ScaleKind.SAFETY);

  public static final Modality THERAPY = modality("therapy", "");
  public static final Modality NEEDLING = modality("needling", "therapy");
  public static final Modality DRY = modality("dry", "needling");
  public static final Modality WET = modality("wet", "needling");
  public static final Modality HEAT = modality("heat", "");
  public static final Modality STEAM = modality("steam", "heat");
  public static final Modality REST = modality("rest", "");

  public static final Condition PAIN = condition("pain", "");
  public static final Condition TRUNK = condition("trunk pain", "pain");
  public static final Condition BACK = condition("back pain", "trunk pain");
  public static final Condition LOW_BACK = condition("low back pain", "back pain");
  public static final Condition HIGH_BACK = condition("high back pain", "back pain");
  public static final Condition STROKE = condition("stroke", "");

  private final List<Rating> ratings = new ArrayList<>();
  private final List<SafetyAssessment> safety = new ArrayList<>();
  private final List<Residual> residuals = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  public WorldBuilder rated(Rating.Builder... more) {
    List.of(more).forEach(rating -> ratings.add(rating.build()));
    return this;
  }

  public WorldBuilder assessed(SafetyAssessment... more) {
    safety.addAll(List.of(more));
    return this;
  }

  public WorldBuilder rest(Modality modality) {
    residuals.add(
        Residual.builder("rest-" + modality.id())
            .modality(modality)
            .name("other conditions")
            .level(EFFECT, EFFECT.levels().get(3))
            .source(ALPHA)
            .build());
    return this;
  }

  public WorldBuilder claimed(Claim.Builder... more) {
    List.of(more).forEach(claim -> claims.add(claim.build()));
    return this;
  }

  public EvidenceIndex index() {
    return new EvidenceIndex(
        Dataset.builder(Edition.of("w", "World", "1"))
            .scales(List.of(EFFECT, OTHER_EFFECT, STRENGTH, CERTAINTY, SAFETY))
            .sources(List.of(ALPHA, BETA))
            .modalities(List.of(THERAPY, NEEDLING, DRY, WET, HEAT, STEAM, REST))
            .conditions(List.of(PAIN, TRUNK, BACK, LOW_BACK, HIGH_BACK, STROKE))
            .ratings(ratings)
            .safety(safety)
            .residuals(residuals)
            .claimTopics(Topics.DECLARED)
            .claims(claims)
            .build());
  }

  public List<Disagreement> disagreements() {
    return Disagreements.of(index());
  }

  /** A disagreement as a short text: its kind, its question, and who stands on which side. */
  public static String brief(Disagreement disagreement) {
    StringBuilder text = new StringBuilder();
    text.append(disagreement.kind().label()).append(": ").append(disagreement.question());
    for (Disagreement.Side side : disagreement.sides()) {
      text.append(" | ").append(side.position());
      side.statements().forEach(statement -> text.append(' ').append(statement.id()));
    }
    return text.toString();
  }

  public List<String> briefs() {
    return disagreements().stream().map(WorldBuilder::brief).toList();
  }

  private static RatingScale scale(String id, String name, ScaleKind kind) {
    return new RatingScale(
        id,
        name,
        kind,
        "A rater",
        "A citation",
        List.of(
            level(id, kind, "Good", 0, Standing.RANKED, Pole.FOR),
            level(id, kind, "Fair", 1, Standing.RANKED, Pole.FOR),
            level(id, kind, "Bad", 2, Standing.RANKED, Pole.AGAINST),
            level(id, kind, "Unknown", 3, Standing.INSUFFICIENT, Pole.NONE)));
  }

  private static Level level(
      String scale, ScaleKind kind, String name, int position, Standing standing, Pole pole) {
    return Level.builder(scale, name.toLowerCase(Locale.ROOT))
        .kind(kind)
        .name(name)
        .standing(standing)
        .pole(pole)
        .position(position)
        .symbol(String.valueOf(position))
        .build();
  }

  private static @Nullable Broader edge(String broader) {
    return broader.isEmpty() ? null : Broader.of(broader.replace(' ', '-'), ALPHA);
  }

  private static Modality modality(String id, String broader) {
    return Modality.of(id, id, ALPHA).toBuilder().broader(edge(broader)).build();
  }

  private static Condition condition(String name, String broader) {
    return Condition.of(name.replace(' ', '-'), name, ALPHA).toBuilder()
        .broader(edge(broader))
        .build();
  }

  /** A claim by Beta. */
  public static Claim.Builder claim(String id, Modality modality, ClaimTopic topic) {
    return Claim.builder(id)
        .modality(modality)
        .topic(topic)
        .summary("Claimed by " + id + ".")
        .source(BETA);
  }

  /** Someone says that a treatment is used for a condition. */
  public static Claim.Builder use(String id, Modality modality, Condition condition) {
    return claim(id, modality, ClaimTopic.USE).condition(condition);
  }

  /** The claim "c" that needling is used for back pain. */
  public static Claim.Builder use() {
    return use("c", NEEDLING, BACK);
  }

  /** Someone says that a treatment is not for a condition. */
  public static Claim.Builder notFor(String id, Modality modality, Condition condition) {
    return claim(id, modality, ClaimTopic.NOT_FOR).condition(condition).stance(Stance.DENIED);
  }

  /** The claim "c" that needling is not for back pain. */
  public static Claim.Builder notFor() {
    return notFor("c", NEEDLING, BACK);
  }

  /** Someone says that a treatment has an effect. */
  public static Claim.Builder effect(String id, Modality modality, Direction direction) {
    return claim(id, modality, ClaimTopic.EFFICACY).direction(direction);
  }

  /** The claim "c" that needling has an effect. */
  public static Claim.Builder effect(Direction direction) {
    return effect("c", NEEDLING, direction);
  }

  public static Quantity amount(int least, int most, String unit) {
    return new Quantity(
        Optional.of(BigDecimal.valueOf(least)),
        least == most ? Optional.empty() : Optional.of(BigDecimal.valueOf(most)),
        Optional.empty(),
        unit);
  }

  public static Quantity amount(String wording, String unit) {
    return new Quantity(Optional.empty(), Optional.empty(), Optional.of(wording), unit);
  }

  /** A rating by Alpha of needling for back pain, on the effect scale. */
  public static Rating.Builder rating(String id, String level, Finding.Builder... findings) {
    return rating(id, NEEDLING, BACK, level, findings);
  }

  /** A rating by Alpha on the effect scale. */
  public static Rating.Builder rating(
      String id,
      Modality modality,
      Condition condition,
      String level,
      Finding.Builder... findings) {
    return rating(id, modality, condition, EFFECT, level)
        .findings(Stream.of(findings).map(Finding.Builder::build).toList());
  }

  /** A rating by Alpha. */
  public static Rating.Builder rating(
      String id, Modality modality, Condition condition, RatingScale scale, String level) {
    return Rating.builder(id)
        .modality(modality)
        .condition(condition)
        .level(scale, scale.findLevel(level).orElseThrow())
        .source(ALPHA);
  }

  /** A finding by Alpha on pain. */
  public static Finding.Builder finding(String id, Direction direction, Modality... studied) {
    return Finding.builder(id)
        .studied(List.of(studied))
        .outcome("pain")
        .direction(direction)
        .summary("Found by " + id + ".")
        .source(ALPHA);
  }

  public static Comparison against(Modality... modalities) {
    return compared(Comparison.Kind.ACTIVE, modalities);
  }

  public static Comparison compared(Comparison.Kind kind, Modality... modalities) {
    return new Comparison(kind, List.of(modalities));
  }

  public static SafetyAssessment graded(String id, Modality modality, String level) {
    return warning(id, modality).toBuilder()
        .level(SAFETY, SAFETY.findLevel(level).orElseThrow())
        .build();
  }

  public static SafetyAssessment gradedFor(
      String id, Modality modality, String level, String population) {
    return graded(id, modality, level).toBuilder().population(population).build();
  }

  public static SafetyAssessment warning(String id, Modality modality) {
    return SafetyAssessment.builder(id)
        .modality(modality)
        .scale(SAFETY)
        .circumstance("at " + id)
        .summary("Said by " + id + ".")
        .source(ALPHA)
        .build();
  }

  public static SafetyAssessment warningFor(String id, Modality modality, String population) {
    return warning(id, modality).toBuilder().population(population).build();
  }
}
