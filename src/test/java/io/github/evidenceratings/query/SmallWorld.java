package io.github.evidenceratings.query;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
              level("effect", "strong", "Strong", 0, Standing.RANKED, Pole.FOR),
              level("effect", "moderate", "Moderate", 1, Standing.RANKED, Pole.FOR, "Fair"),
              level("effect", "harmful", "Harmful", 2, Standing.RANKED, Pole.AGAINST),
              level("effect", "conditional", "Conditional", 3, Standing.APART, Pole.FOR),
              level("effect", "unknown", "Unknown", 4, Standing.INSUFFICIENT, Pole.NONE, "Open")));

  public static final RatingScale CERTAINTY =
      new RatingScale(
          "certainty",
          "Certainty scale",
          ScaleKind.CERTAINTY,
          "Beta",
          "Beta, help page",
          List.of(
              level("certainty", "high", "High", 0, Standing.RANKED, Pole.NONE),
              level("certainty", "moderate", "Moderate", 1, Standing.RANKED, Pole.NONE),
              level("certainty", "low", "Low", 2, Standing.RANKED, Pole.NONE),
              level("certainty", "unknown", "Unknown", 3, Standing.INSUFFICIENT, Pole.NONE)));

  public static final RatingScale SAFETY =
      new RatingScale(
          "safety",
          "Safety scale",
          ScaleKind.SAFETY,
          "Gamma",
          "Gamma, appendix",
          List.of(
              level("safety", "safe", "Safe", 0, Standing.RANKED, Pole.FOR),
              level("safety", "strong", "Strong", 1, Standing.RANKED, Pole.AGAINST),
              level("safety", "unknown", "Unknown", 2, Standing.INSUFFICIENT, Pole.NONE)));

  public static final Modality THERAPY = modality("therapy", "manual therapy", "", List.of());
  public static final Modality NEEDLING =
      modality("needling", "needling", "therapy", List.of("DN"));
  public static final Modality DRY = modality("dry", "dry needling", "needling", List.of("DN"));
  public static final Modality WET = modality("wet", "wet needling", "needling", List.of());
  public static final Modality HEAT = modality("heat", "Heat", "therapy", List.of());
  public static final Modality EXERCISE = modality("exercise", "exercise", "", List.of("training"));

  public static final Condition PAIN = condition("pain", "pain", "", Optional.empty(), List.of());
  public static final Condition BACK =
      new Condition(
          "back",
          "back pain",
          Optional.of("backache"),
          List.of("dorsalgia"),
          List.of(new Code(CodeSystem.ICD_10_CM, "M54.9"), new Code(CodeSystem.MESH, "D001416")),
          edge("pain"),
          List.of(ALPHA),
          Optional.empty());
  public static final Condition LOW_BACK =
      condition("low-back", "low back pain", "back", Optional.of("Backache"), List.of("lumbago"));
  public static final Condition NECK =
      condition("neck", "neck pain", "pain", Optional.empty(), List.of("Ménière-like neck"));
  public static final Condition STROKE =
      condition("stroke", "stroke", "", Optional.empty(), List.of("training"));

  public static final Rating R1 =
      new Row("r1", NEEDLING, BACK, EFFECT, "strong", ALPHA)
          .population("adults")
          .reviewed("2024-01-31")
          .updated("2020-05-01")
          .findings(
              finding("f1", List.of(DRY), Direction.IMPROVES, "Dry needles ease the back."),
              finding("f2", List.of(WET), "stiffness", Direction.NO_EFFECT, "Wet needles do not."))
          .rating();
  public static final Rating R2 =
      new Row("r2", NEEDLING, BACK, EFFECT, "harmful", ALPHA)
          .population("children")
          .updated("2023-03-03")
          .rating();
  public static final Rating R3 =
      new Row("r3", NEEDLING, BACK, EFFECT, "strong", BETA).population("adults").rating();
  public static final Rating R4 =
      new Row("r4", NEEDLING, BACK, CERTAINTY, "moderate", BETA).reviewed("2021-07-01").rating();
  public static final Rating R5 =
      new Row("r5", DRY, LOW_BACK, EFFECT, "unknown", GAMMA)
          .reviewed("2022-02-02")
          .updated("2022-02-03")
          .findings(
              new Finding(
                  "f3",
                  List.of(DRY, EXERCISE),
                  List.of(),
                  Optional.empty(),
                  Optional.of("rowers"),
                  Comparison.NONE_STATED,
                  "pain",
                  Direction.WORSENS,
                  Optional.empty(),
                  Optional.empty(),
                  "Rowers fared worse.",
                  Provenance.of(GAMMA)))
          .rating();
  public static final Rating R6 =
      new Row("r6", THERAPY, PAIN, EFFECT, "moderate", GAMMA).updated("2019-12-31").rating();
  public static final Rating R7 =
      new Row("r7", THERAPY, BACK, EFFECT, "conditional", ALPHA).reviewed("2024-01-31").rating();
  public static final Rating R8 =
      new Row("r8", EXERCISE, STROKE, CERTAINTY, "unknown", BETA).rating();
  public static final Rating R9 =
      new Row("r9", WET, NECK, EFFECT, "moderate", BETA)
          .summary("Warm water helps the stiff neck; naïve patients only.")
          .rating();
  public static final Rating R10 =
      new Row("r10", HEAT, NECK, CERTAINTY, "low", GAMMA).updated("2024-02-01").rating();

  /** Not in the order in which queries return them. */
  public static final Dataset DATASET =
      dataset(List.of(EFFECT, CERTAINTY, SAFETY), List.of(R10, R9, R8, R7, R6, R5, R4, R3, R2, R1));

  public static final EvidenceLibrary LIBRARY = EvidenceLibrary.of(DATASET);

  private SmallWorld() {}

  public static Dataset dataset(List<RatingScale> scales, List<Rating> ratings) {
    return new Dataset(
        new Edition(
            "small-world",
            "Small world",
            "1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        scales,
        List.of(ALPHA, BETA, GAMMA),
        // a narrower term may come before the broader one
        List.of(DRY, THERAPY, NEEDLING, EXERCISE, WET, HEAT),
        List.of(LOW_BACK, PAIN, BACK, STROKE, NECK),
        ratings,
        scales.contains(SAFETY)
            ? List.of(safety("s1", NEEDLING, "safe"), safety("s2", WET, "unknown"))
            : List.of(),
        List.of(
            new Residual(
                "rest",
                THERAPY,
                "other conditions",
                EFFECT,
                EFFECT.levels().get(4),
                Provenance.of(GAMMA),
                Optional.empty(),
                Optional.empty())),
        List.of());
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

  public static Optional<Broader> edge(String broader) {
    return broader.isEmpty()
        ? Optional.empty()
        : Optional.of(new Broader(broader, Optional.of(ALPHA), Optional.empty()));
  }

  public static Level level(
      String scale,
      String id,
      String name,
      int position,
      Standing standing,
      Pole pole,
      String... aliases) {
    return new Level(
        scale,
        id,
        name,
        List.of(aliases),
        standing,
        pole,
        position,
        String.valueOf(position),
        Optional.empty());
  }

  public static Modality modality(String id, String name, String broader, List<String> synonyms) {
    return new Modality(
        id,
        name,
        Optional.empty(),
        synonyms,
        List.of(),
        edge(broader),
        List.of(ALPHA),
        Optional.empty(),
        List.of());
  }

  public static Condition condition(
      String id, String name, String broader, Optional<String> layName, List<String> synonyms) {
    return new Condition(
        id, name, layName, synonyms, List.of(), edge(broader), List.of(ALPHA), Optional.empty());
  }

  public static Finding finding(
      String id, List<Modality> studied, Direction direction, String summary) {
    return finding(id, studied, "pain", direction, summary);
  }

  public static Finding finding(
      String id, List<Modality> studied, String outcome, Direction direction, String summary) {
    return new Finding(
        id,
        studied,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Comparison.NONE_STATED,
        outcome,
        direction,
        Optional.empty(),
        Optional.empty(),
        summary,
        Provenance.of(ALPHA));
  }

  private static SafetyAssessment safety(String id, Modality modality, String level) {
    return new SafetyAssessment(
        id,
        modality,
        SAFETY,
        SAFETY.findLevel(level),
        "used as usual",
        Optional.empty(),
        "As it is.",
        Provenance.of(GAMMA),
        Optional.empty(),
        Optional.empty());
  }

  /** A rating in the making. */
  public static final class Row {
    private final String id;
    private final Modality modality;
    private final Condition condition;
    private final RatingScale scale;
    private final Level level;
    private final Source source;
    private final List<Qualifier> qualifiers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<LocalDate> reviewed = Optional.empty();
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<String> summary = Optional.empty();

    Row(
        String id,
        Modality modality,
        Condition condition,
        RatingScale scale,
        String level,
        Source source) {
      this.id = id;
      this.modality = modality;
      this.condition = condition;
      this.scale = scale;
      this.level = scale.findLevel(level).orElseThrow();
      this.source = source;
    }

    Row population(String value) {
      qualifiers.add(new Qualifier("population", value));
      return this;
    }

    Row reviewed(String date) {
      reviewed = Optional.of(LocalDate.parse(date));
      return this;
    }

    Row updated(String date) {
      updated = Optional.of(LocalDate.parse(date));
      return this;
    }

    Row summary(String text) {
      summary = Optional.of(text);
      return this;
    }

    Row findings(Finding... more) {
      findings.addAll(List.of(more));
      return this;
    }

    Rating rating() {
      return new Rating(
          id,
          modality,
          condition,
          scale,
          level,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Provenance.of(source),
          Optional.empty(),
          qualifiers,
          reviewed,
          updated,
          summary,
          findings);
    }
  }
}
