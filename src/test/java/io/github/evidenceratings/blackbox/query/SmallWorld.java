package io.github.evidenceratings.blackbox.query;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up data set with everything that is hard: two scales that share level names, a level apart
 * from the order, several sources, populations and dates for one pair, a modality tree of three
 * levels, names that several terms bear, ratings without the one or the other date.
 */
public final class SmallWorld {
  public static final Source ALPHA =
      Source.of("alpha", SourceKind.GUIDELINE, "Alpha guideline", "The Alpha guideline");
  public static final Source BETA =
      Source.of("beta", SourceKind.DATABASE, "beta database", "Release 2 of beta");
  public static final Source GAMMA =
      Source.of("gamma", SourceKind.MONOGRAPH, "Gamma monograph", "Gamma on needles");

  public static final RatingScale EFFECT =
      new RatingScale(
          "effect",
          "Effect scale",
          ScaleKind.EFFECT,
          "Alpha",
          "Alpha, chapter 1",
          List.of(
              level("effect", ScaleKind.EFFECT, "strong", "Strong", 0, Standing.RANKED, Pole.FOR),
              level(
                  "effect",
                  ScaleKind.EFFECT,
                  "moderate",
                  "Moderate",
                  1,
                  Standing.RANKED,
                  Pole.FOR,
                  "Fair"),
              level(
                  "effect",
                  ScaleKind.EFFECT,
                  "harmful",
                  "Harmful",
                  2,
                  Standing.RANKED,
                  Pole.AGAINST),
              level(
                  "effect",
                  ScaleKind.EFFECT,
                  "conditional",
                  "Conditional",
                  3,
                  Standing.APART,
                  Pole.FOR),
              level(
                  "effect",
                  ScaleKind.EFFECT,
                  "unknown",
                  "Unknown",
                  4,
                  Standing.INSUFFICIENT,
                  Pole.NONE,
                  "Open")));

  public static final RatingScale CERTAINTY =
      new RatingScale(
          "certainty",
          "Certainty scale",
          ScaleKind.CERTAINTY,
          "Beta",
          "Beta, help page",
          List.of(
              level(
                  "certainty", ScaleKind.CERTAINTY, "high", "High", 0, Standing.RANKED, Pole.NONE),
              level(
                  "certainty",
                  ScaleKind.CERTAINTY,
                  "moderate",
                  "Moderate",
                  1,
                  Standing.RANKED,
                  Pole.NONE),
              level("certainty", ScaleKind.CERTAINTY, "low", "Low", 2, Standing.RANKED, Pole.NONE),
              level(
                  "certainty",
                  ScaleKind.CERTAINTY,
                  "unknown",
                  "Unknown",
                  3,
                  Standing.INSUFFICIENT,
                  Pole.NONE)));

  public static final RatingScale SAFETY =
      new RatingScale(
          "safety",
          "Safety scale",
          ScaleKind.SAFETY,
          "Gamma",
          "Gamma, appendix",
          List.of(
              level("safety", ScaleKind.SAFETY, "safe", "Safe", 0, Standing.RANKED, Pole.FOR),
              level(
                  "safety", ScaleKind.SAFETY, "strong", "Strong", 1, Standing.RANKED, Pole.AGAINST),
              level(
                  "safety",
                  ScaleKind.SAFETY,
                  "unknown",
                  "Unknown",
                  2,
                  Standing.INSUFFICIENT,
                  Pole.NONE)));

  public static final Modality THERAPY = modality("therapy", "manual therapy", "", List.of());
  public static final Modality NEEDLING =
      modality("needling", "needling", "therapy", List.of("DN"));
  public static final Modality DRY = modality("dry", "dry needling", "needling", List.of("DN"));
  public static final Modality WET = modality("wet", "wet needling", "needling", List.of());
  public static final Modality HEAT = modality("heat", "Heat", "therapy", List.of());
  public static final Modality EXERCISE = modality("exercise", "exercise", "", List.of("training"));

  public static final Condition PAIN = condition("pain", "pain", "", null, List.of());
  public static final Condition BACK =
      condition("back", "back pain", "pain", "backache", List.of("dorsalgia")).toBuilder()
          .codes(
              List.of(
                  new Code(CodeSystem.ICD_10_CM, "M54.9"), new Code(CodeSystem.MESH, "D001416")))
          .build();
  public static final Condition LOW_BACK =
      condition("low-back", "low back pain", "back", "Backache", List.of("lumbago"));
  public static final Condition NECK =
      condition("neck", "neck pain", "pain", null, List.of("Ménière-like neck"));
  public static final Condition STROKE =
      condition("stroke", "stroke", "", null, List.of("training"));

  public static final Rating R1 =
      row("r1", NEEDLING, BACK, EFFECT, "strong", ALPHA)
          .addQualifier("population", "adults")
          .reviewed(PartialDate.parse("2024-01-31"))
          .updated(PartialDate.parse("2020-05-01"))
          .findings(
              List.of(
                  finding("f1", List.of(DRY), Direction.IMPROVES, "Dry needles ease the back."),
                  finding(
                      "f2",
                      List.of(WET),
                      "stiffness",
                      Direction.LITTLE_OR_NO_EFFECT,
                      "Wet needles do not.")))
          .build();
  public static final Rating R2 =
      row("r2", NEEDLING, BACK, EFFECT, "harmful", ALPHA)
          .addQualifier("population", "children")
          .updated(PartialDate.parse("2023-03-03"))
          .build();
  public static final Rating R3 =
      row("r3", NEEDLING, BACK, EFFECT, "strong", BETA)
          .addQualifier("population", "adults")
          .build();
  public static final Rating R4 =
      row("r4", NEEDLING, BACK, CERTAINTY, "moderate", BETA)
          .reviewed(PartialDate.parse("2021-07-01"))
          .build();
  public static final Rating R5 =
      row("r5", DRY, LOW_BACK, EFFECT, "unknown", GAMMA)
          .reviewed(PartialDate.parse("2022-02-02"))
          .updated(PartialDate.parse("2022-02-03"))
          .addFinding(
              finding("f3", List.of(DRY, EXERCISE), Direction.WORSENS, "Rowers fared worse.")
                  .toBuilder()
                  .population("rowers")
                  .source(GAMMA)
                  .build())
          .build();
  public static final Rating R6 =
      row("r6", THERAPY, PAIN, EFFECT, "moderate", GAMMA)
          .updated(PartialDate.parse("2019-12-31"))
          .build();
  public static final Rating R7 =
      row("r7", THERAPY, BACK, EFFECT, "conditional", ALPHA)
          .reviewed(PartialDate.parse("2024-01-31"))
          .build();
  public static final Rating R8 = row("r8", EXERCISE, STROKE, CERTAINTY, "unknown", BETA).build();
  public static final Rating R9 =
      row("r9", WET, NECK, EFFECT, "moderate", BETA)
          .summary("Warm water helps the stiff neck; naïve patients only.")
          .build();
  public static final Rating R10 =
      row("r10", HEAT, NECK, CERTAINTY, "low", GAMMA)
          .updated(PartialDate.parse("2024-02-01"))
          .build();

  /** Not in the order in which queries return them. */
  public static final Dataset DATASET =
      dataset(List.of(EFFECT, CERTAINTY, SAFETY), List.of(R10, R9, R8, R7, R6, R5, R4, R3, R2, R1));

  public static final EvidenceLibrary LIBRARY = EvidenceLibrary.of(DATASET);

  private SmallWorld() {}

  public static Dataset dataset(List<RatingScale> scales, List<Rating> ratings) {
    return Dataset.builder(Edition.of("small-world", "Small world", "1"))
        .scales(scales)
        .sources(List.of(ALPHA, BETA, GAMMA))
        // a narrower term may come before the broader one
        .modalities(List.of(DRY, THERAPY, NEEDLING, EXERCISE, WET, HEAT))
        .conditions(List.of(LOW_BACK, PAIN, BACK, STROKE, NECK))
        .ratings(ratings)
        .safety(
            scales.contains(SAFETY)
                ? List.of(safety("s1", NEEDLING, "safe"), safety("s2", WET, "unknown"))
                : List.of())
        .residuals(
            List.of(
                Residual.builder("rest")
                    .modality(THERAPY)
                    .name("other conditions")
                    .level(EFFECT, EFFECT.levels().get(4))
                    .source(GAMMA)
                    .build()))
        .build();
  }

  public static List<String> ids(RatingSearch search) {
    return search.stream().map(match -> match.rating().id()).toList();
  }

  /** Every hit as id and match, such as {@code r1 exact}. */
  public static List<String> matches(RatingSearch search) {
    return matches(search.list());
  }

  public static List<String> matches(List<RatingMatch> matches) {
    return matches.stream().map(match -> match.rating().id() + " " + match.match()).toList();
  }

  public static LevelRef ref(String scaleId, String levelId) {
    record Ref(String scaleId, String levelId) implements LevelRef {}

    return new Ref(scaleId, levelId);
  }

  public static @Nullable Broader edge(String broader) {
    return broader.isEmpty() ? null : Broader.of(broader, ALPHA);
  }

  public static Level level(
      String scale,
      ScaleKind kind,
      String id,
      String name,
      int position,
      Standing standing,
      Pole pole,
      String... aliases) {
    return Level.builder(scale, id)
        .kind(kind)
        .name(name)
        .aliases(List.of(aliases))
        .standing(standing)
        .pole(pole)
        .position(position)
        .symbol(String.valueOf(position))
        .build();
  }

  public static Modality modality(String id, String name, String broader, List<String> synonyms) {
    return Modality.of(id, name, ALPHA).toBuilder()
        .synonyms(synonyms)
        .broader(edge(broader))
        .build();
  }

  public static Condition condition(
      String id, String name, String broader, @Nullable String layName, List<String> synonyms) {
    return Condition.of(id, name, ALPHA).toBuilder()
        .layName(layName)
        .synonyms(synonyms)
        .broader(edge(broader))
        .build();
  }

  public static Finding finding(
      String id, List<Modality> studied, Direction direction, String summary) {
    return finding(id, studied, "pain", direction, summary);
  }

  public static Finding finding(
      String id, List<Modality> studied, String outcome, Direction direction, String summary) {
    return Finding.builder(id)
        .studied(studied)
        .outcome(outcome)
        .direction(direction)
        .summary(summary)
        .source(ALPHA)
        .build();
  }

  private static SafetyAssessment safety(String id, Modality modality, String level) {
    return SafetyAssessment.builder(id)
        .modality(modality)
        .level(SAFETY, SAFETY.findLevel(level).orElseThrow())
        .circumstance("used as usual")
        .summary("As it is.")
        .source(GAMMA)
        .build();
  }

  public static Rating.Builder row(
      String id,
      Modality modality,
      Condition condition,
      RatingScale scale,
      String level,
      Source source) {
    return Rating.builder(id)
        .modality(modality)
        .condition(condition)
        .level(scale, scale.findLevel(level).orElseThrow())
        .source(source);
  }
}
