package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Frequency;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
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
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.EvidenceIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A world in the making: two sources, scales of several kinds, treatments and conditions on several
 * levels, and just the ratings, safety assessments and claims that a test puts in.
 */
final class SmallWorld {
  /** The one that rates, unless a test says otherwise. */
  static final Source ALPHA = Source.of("alpha", SourceKind.GUIDELINE, "Alpha", "The Alpha book");

  /** The one that claims, unless a test says otherwise. */
  static final Source BETA = Source.of("beta", SourceKind.CLINIC_PAGE, "Beta", "The Beta page");

  static final RatingScale EFFECT = scale("effect", "Effect scale", ScaleKind.EFFECT);
  static final RatingScale OTHER_EFFECT = scale("other", "Other effect scale", ScaleKind.EFFECT);
  static final RatingScale STRENGTH = scale("strength", "Strength scale", ScaleKind.STRENGTH);
  static final RatingScale CERTAINTY =
      new RatingScale(
          "certainty",
          "Certainty scale",
          ScaleKind.CERTAINTY,
          "A rater",
          "A citation",
          List.of(level("certainty", "High", 0, Standing.RANKED, Pole.NONE)));
  static final RatingScale SAFETY = scale("safety", "Safety scale", ScaleKind.SAFETY);

  static final Modality THERAPY = modality("therapy", "");
  static final Modality NEEDLING = modality("needling", "therapy");
  static final Modality DRY = modality("dry", "needling");
  static final Modality WET = modality("wet", "needling");
  static final Modality HEAT = modality("heat", "");
  static final Modality STEAM = modality("steam", "heat");
  static final Modality REST = modality("rest", "");

  static final Condition PAIN = condition("pain", "");
  static final Condition TRUNK = condition("trunk pain", "pain");
  static final Condition BACK = condition("back pain", "trunk pain");
  static final Condition LOW_BACK = condition("low back pain", "back pain");
  static final Condition HIGH_BACK = condition("high back pain", "back pain");
  static final Condition STROKE = condition("stroke", "");

  private final List<Rating> ratings = new ArrayList<>();
  private final List<SafetyAssessment> safety = new ArrayList<>();
  private final List<Residual> residuals = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  SmallWorld rated(Rated... more) {
    List.of(more).forEach(draft -> ratings.add(draft.rating()));
    return this;
  }

  SmallWorld assessed(SafetyAssessment... more) {
    safety.addAll(List.of(more));
    return this;
  }

  SmallWorld rest(Modality modality) {
    residuals.add(
        new Residual(
            "rest-" + modality.id(),
            modality,
            "other conditions",
            EFFECT,
            EFFECT.levels().get(3),
            Provenance.of(ALPHA),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  SmallWorld claimed(Claimed... more) {
    List.of(more).forEach(draft -> claims.add(draft.claim()));
    return this;
  }

  EvidenceIndex index() {
    return new EvidenceIndex(
        new Dataset(
            new Edition("w", "World", "1", Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(EFFECT, OTHER_EFFECT, STRENGTH, CERTAINTY, SAFETY),
            List.of(ALPHA, BETA),
            List.of(THERAPY, NEEDLING, DRY, WET, HEAT, STEAM, REST),
            List.of(PAIN, TRUNK, BACK, LOW_BACK, HIGH_BACK, STROKE),
            ratings,
            safety,
            residuals,
            claims));
  }

  List<Disagreement> disagreements() {
    return Disagreements.of(index());
  }

  /** A disagreement as a short text: its kind, its question, and who stands on which side. */
  static String brief(Disagreement disagreement) {
    StringBuilder text = new StringBuilder();
    text.append(disagreement.kind().label()).append(": ").append(disagreement.question());
    for (Disagreement.Side side : disagreement.sides()) {
      text.append(" | ").append(side.position());
      side.statements().forEach(statement -> text.append(' ').append(statement.id()));
    }
    return text.toString();
  }

  List<String> briefs() {
    return disagreements().stream().map(SmallWorld::brief).toList();
  }

  private static RatingScale scale(String id, String name, ScaleKind kind) {
    return new RatingScale(
        id,
        name,
        kind,
        "A rater",
        "A citation",
        List.of(
            level(id, "Good", 0, Standing.RANKED, Pole.FOR),
            level(id, "Fair", 1, Standing.RANKED, Pole.FOR),
            level(id, "Bad", 2, Standing.RANKED, Pole.AGAINST),
            level(id, "Unknown", 3, Standing.INSUFFICIENT, Pole.NONE)));
  }

  private static Level level(
      String scale, String name, int position, Standing standing, Pole pole) {
    return new Level(
        scale,
        name.toLowerCase(Locale.ROOT),
        name,
        List.of(),
        standing,
        pole,
        position,
        String.valueOf(position),
        Optional.empty());
  }

  private static Optional<Broader> edge(String broader) {
    return broader.isEmpty()
        ? Optional.empty()
        : Optional.of(new Broader(broader.replace(' ', '-'), Optional.of(ALPHA), Optional.empty()));
  }

  private static Modality modality(String id, String broader) {
    return new Modality(
        id,
        id,
        Optional.empty(),
        List.of(),
        List.of(),
        edge(broader),
        List.of(ALPHA),
        Optional.empty(),
        List.of());
  }

  private static Condition condition(String name, String broader) {
    return new Condition(
        name.replace(' ', '-'),
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        edge(broader),
        List.of(ALPHA),
        Optional.empty());
  }

  static Claimed claim(String id, Modality modality, ClaimTopic topic) {
    return new Claimed(id, modality, topic);
  }

  /** Someone says that a treatment is used for a condition. */
  static Claimed use(String id, Modality modality, Condition condition) {
    return claim(id, modality, ClaimTopic.USE).in(condition);
  }

  /** Someone says that a treatment is not for a condition. */
  static Claimed notFor(String id, Modality modality, Condition condition) {
    return claim(id, modality, ClaimTopic.NOT_FOR).in(condition).stance(Stance.DENIED);
  }

  /** Someone says that a treatment has an effect. */
  static Claimed effect(String id, Modality modality, Direction direction) {
    return claim(id, modality, ClaimTopic.EFFICACY).going(direction);
  }

  /** A rating by Alpha on the effect scale. */
  static Rated rating(String id, Modality modality, Condition condition, String level) {
    return new Rated(id, modality, condition, EFFECT, level);
  }

  /** A finding by Alpha on pain, of no treatment in particular. */
  static Found finding(String id, Direction direction) {
    return new Found(id, direction);
  }

  static SafetyAssessment graded(String id, Modality modality, String level) {
    return assessment(id, modality, Optional.of(level), Optional.empty());
  }

  static SafetyAssessment gradedFor(String id, Modality modality, String level, String population) {
    return assessment(id, modality, Optional.of(level), Optional.of(population));
  }

  static SafetyAssessment warning(String id, Modality modality) {
    return assessment(id, modality, Optional.empty(), Optional.empty());
  }

  static SafetyAssessment warningFor(String id, Modality modality, String population) {
    return assessment(id, modality, Optional.empty(), Optional.of(population));
  }

  private static SafetyAssessment assessment(
      String id, Modality modality, Optional<String> level, Optional<String> population) {
    return new SafetyAssessment(
        id,
        modality,
        SAFETY,
        level.map(name -> SAFETY.findLevel(name).orElseThrow()),
        "at " + id,
        population,
        "Said by " + id + ".",
        Provenance.of(ALPHA),
        Optional.empty(),
        Optional.empty());
  }

  /** A claim in the making: asserted by Beta, without anything that limits it. */
  static final class Claimed {
    private final String id;
    private final Modality modality;
    private final ClaimTopic topic;
    private Optional<String> aspect = Optional.empty();
    private Optional<Condition> condition = Optional.empty();
    private Optional<String> circumstance = Optional.empty();
    private List<Modality> cointerventions = List.of();
    private List<Modality> comparators = List.of();
    private Stance stance = Stance.ASSERTED;
    private Optional<Direction> direction = Optional.empty();
    private Optional<Frequency> frequency = Optional.empty();
    private Optional<Quantity> quantity = Optional.empty();
    private Source source = BETA;

    private Claimed(String id, Modality modality, ClaimTopic topic) {
      this.id = id;
      this.modality = modality;
      this.topic = topic;
    }

    Claimed on(String text) {
      aspect = Optional.of(text);
      return this;
    }

    Claimed in(Condition named) {
      condition = Optional.of(named);
      return this;
    }

    Claimed when(String text) {
      circumstance = Optional.of(text);
      return this;
    }

    Claimed with(Modality... given) {
      cointerventions = List.of(given);
      return this;
    }

    Claimed against(Modality... others) {
      comparators = List.of(others);
      return this;
    }

    Claimed stance(Stance taken) {
      stance = taken;
      return this;
    }

    Claimed going(Direction way) {
      direction = Optional.of(way);
      return this;
    }

    Claimed often(Frequency how) {
      frequency = Optional.of(how);
      return this;
    }

    Claimed amount(int least, int most, String unit) {
      quantity =
          Optional.of(
              new Quantity(
                  Optional.of(BigDecimal.valueOf(least)),
                  least == most ? Optional.empty() : Optional.of(BigDecimal.valueOf(most)),
                  Optional.empty(),
                  unit));
      return this;
    }

    Claimed amount(String wording, String unit) {
      quantity =
          Optional.of(new Quantity(Optional.empty(), Optional.empty(), Optional.of(wording), unit));
      return this;
    }

    Claimed by(Source claimant) {
      source = claimant;
      return this;
    }

    Claim claim() {
      return new Claim(
          id,
          modality,
          topic,
          aspect,
          condition,
          circumstance,
          cointerventions,
          comparators,
          stance,
          direction,
          frequency,
          quantity,
          OptionalInt.empty(),
          "Claimed by " + id + ".",
          Provenance.of(source));
    }
  }

  /** A rating in the making. */
  static final class Rated {
    private final String id;
    private final Modality modality;
    private final Condition condition;
    private RatingScale scale;
    private final String level;
    private Source source = ALPHA;
    private Optional<String> significance = Optional.empty();
    private Optional<Support> support = Optional.empty();
    private List<Qualifier> qualifiers = List.of();
    private List<Finding> findings = List.of();

    private Rated(
        String id, Modality modality, Condition condition, RatingScale scale, String level) {
      this.id = id;
      this.modality = modality;
      this.condition = condition;
      this.scale = scale;
      this.level = level;
    }

    Rated on(RatingScale other) {
      scale = other;
      return this;
    }

    Rated by(Source rater) {
      source = rater;
      return this;
    }

    Rated onlyFor(String name, String value) {
      List<Qualifier> more = new ArrayList<>(qualifiers);
      more.add(new Qualifier(name, value));
      qualifiers = more;
      return this;
    }

    Rated grading(String what) {
      significance = Optional.of(what);
      return this;
    }

    Rated evidence(Support way) {
      support = Optional.of(way);
      return this;
    }

    Rated found(Found... drafts) {
      findings = List.of(drafts).stream().map(Found::finding).toList();
      return this;
    }

    Rating rating() {
      return new Rating(
          id,
          modality,
          condition,
          scale,
          scale.findLevel(level).orElseThrow(),
          List.of(),
          significance,
          support,
          Provenance.of(source),
          Optional.empty(),
          qualifiers,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          findings);
    }
  }

  /** A finding in the making. */
  static final class Found {
    private final String id;
    private final Direction direction;
    private List<Modality> studied = List.of();
    private List<Modality> given = List.of();
    private Comparison comparison = Comparison.NONE_STATED;
    private Optional<Condition> condition = Optional.empty();
    private Optional<String> population = Optional.empty();
    private Optional<String> disputes = Optional.empty();
    private String outcome = "pain";
    private Source source = ALPHA;

    private Found(String id, Direction direction) {
      this.id = id;
      this.direction = direction;
    }

    Found of(Modality... modalities) {
      studied = List.of(modalities);
      return this;
    }

    Found with(Modality... modalities) {
      given = List.of(modalities);
      return this;
    }

    Found against(Modality... modalities) {
      return compared(ComparatorKind.ACTIVE, modalities);
    }

    Found compared(ComparatorKind kind, Modality... modalities) {
      comparison = new Comparison(kind, List.of(modalities));
      return this;
    }

    Found in(Condition narrower) {
      condition = Optional.of(narrower);
      return this;
    }

    Found among(String people) {
      population = Optional.of(people);
      return this;
    }

    Found disputing(String other) {
      disputes = Optional.of(other);
      return this;
    }

    Found on(String measured) {
      outcome = measured;
      return this;
    }

    Found by(Source reporter) {
      source = reporter;
      return this;
    }

    private Finding finding() {
      return new Finding(
          id,
          studied,
          given,
          condition,
          population,
          comparison,
          outcome,
          direction,
          disputes,
          Optional.empty(),
          "Found by " + id + ".",
          Provenance.of(source));
    }
  }
}
