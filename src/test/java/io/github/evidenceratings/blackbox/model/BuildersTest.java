package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.model.Samples.DOC;
import static io.github.evidenceratings.blackbox.model.Samples.NECK_PAIN;
import static io.github.evidenceratings.blackbox.model.Samples.NEEDLING;
import static io.github.evidenceratings.blackbox.model.Samples.PAIN;
import static io.github.evidenceratings.blackbox.model.Samples.SAFETY;
import static io.github.evidenceratings.blackbox.model.Samples.STARS;
import static io.github.evidenceratings.blackbox.model.Samples.THREE;
import static io.github.evidenceratings.blackbox.model.Samples.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Emphasis.Stress;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Publication;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Stance.Denial;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Support;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Builders set each part, refuse to build without a required one, and copy with a change. */
class BuildersTest {
  private static final Modality HEAT = Modality.of("heat", "heat", DOC);
  private static final Modality REST = Modality.of("rest", "rest", DOC);
  private static final Source PAGE = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");
  private static final RatingScale HARM =
      new RatingScale(
          "harm-2",
          "Harm 2",
          ScaleKind.SAFETY,
          "A club",
          "Its rules",
          List.of(
              Level.builder("harm-2", "risky")
                  .kind(ScaleKind.SAFETY)
                  .name("Risky")
                  .standing(Standing.RANKED)
                  .pole(Pole.AGAINST)
                  .symbol("-")
                  .build()));
  private static final Level SAFE = SAFETY.levels().get(0);
  private static final PartialDate MAY = PartialDate.of(2024, 5, 1);
  private static final PartialDate JUNE = PartialDate.of(2024, 6, 1);
  private static final PartialDate JULY = PartialDate.of(2024, 7, 1);
  private static final PartialDate AUGUST = PartialDate.of(2024, 8, 1);
  private static final Edition EDITION = Edition.of("small", "Small", "1");
  private static final Quantity SESSIONS =
      new Quantity(Optional.of(BigDecimal.TEN), Optional.empty(), Optional.of("about"), "sessions");

  private static final Finding OTHER =
      Finding.builder("f2")
          .outcome("pain")
          .direction(Direction.IMPROVES)
          .summary("It worked.")
          .source(DOC)
          .build();

  private static Rating.Builder rating() {
    return Rating.builder("r1").modality(NEEDLING).condition(PAIN).level(STARS, THREE).source(DOC);
  }

  private static Finding.Builder finding() {
    return OTHER.toBuilder().id("f1");
  }

  private static Source.Builder source() {
    return Source.builder("s").kind(SourceKind.MONOGRAPH).name("S").title("A source");
  }

  private static Claim.Builder claim() {
    return Claim.builder("c1")
        .modality(NEEDLING)
        .topic(ClaimTopic.PROCEDURE)
        .summary("It is said.")
        .source(DOC);
  }

  private static SafetyAssessment.Builder safety() {
    return SafetyAssessment.builder("s1")
        .modality(NEEDLING)
        .level(SAFETY, SAFE)
        .circumstance("with training")
        .summary("It is safe.")
        .source(DOC);
  }

  private static Residual.Builder residual() {
    return Residual.builder("r")
        .modality(NEEDLING)
        .name("other conditions")
        .level(STARS, THREE)
        .source(DOC);
  }

  /** Of each type, a value with required parts only, and one that differs from it in all parts. */
  static Stream<Arguments> pairs() {
    Rating rating =
        Rating.builder("r2")
            .modality(HEAT)
            .condition(NECK_PAIN)
            .level(TRUST, TRUST.levels().get(0))
            .addGrade(STARS, THREE)
            .significance("resistance")
            .support(Support.SUPPORTS)
            .intent(Intent.PREVENTION)
            .outcome("sleep")
            .comparison(new Comparison(Comparison.Kind.ACTIVE, List.of(REST)))
            .timePoint("12 weeks")
            .source(DOC, "page 3")
            .citation("Doe 2020")
            .documents(List.of(new DocumentId(DocumentId.Kind.PMID, "16437461")))
            .changeReason(Rating.ChangeReason.REASSESSED)
            .position(7)
            .addQualifier("population", "adults")
            .reviewed(MAY)
            .updated(JUNE)
            .summary("In short")
            .addFinding(OTHER)
            .build();
    Finding finding =
        Finding.builder("f3")
            .studied(List.of(NEEDLING))
            .cointerventions(List.of(HEAT))
            .condition(NECK_PAIN)
            .population("rowers")
            .comparison(new Comparison(Comparison.Kind.ACTIVE, List.of(REST)))
            .outcome("sleep")
            .direction(Direction.DISAGREES)
            .disputes("f2")
            .body(Finding.BodyOfEvidence.MOST)
            .studies(5)
            .participants(312)
            .certainty(new Grade(TRUST, TRUST.levels().get(1)))
            .estimate(Estimate.builder("risk ratio", BigDecimal.ONE).build())
            .summary("It did not.")
            .source(DOC, "page 3")
            .build();
    Source source =
        Source.builder("t")
            .kind(SourceKind.DATABASE)
            .name("T")
            .title("Another source")
            .author("Author")
            .rater("Rater")
            .publisher("Publisher")
            .host("Host")
            .published(MAY)
            .recorded(JUNE)
            .reviewed(JULY)
            .updated(AUGUST)
            .licence("Free")
            .note("Note")
            .doi("10.1234/s")
            .pmid("16437461")
            .registration("PROSPERO CRD42012001234")
            .searched(PartialDate.of(2024, 9, 1))
            .funding("A club")
            .interests("None declared")
            .publication(Publication.of(Publication.Status.RETRACTED))
            .build();
    Claim claim =
        Claim.builder("c2")
            .modality(HEAT)
            .topic(Topics.CURE)
            .aspect("relief")
            .condition(PAIN)
            .circumstance("after sport")
            .cointerventions(List.of(HEAT))
            .comparators(List.of(REST))
            .stance(Stance.OPEN)
            .population("rowers")
            .emphasis(Emphasis.EMPHATIC)
            .stressed(List.of(Stress.SPEED))
            .seen(new Claim.PageSeen(Optional.of("https://example.org/a"), Optional.of(MAY)))
            .direction(Direction.COMPARABLE)
            .frequency(Claim.Frequency.SOME)
            .quantity(SESSIONS)
            .summary("It is said again.")
            .source(DOC, "page 3")
            .build();
    SafetyAssessment safety =
        SafetyAssessment.builder("s2")
            .modality(HEAT)
            .level(HARM, HARM.levels().get(0))
            .circumstance("at home")
            .population("children")
            .summary("It is not.")
            .source(DOC, "page 3")
            .reviewed(MAY)
            .updated(JUNE)
            .build();
    Residual residual =
        Residual.builder("r2")
            .modality(HEAT)
            .name("other pain")
            .level(TRUST, TRUST.levels().get(0))
            .source(DOC, "page 3")
            .reviewed(MAY)
            .updated(JUNE)
            .build();
    Modality modality =
        Modality.builder("both")
            .name("needling with heat")
            .layName("warm needles")
            .synonyms(List.of("needles with heat"))
            .codes(List.of(new Code(CodeSystem.MESH, "D010146")))
            .broader(Broader.of("needling", DOC))
            .sources(List.of(PAGE))
            .description("Needles, then heat")
            .components(List.of("needling", "heat"))
            .build();
    Condition condition =
        Condition.builder("stiff-neck")
            .name("stiff neck")
            .layName("crick")
            .synonyms(List.of("cervicalgia"))
            .codes(List.of(new Code(CodeSystem.MESH, "D019547")))
            .broader(Broader.of("pain", DOC))
            .sources(List.of(PAGE))
            .description("Pain in the neck")
            .build();
    Level level =
        Level.builder("harm-3", "risky")
            .kind(ScaleKind.SAFETY)
            .name("Risky")
            .aliases(List.of("dangerous"))
            .standing(Standing.APART)
            .pole(Pole.AGAINST)
            .strength(Level.Strength.STRONG)
            .position(2)
            .symbol("!")
            .definition("It harms.")
            .build();
    Dataset dataset =
        Dataset.builder(Edition.of("small", "Small", "2"))
            .scales(List.of(STARS, SAFETY))
            .sources(List.of(DOC))
            .modalities(List.of(NEEDLING, HEAT))
            .conditions(List.of(PAIN))
            .ratings(List.of(rating().build()))
            .safety(List.of(safety().build()))
            .residuals(List.of(residual().build()))
            .claimTopics(List.of(Topics.CAUSE, Topics.CURE))
            .claims(List.of(claim().build()))
            .build();
    Estimate estimate =
        Estimate.builder("mean difference", BigDecimal.TEN)
            .kind(Estimate.Kind.ABSOLUTE)
            .interval(new Estimate.Interval(BigDecimal.ONE, BigDecimal.TEN, Optional.empty()))
            .unit("points")
            .time("4 weeks")
            .build();
    return Stream.of(
        Arguments.of(rating().build(), rating),
        Arguments.of(Estimate.builder("odds ratio", BigDecimal.ONE).build(), estimate),
        Arguments.of(OTHER, finding),
        Arguments.of(source().build(), source),
        Arguments.of(claim().build(), claim),
        Arguments.of(claim().step(1).build(), claim().step(2).build()),
        Arguments.of(
            claim().topic(ClaimTopic.NOT_FOR).stance(Stance.DENIED).build(),
            claim()
                .topic(ClaimTopic.NOT_FOR)
                .stance(Stance.DENIED)
                .practice("no longer used")
                .denial(Denial.NOT_OFFERED)
                .build()),
        Arguments.of(safety().build(), safety),
        Arguments.of(residual().build(), residual),
        Arguments.of(NEEDLING, modality),
        Arguments.of(PAIN, condition),
        Arguments.of(THREE, level),
        Arguments.of(Dataset.builder(EDITION).build(), dataset));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("pairs")
  void parts_setOneByOne_makeTheOtherValue(Record one, Record other) throws Exception {
    assertThat(withPartsOf(other, one)).isEqualTo(other);
    assertThat(withPartsOf(one, other)).isEqualTo(one);
    assertThat(withPartsOf(one, one)).isEqualTo(one);
  }

  /** A copy of a value, each part of which is then set to that of another value. */
  private static Object withPartsOf(Record from, Record value) throws Exception {
    Object builder = value.getClass().getMethod("toBuilder").invoke(value);
    Object scale = null;
    for (RecordComponent part : value.getClass().getRecordComponents()) {
      Object set = part.getAccessor().invoke(from);
      set = set instanceof Optional<?> optional ? optional.orElse(null) : set;
      if (part.getName().equals("scale")) {
        scale = set;
      } else if (part.getName().equals("level")) {
        builder
            .getClass()
            .getMethod("level", RatingScale.class, LevelRef.class)
            .invoke(builder, scale, set);
      } else if (!(set instanceof OptionalInt number)) {
        assertThat(setter(builder, part).invoke(builder, set)).isSameAs(builder);
      } else if (number.isPresent()) {
        setter(builder, part).invoke(builder, number.getAsInt());
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static Method setter(Object builder, RecordComponent part) {
    return Stream.of(builder.getClass().getMethods())
        .filter(method -> method.getName().equals(part.getName()))
        .filter(method -> method.getParameterCount() == 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void requiredPartsOnly_leaveTheOthersEmpty() {
    assertThat(claim().build().stance()).isEqualTo(Stance.ASSERTED);
    assertThat(OTHER.comparison()).isEqualTo(Comparison.NONE_STATED);
    assertThat(
            pairs()
                .map(pair -> (Record) pair.get()[0])
                .flatMap(BuildersTest::optionalParts)
                .filter(part -> !part.equals(OptionalInt.of(1)) && !part.equals(Optional.of(SAFE))))
        .isNotEmpty()
        .allMatch(part -> part.equals(Optional.empty()) || part.equals(OptionalInt.empty()));
  }

  private static Stream<Object> optionalParts(Record value) {
    return Stream.of(value.getClass().getRecordComponents())
        .map(
            part -> {
              try {
                return part.getAccessor().invoke(value);
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(part.getName(), e);
              }
            })
        .filter(part -> part instanceof Optional || part instanceof OptionalInt);
  }

  @Test
  void claimTopics_builtInAmongThem_areLeftOutAndInOrder() {
    assertThat(
            Dataset.builder(EDITION)
                .claimTopics(List.of(Topics.CURE, ClaimTopic.USE, Topics.CAUSE))
                .build()
                .claimTopics())
        .containsExactly(Topics.CAUSE, Topics.CURE);
  }

  @Test
  void rating_builtBefore_doesNotChangeWithItsBuilderOrList() {
    List<Finding> findings = new ArrayList<>(List.of(OTHER));
    Rating.Builder builder = rating().findings(findings);
    findings.clear();
    Rating first = builder.build();
    Rating second = builder.id("r2").addFinding(finding().id("f3").build()).build();
    Rating third = builder.addFinding(finding().id("f4").build()).build();
    assertThat(first.findings()).extracting(Finding::id).containsExactly("f2");
    assertThat(second.findings()).extracting(Finding::id).containsExactly("f2", "f3");
    assertThat(third.findings()).extracting(Finding::id).containsExactly("f2", "f3", "f4");
    assertThat(first.id() + second.id() + third.id()).isEqualTo("r1r2r2");
  }

  /** A constant for a level of {@link Samples#STARS}, as an application would write it. */
  private record Star(String scaleId, String levelId) implements LevelRef {}

  @Test
  void level_namedByConstant_isTheOneOfTheScale() {
    assertThat(rating().level(STARS, new Star("stars", "two")).build().level())
        .isSameAs(STARS.levels().get(1));
    assertThat(rating().addGrade(TRUST, new Star("trust", "low")).build().grades())
        .containsExactly(new Grade(TRUST, TRUST.levels().get(1)));
    assertThat(safety().level(SAFETY, new Star("harm", "safe")).build().level()).contains(SAFE);
  }

  @Test
  void level_namedByConstantOfAnotherScale_isRefused() {
    assertRefused(
        () -> rating().level(STARS, NatMedEffectiveness.EFFECTIVE),
        "level \"effective\" of scale \"natmed-effectiveness\" is not of scale \"stars\"");
    assertRefused(
        () -> rating().level(STARS, new Star("stars", "four")),
        "level \"four\" of scale \"stars\" is not of scale \"stars\"");
  }

  @Test
  void toBuilder_everyStatementOfTheBundledData_givesAnEqualOne() {
    Dataset bundled = EvidenceLibrary.bundled().dataset();
    assertThat(bundled.toBuilder().build()).isEqualTo(bundled);
    assertThat(bundled.modalities()).allMatch(m -> m.toBuilder().build().equals(m));
    assertThat(bundled.conditions()).allMatch(c -> c.toBuilder().build().equals(c));
    assertThat(bundled.residuals()).allMatch(r -> r.toBuilder().build().equals(r));
    assertThat(bundled.sources()).allMatch(s -> s.toBuilder().build().equals(s));
    assertThat(bundled.ratings()).allMatch(r -> r.toBuilder().build().equals(r));
    assertThat(bundled.ratings().stream().flatMap(rating -> rating.findings().stream()))
        .allMatch(f -> f.toBuilder().build().equals(f));
    assertThat(bundled.safety()).allMatch(s -> s.toBuilder().build().equals(s));
    assertThat(bundled.claims()).allMatch(c -> c.toBuilder().build().equals(c));
  }

  /** Sets one part that a builder requires. */
  private record Part<B>(String name, UnaryOperator<B> setting) {}

  private static <B> Part<B> part(String name, UnaryOperator<B> setting) {
    return new Part<>(name, setting);
  }

  /** For each part that is required: the message without it, and a build that sets the others. */
  @SafeVarargs
  private static <B> Stream<Arguments> without(
      String what, Supplier<B> start, Function<B, ?> build, Part<B>... parts) {
    Stream.Builder<Arguments> all = Stream.builder();
    for (Part<B> missing : parts) {
      Supplier<?> building =
          () -> {
            B builder = start.get();
            for (Part<B> part : parts) {
              builder = part.equals(missing) ? builder : part.setting().apply(builder);
            }
            return build.apply(builder);
          };
      all.add(Arguments.of(what + " has no " + missing.name(), building));
    }
    return all.build();
  }

  static Stream<Arguments> withoutAPart() {
    return Stream.of(
            without(
                "rating \"r\"",
                () -> Rating.builder("r"),
                Rating.Builder::build,
                part("modality", r -> r.modality(HEAT)),
                part("condition", r -> r.condition(PAIN)),
                part("level", r -> r.level(STARS, THREE)),
                part("source", r -> r.source(DOC))),
            without(
                "finding \"f\"",
                () -> Finding.builder("f"),
                Finding.Builder::build,
                part("outcome", f -> f.outcome("pain")),
                part("direction", f -> f.direction(Direction.IMPROVES)),
                part("summary", f -> f.summary("It worked.")),
                part("source", f -> f.source(DOC))),
            without(
                "source \"s\"",
                () -> Source.builder("s"),
                Source.Builder::build,
                part("kind", s -> s.kind(SourceKind.DATABASE)),
                part("name", s -> s.name("S")),
                part("title", s -> s.title("T"))),
            without(
                "modality \"m\"",
                () -> Modality.builder("m").sources(List.of(DOC)),
                Modality.Builder::build,
                part("name", m -> m.name("M"))),
            without(
                "condition \"c\"",
                () -> Condition.builder("c").sources(List.of(DOC)),
                Condition.Builder::build,
                part("name", c -> c.name("C"))),
            without(
                "residual \"r\"",
                () -> Residual.builder("r"),
                Residual.Builder::build,
                part("modality", r -> r.modality(HEAT)),
                part("name", r -> r.name("rest")),
                part("level", r -> r.level(STARS, THREE)),
                part("source", r -> r.source(DOC))),
            without(
                "claim topic \"t\"",
                () -> ClaimTopic.builder("t"),
                ClaimTopic.Builder::build,
                part("name", t -> t.name("T")),
                part("meaning", t -> t.meaning("so")),
                part("order", t -> t.order(1))),
            without(
                "claim \"c\"",
                () -> Claim.builder("c"),
                Claim.Builder::build,
                part("modality", c -> c.modality(HEAT)),
                part("topic", c -> c.topic(Topics.CURE)),
                part("summary", c -> c.summary("So.")),
                part("source", c -> c.source(DOC))),
            without(
                "safety assessment \"s\"",
                () -> SafetyAssessment.builder("s"),
                SafetyAssessment.Builder::build,
                part("modality", s -> s.modality(HEAT)),
                part("scale", s -> s.scale(SAFETY)),
                part("circumstance", s -> s.circumstance("always")),
                part("summary", s -> s.summary("So.")),
                part("source", s -> s.source(DOC))))
        .flatMap(missing -> missing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withoutAPart")
  void build_requiredPartMissing_namesIt(String message, Supplier<?> building) {
    assertRefused(IllegalStateException.class, building::get, message);
  }
}
