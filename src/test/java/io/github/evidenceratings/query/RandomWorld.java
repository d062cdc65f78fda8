package io.github.evidenceratings.query;

import io.github.evidenceratings.blackbox.query.SmallWorld;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes data sets and questions about them; the same seed makes the same ones. */
final class RandomWorld {
  private static final String[] WORDS = {"Warm", "cold", "stiff", "knee", "Knee", "ache"};
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 12, 29);

  /** So many that the index gets ready to test rows. */
  static final int MANY = 1_500;

  private final Random random;
  private final int most;

  /** A world of less than 25 ratings. */
  RandomWorld(long seed) {
    this(seed, 25);
  }

  /** A world of less than so many ratings, of as few terms. */
  RandomWorld(long seed, int most) {
    random = new Random(seed);
    this.most = most;
  }

  Dataset dataset() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0, size = 1 + random.nextInt(3); i < size; i++) {
      sources.add(Source.of("s" + i, SourceKind.GUIDELINE, name(), "Title"));
    }
    List<RatingScale> scales = new ArrayList<>();
    for (int i = 0, size = 1 + random.nextInt(3); i < size; i++) {
      scales.add(scale("scale" + i));
    }
    List<Modality> modalities = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0, size = 1 + random.nextInt(7); i < size; i++) {
      modalities.add(SmallWorld.modality("m" + i, name(), parent("m", i), List.of()));
    }
    for (int i = 0, size = 1 + random.nextInt(7); i < size; i++) {
      conditions.add(SmallWorld.condition("c" + i, name(), parent("c", i), null, List.of()));
    }
    modalities.replaceAll(m -> withSource(m, sources.get(0)));
    conditions.replaceAll(c -> withSource(c, sources.get(0)));
    Collections.shuffle(modalities, random);
    Collections.shuffle(conditions, random);
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0, size = random.nextInt(most); i < size; i++) {
      ratings.add(rating("r" + i, sources, scales, modalities, conditions));
    }
    Collections.shuffle(ratings, random);
    return Dataset.builder(Edition.of("random", "Random", "1"))
        .scales(scales)
        .sources(sources)
        .modalities(modalities)
        .conditions(conditions)
        .ratings(ratings)
        .build();
  }

  private static Modality withSource(Modality term, Source source) {
    return term.toBuilder().broader(edge(term, source)).sources(List.of(source)).build();
  }

  private static Condition withSource(Condition term, Source source) {
    return term.toBuilder().broader(edge(term, source)).sources(List.of(source)).build();
  }

  private static @Nullable Broader edge(Term term, Source source) {
    return term.broader().map(edge -> Broader.of(edge.id(), source)).orElse(null);
  }

  /** Mostly deep: the term just made is the likeliest parent. */
  private String parent(String prefix, int i) {
    int parent = random.nextBoolean() ? i - 1 : random.nextInt(i + 1) - 1;
    return parent < 0 ? "" : prefix + parent;
  }

  private RatingScale scale(String id) {
    List<Level> levels = new ArrayList<>();
    int ranked = 1 + random.nextInt(4);
    int apart = random.nextInt(2);
    int insufficient = random.nextInt(2);
    for (int i = 0; i < ranked + apart + insufficient; i++) {
      Standing standing =
          i < ranked
              ? Standing.RANKED
              : i < ranked + apart ? Standing.APART : Standing.INSUFFICIENT;
      levels.add(
          SmallWorld.level(
              id, ScaleKind.CERTAINTY, "level" + i, "Level " + i, i, standing, Pole.NONE));
    }
    return new RatingScale(id, id, ScaleKind.CERTAINTY, "Rater", "Citation", levels);
  }

  private Rating rating(
      String id,
      List<Source> sources,
      List<RatingScale> scales,
      List<Modality> modalities,
      List<Condition> conditions) {
    RatingScale scale = pick(scales);
    Source source = pick(sources);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0, size = random.nextInt(4); i < size; i++) {
      List<Modality> studied = random.nextInt(4) == 0 ? List.of() : List.of(pick(modalities));
      findings.add(
          // A third finding is of a condition of its own.
          Finding.builder(id + "-f" + i)
              .studied(studied)
              .condition(i == 2 ? conditions.get(0) : null)
              .population(random.nextBoolean() ? null : pick(WORDS))
              .outcome(pick(WORDS))
              .direction(
                  pick(
                      Direction.IMPROVES,
                      Direction.LITTLE_OR_NO_EFFECT,
                      Direction.NO_DIFFERENCE_FOUND,
                      Direction.WORSENS))
              .summary(name())
              .source(source)
              .build());
    }
    List<Qualifier> qualifiers =
        random.nextBoolean() ? List.of() : List.of(new Qualifier("population", pick(WORDS)));
    return Rating.builder(id)
        .modality(pick(modalities))
        .condition(pick(conditions))
        .level(scale, pick(scale.levels()))
        .grades(scales.stream().filter(s -> !s.equals(scale) && oneIn(3)).map(this::grade).toList())
        .source(source)
        .qualifiers(qualifiers)
        .reviewed(date())
        .updated(date())
        .summary(random.nextBoolean() ? null : name())
        .findings(findings)
        .build();
  }

  private Grade grade(RatingScale scale) {
    return new Grade(scale, pick(scale.levels()));
  }

  private @Nullable PartialDate date() {
    LocalDate day = day();
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> null;
      case 3 -> PartialDate.of(day.getYear());
      case 4 -> PartialDate.of(day.getYear(), day.getMonthValue());
      default -> PartialDate.of(day);
    };
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(6));
  }

  private String name() {
    return pick(WORDS) + " " + pick(WORDS);
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  @SafeVarargs
  private <T> T pick(T... items) {
    return items[random.nextInt(items.length)];
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  /** A question that makes sense for a data set, with each kind of restriction now and then. */
  RatingCriteria criteria(Dataset dataset) {
    RatingCriteria.Builder builder = RatingCriteria.NONE.toBuilder();
    List<String> modalities = dataset.modalities().stream().map(Modality::id).toList();
    List<String> conditions = dataset.conditions().stream().map(Condition::id).toList();
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.common =
          builder.common.modality(new TermCriterion(pick(modalities), pick(TermScope.values())));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.common =
          builder.common.condition(new TermCriterion(pick(conditions), pick(TermScope.values())));
    }
    if (oneIn(5)) {
      builder.common = builder.common.source(pick(dataset.sources()).id());
    }
    RatingScale scale = pick(dataset.scales());
    if (oneIn(5)) {
      builder.scales = CommonCriteria.plus(builder.scales, scale.id());
    }
    if (oneIn(2)) {
      builder.level = level(scale);
    }
    if (oneIn(4)) {
      builder.since = Optional.of(day());
    }
    List<Qualifier> qualifiers =
        dataset.ratings().stream().flatMap(r -> r.qualifiers().stream()).distinct().toList();
    if (oneIn(5) && !qualifiers.isEmpty()) {
      builder.qualifiers = CommonCriteria.plus(builder.qualifiers, pick(qualifiers));
      builder.qualifiers = CommonCriteria.plus(builder.qualifiers, pick(qualifiers));
    }
    if (oneIn(4)) {
      builder.directions =
          CommonCriteria.plus(
              builder.directions,
              pick(
                  Direction.IMPROVES,
                  Direction.LITTLE_OR_NO_EFFECT,
                  Direction.NO_DIFFERENCE_FOUND,
                  Direction.WORSENS));
    }
    if (oneIn(4)) {
      builder.studied =
          CommonCriteria.plus(
              builder.studied, new TermCriterion(pick(modalities), pick(TermScope.values())));
    }
    if (oneIn(6)) {
      builder.common = builder.common.text(pick("WARM", "stiff knee", "ache", "col", "nee"));
    }
    if (oneIn(2)) {
      builder.order = pick(RatingOrder.values());
    }
    if (oneIn(6)) {
      builder.common = builder.common.limit(random.nextInt(4));
    }
    if (oneIn(6)) {
      builder.staleBefore = Optional.of(day());
    }
    return builder.build();
  }

  private LevelCriterion level(RatingScale scale) {
    List<LevelName> ranked =
        scale.levels().stream()
            .filter(level -> level.standing() == Standing.RANKED)
            .map(LevelName::of)
            .toList();
    return switch (random.nextInt(6)) {
      case 0 -> new LevelCriterion.OneOf(List.of(LevelName.of(pick(scale.levels()))));
      case 1 -> new LevelCriterion.AtLeast(pick(ranked));
      case 2 -> new LevelCriterion.AtMost(pick(ranked));
      case 3 -> new LevelCriterion.Between(pick(ranked), pick(ranked));
      case 4 -> new LevelCriterion.Insufficient();
      default -> new LevelCriterion.Rated();
    };
  }
}
