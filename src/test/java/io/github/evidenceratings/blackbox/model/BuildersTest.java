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
import io.github.evidenceratings.model.BodyOfEvidence;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Frequency;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private static final Provenance PAGE_3 = new Provenance(DOC, Optional.of("page 3"));
  private static final Level SAFE = SAFETY.levels().get(0);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 1);
  private static final Edition EDITION = Edition.of("small", "Small", "1");
  private static final Quantity SESSIONS =
      new Quantity(Optional.of(BigDecimal.TEN), Optional.empty(), Optional.of("about"), "sessions");

  private static final Finding FINDING =
      new Finding(
          "f1",
          List.of(NEEDLING),
          List.of(HEAT),
          Optional.of(NECK_PAIN),
          Optional.of("rowers"),
          new Comparison(ComparatorKind.ACTIVE, List.of(REST)),
          "pain",
          Direction.DISAGREES,
          Optional.of("f2"),
          Optional.of(BodyOfEvidence.MOST),
          "It worked.",
          PAGE_3);
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

  @Test
  void rating_requiredPartsOnly_leavesTheOthersEmpty() {
    assertThat(rating().build())
        .isEqualTo(
            new Rating(
                "r1",
                NEEDLING,
                PAIN,
                STARS,
                THREE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Provenance.of(DOC),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void rating_allParts_setsEach() {
    Rating.Builder builder =
        rating()
            .addGrade(TRUST, TRUST.levels().get(0))
            .significance("resistance")
            .support(Support.SUPPORTS)
            .source(DOC, "page 3")
            .citation("Doe 2020")
            .addQualifier("population", "adults")
            .addQualifier("outcome", "pain")
            .reviewed(MAY)
            .updated(JUNE)
            .summary("In short")
            .addFinding(FINDING)
            .addFinding(OTHER);
    Rating whole =
        new Rating(
            "r1",
            NEEDLING,
            PAIN,
            STARS,
            THREE,
            List.of(new Grade(TRUST, TRUST.levels().get(0))),
            Optional.of("resistance"),
            Optional.of(Support.SUPPORTS),
            PAGE_3,
            Optional.of("Doe 2020"),
            List.of(new Qualifier("outcome", "pain"), new Qualifier("population", "adults")),
            Optional.of(MAY),
            Optional.of(JUNE),
            Optional.of("In short"),
            List.of(FINDING, OTHER));
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(
            rating()
                .grades(whole.grades())
                .qualifiers(whole.qualifiers())
                .findings(whole.findings())
                .build())
        .extracting(Rating::grades, Rating::qualifiers, Rating::findings)
        .containsExactly(whole.grades(), whole.qualifiers(), whole.findings());
    assertThat(
            builder
                .source(DOC)
                .grades(List.of())
                .significance(null)
                .support(null)
                .citation(null)
                .qualifiers(List.of())
                .reviewed(null)
                .updated(null)
                .summary(null)
                .findings(List.of())
                .build())
        .isEqualTo(rating().build());
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
  void finding_requiredPartsOnly_leavesTheOthersEmpty() {
    assertThat(finding().build())
        .isEqualTo(
            new Finding(
                "f1",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Comparison.NONE_STATED,
                "pain",
                Direction.IMPROVES,
                Optional.empty(),
                Optional.empty(),
                "It worked.",
                Provenance.of(DOC)));
  }

  @Test
  void finding_allParts_setsEach() {
    Finding.Builder builder =
        finding()
            .studied(List.of(NEEDLING))
            .cointerventions(List.of(HEAT))
            .condition(NECK_PAIN)
            .population("rowers")
            .comparison(new Comparison(ComparatorKind.ACTIVE, List.of(REST)))
            .direction(Direction.DISAGREES)
            .disputes("f2")
            .body(BodyOfEvidence.MOST)
            .source(DOC, "page 3");
    assertThat(builder.build()).isEqualTo(FINDING);
    assertThat(FINDING.toBuilder().build()).isEqualTo(FINDING);
    assertThat(
            builder
                .studied(List.of())
                .cointerventions(List.of())
                .condition(null)
                .population(null)
                .comparison(Comparison.NONE_STATED)
                .direction(Direction.IMPROVES)
                .disputes(null)
                .body(null)
                .source(DOC, null)
                .build())
        .isEqualTo(finding().build());
  }

  @Test
  void source_allParts_setsEach() {
    Source.Builder builder =
        source()
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
            .doi("10.1234/s");
    Source whole =
        new Source(
            "s",
            SourceKind.MONOGRAPH,
            "S",
            "A source",
            Optional.of("Author"),
            Optional.of("Rater"),
            Optional.of("Publisher"),
            Optional.of("Host"),
            Optional.of(MAY),
            Optional.of(JUNE),
            Optional.of(JULY),
            Optional.of(AUGUST),
            Optional.of("Free"),
            Optional.of("Note"),
            Optional.of("10.1234/s"));
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(
            builder
                .author(null)
                .rater(null)
                .publisher(null)
                .host(null)
                .published(null)
                .recorded(null)
                .reviewed(null)
                .updated(null)
                .licence(null)
                .note(null)
                .doi(null)
                .build())
        .isEqualTo(Source.of("s", SourceKind.MONOGRAPH, "S", "A source"));
  }

  @Test
  void claim_requiredPartsOnly_isAssertedAndLeavesTheOthersEmpty() {
    assertThat(claim().build())
        .isEqualTo(
            new Claim(
                "c1",
                NEEDLING,
                ClaimTopic.PROCEDURE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Stance.ASSERTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                "It is said.",
                Provenance.of(DOC)));
  }

  @Test
  void claim_allParts_setsEach() {
    Claim.Builder builder =
        claim()
            .aspect("relief")
            .condition(PAIN)
            .circumstance("after sport")
            .cointerventions(List.of(HEAT))
            .comparators(List.of(REST))
            .stance(Stance.OPEN)
            .direction(Direction.COMPARABLE)
            .frequency(Frequency.SOME)
            .quantity(SESSIONS)
            .step(2)
            .source(DOC, "page 3");
    Claim whole =
        new Claim(
            "c1",
            NEEDLING,
            ClaimTopic.PROCEDURE,
            Optional.of("relief"),
            Optional.of(PAIN),
            Optional.of("after sport"),
            List.of(HEAT),
            List.of(REST),
            Stance.OPEN,
            Optional.of(Direction.COMPARABLE),
            Optional.of(Frequency.SOME),
            Optional.of(SESSIONS),
            OptionalInt.of(2),
            "It is said.",
            PAGE_3);
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(
            builder
                .aspect(null)
                .condition(null)
                .circumstance(null)
                .cointerventions(List.of())
                .comparators(List.of())
                .stance(Stance.ASSERTED)
                .direction(null)
                .frequency(null)
                .quantity(null)
                .source(DOC)
                .build())
        .isEqualTo(claim().step(2).build());
  }

  @Test
  void safety_allParts_setsEach() {
    SafetyAssessment.Builder builder =
        safety().population("children").source(DOC, "page 3").reviewed(MAY).updated(JUNE);
    SafetyAssessment whole =
        new SafetyAssessment(
            "s1",
            NEEDLING,
            SAFETY,
            Optional.of(SAFE),
            "with training",
            Optional.of("children"),
            "It is safe.",
            PAGE_3,
            Optional.of(MAY),
            Optional.of(JUNE));
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(builder.scale(SAFETY).population(null).reviewed(null).updated(null).build())
        .extracting(
            SafetyAssessment::level,
            SafetyAssessment::population,
            SafetyAssessment::reviewed,
            SafetyAssessment::updated)
        .containsOnly(Optional.empty());
  }

  @Test
  void residual_allParts_setsEach() {
    Residual whole =
        new Residual(
            "r",
            NEEDLING,
            "other conditions",
            STARS,
            THREE,
            PAGE_3,
            Optional.of(MAY),
            Optional.of(JUNE));
    Residual.Builder builder =
        Residual.builder("r")
            .modality(NEEDLING)
            .name("other conditions")
            .level(STARS, THREE)
            .source(DOC, "page 3")
            .reviewed(MAY)
            .updated(JUNE);
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(builder.source(DOC).reviewed(null).updated(null).build())
        .extracting(Residual::provenance, Residual::reviewed, Residual::updated)
        .containsExactly(Provenance.of(DOC), Optional.empty(), Optional.empty());
  }

  @Test
  void modality_allParts_setsEach() {
    Code code = new Code(CodeSystem.MESH, "D010146");
    Modality whole =
        new Modality(
            "both",
            "needling with heat",
            Optional.of("warm needles"),
            List.of("needles with heat"),
            List.of(code),
            Optional.of(Broader.of("needling", DOC)),
            List.of(DOC),
            Optional.of("Needles, then heat"),
            List.of("needling", "heat"));
    Modality.Builder builder =
        Modality.builder("both")
            .name("needling with heat")
            .layName("warm needles")
            .synonyms(List.of("needles with heat"))
            .codes(List.of(code))
            .broader(Broader.of("needling", DOC))
            .sources(List.of(DOC))
            .description("Needles, then heat")
            .components(List.of("needling", "heat"));
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(
            builder
                .layName(null)
                .synonyms(List.of())
                .codes(List.of())
                .broader(null)
                .description(null)
                .components(List.of())
                .build())
        .isEqualTo(Modality.of("both", "needling with heat", DOC));
  }

  @Test
  void condition_allParts_setsEach() {
    Code code = new Code(CodeSystem.MESH, "D019547");
    Condition whole =
        new Condition(
            "neck-pain",
            "neck pain",
            Optional.of("stiff neck"),
            List.of("cervicalgia"),
            List.of(code),
            Optional.of(Broader.of("pain", DOC)),
            List.of(DOC),
            Optional.of("Pain in the neck"));
    Condition.Builder builder =
        Condition.builder("neck-pain")
            .name("neck pain")
            .layName("stiff neck")
            .synonyms(List.of("cervicalgia"))
            .codes(List.of(code))
            .broader(Broader.of("pain", DOC))
            .sources(List.of(DOC))
            .description("Pain in the neck");
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    assertThat(
            builder
                .layName(null)
                .synonyms(List.of())
                .codes(List.of())
                .broader(null)
                .description(null)
                .build())
        .isEqualTo(Condition.of("neck-pain", "neck pain", DOC));
  }

  @Test
  void dataset_editionOnly_isEmpty() {
    assertThat(Dataset.builder(EDITION).build())
        .isEqualTo(
            new Dataset(
                EDITION, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of()));
  }

  @Test
  void dataset_allParts_setsEach() {
    Residual residual =
        new Residual(
            "rest",
            NEEDLING,
            "other conditions",
            STARS,
            THREE,
            PAGE_3,
            Optional.empty(),
            Optional.empty());
    Dataset whole =
        new Dataset(
            EDITION,
            List.of(STARS, SAFETY),
            List.of(DOC),
            List.of(NEEDLING, HEAT),
            List.of(PAIN),
            List.of(rating().build()),
            List.of(safety().build()),
            List.of(residual),
            List.of(Topics.CAUSE, Topics.CURE),
            List.of(claim().build()));
    Dataset.Builder builder =
        Dataset.builder(EDITION)
            .scales(List.of(STARS, SAFETY))
            .sources(List.of(DOC))
            .modalities(List.of(NEEDLING, HEAT))
            .conditions(List.of(PAIN))
            .ratings(List.of(rating().build()))
            .safety(List.of(safety().build()))
            .residuals(List.of(residual))
            .claimTopics(List.of(Topics.CURE, ClaimTopic.USE, Topics.CAUSE))
            .claims(List.of(claim().build()));
    assertThat(builder.build()).isEqualTo(whole);
    assertThat(whole.toBuilder().build()).isEqualTo(whole);
    Edition next = Edition.of("small", "Small", "2");
    assertThat(whole.toBuilder().edition(next).ratings(List.of()).build())
        .extracting(Dataset::edition, Dataset::ratings, Dataset::claims)
        .containsExactly(next, List.of(), whole.claims());
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
