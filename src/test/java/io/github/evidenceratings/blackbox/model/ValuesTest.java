package io.github.evidenceratings.blackbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Publication;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are equal if all their parts are, and hash codes go with that. */
class ValuesTest {
  private static final Level TWO = Samples.STARS.levels().get(1);
  private static final Source PAGE = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");
  private static final Modality HEAT = Modality.of("heat", "heat", PAGE);

  /** The same scale under another name. */
  private static RatingScale renamed(RatingScale scale) {
    return new RatingScale(
        scale.id(), "Other", scale.kind(), scale.rater(), scale.citation(), scale.levels());
  }

  /** The values of the model of which each part can change alone. */
  static Stream<SingleTypeEqualsVerifierApi<?>> values() {
    return Stream.of(
        of(Broader.class)
            .withPrefabValuesForField(
                "meshTreeNumber", Optional.of("C23.888"), Optional.of("C23.889")),
        of(Comparison.class)
            .withPrefabValuesForField("kind", Comparison.Kind.ACTIVE, Comparison.Kind.ADD_ON),
        of(Condition.class),
        of(Edition.class),
        of(Grade.class),
        of(Level.class),
        of(Modality.class)
            .withPrefabValuesForField("components", List.of(), List.of("red", "blue")),
        of(Claim.PageSeen.class),
        of(Provenance.class),
        of(Qualifier.class),
        of(Estimate.class)
            // 1.2 and 1.20 are as a source gives them
            .suppress(Warning.BIGDECIMAL_EQUALITY)
            .withPrefabValuesForField("value", BigDecimal.ONE, BigDecimal.TEN)
            .withPrefabValuesForField(
                "interval",
                Optional.empty(),
                Optional.of(
                    new Estimate.Interval(BigDecimal.ZERO, BigDecimal.TEN, Optional.empty())))
            .withPrefabValuesForField(
                "kind", Optional.empty(), Optional.of(Estimate.Kind.ABSOLUTE)),
        of(Estimate.Interval.class)
            .suppress(Warning.BIGDECIMAL_EQUALITY)
            .withPrefabValuesForField("low", BigDecimal.ZERO, BigDecimal.ONE)
            .withPrefabValuesForField("high", BigDecimal.ONE, BigDecimal.TEN)
            .withPrefabValuesForField(
                "confidence", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN)),
        of(Quantity.class)
            .withPrefabValuesForField(
                "least", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(2)))
            .withPrefabValuesForField(
                "most", Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.valueOf(11))),
        of(Rating.class),
        of(Residual.class),
        of(SafetyAssessment.class)
            .withPrefabValuesForField("scale", Samples.SAFETY, renamed(Samples.SAFETY))
            .withPrefabValuesForField(
                "level", Optional.empty(), Optional.of(Samples.SAFETY.levels().get(0))),
        of(Source.class)
            .withPrefabValuesForField("doi", Optional.of("10.1234/a"), Optional.of("10.1234/b"))
            .withPrefabValuesForField("pmid", Optional.of("1"), Optional.of("2")));
  }

  private static <T> SingleTypeEqualsVerifierApi<T> of(Class<T> type) {
    return EqualsVerifier.forClass(type)
        .withPrefabValues(Source.class, Samples.DOC, PAGE)
        .withPrefabValues(Provenance.class, Samples.IN_DOC, Provenance.of(PAGE))
        .withPrefabValues(Modality.class, Samples.NEEDLING, HEAT)
        .withPrefabValues(Condition.class, Samples.PAIN, Samples.NECK_PAIN)
        .withPrefabValues(
            Code.class,
            new Code(CodeSystem.MESH, "D010146"),
            new Code(CodeSystem.ICD_10_CM, "M54.2"))
        .withPrefabValues(
            Broader.class,
            new Broader("pain", Optional.of(Samples.DOC), Optional.empty()),
            new Broader("ache", Optional.of(Samples.DOC), Optional.empty()))
        .withPrefabValues(RatingScale.class, Samples.STARS, renamed(Samples.STARS))
        .withPrefabValues(Level.class, Samples.THREE, TWO)
        .withPrefabValues(
            Grade.class,
            new Grade(Samples.TRUST, Samples.TRUST.levels().get(0)),
            new Grade(Samples.TRUST, Samples.TRUST.levels().get(1)))
        .withPrefabValues(
            Comparison.class,
            Comparison.NONE_STATED,
            new Comparison(Comparison.Kind.ACTIVE, List.of()))
        .withPrefabValues(
            Finding.class,
            Samples.finding("red", Direction.IMPROVES),
            Samples.finding("blue", Direction.IMPROVES))
        .withPrefabValues(
            DocumentId.class,
            new DocumentId(DocumentId.Kind.PMID, "1"),
            new DocumentId(DocumentId.Kind.PMID, "2"))
        .withPrefabValues(
            Publication.class,
            Publication.of(Publication.Status.CURRENT),
            Publication.of(Publication.Status.RETRACTED))
        .withPrefabValues(Qualifier.class, new Qualifier("a", "1"), new Qualifier("b", "1"))
        .withPrefabValues(
            Quantity.class,
            new Quantity(Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty(), "days"),
            new Quantity(Optional.of(BigDecimal.TEN), Optional.empty(), Optional.empty(), "days"))
        .withPrefabValues(LocalDate.class, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))
        .withNonnullFields(
            Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new))
        // some hash codes are that of the id, which the next test is about
        .suppress(Warning.STRICT_HASHCODE);
  }

  @ParameterizedTest
  @MethodSource("values")
  void equals_andHashCode(SingleTypeEqualsVerifierApi<?> value) {
    value.verify();
  }

  /** One of each value that holds texts. */
  static Stream<Record> withTexts() {
    return Stream.of(
        Samples.DOC,
        Samples.IN_DOC,
        Samples.NEEDLING,
        Samples.PAIN,
        Samples.THREE,
        Samples.STARS,
        Samples.finding("f", Direction.IMPROVES),
        Samples.rating("r"),
        Samples.claim("c", Samples.NEEDLING, Topics.CAUSE, Samples.DOC).build(),
        new Qualifier("a", "1"),
        Estimate.builder("share", BigDecimal.ONE).unit("%").time("a week").build(),
        Residual.builder("rest")
            .modality(Samples.NEEDLING)
            .name("the rest")
            .level(Samples.STARS, Samples.THREE)
            .provenance(Samples.IN_DOC)
            .build(),
        SafetyAssessment.builder("s")
            .modality(Samples.NEEDLING)
            .scale(Samples.SAFETY)
            .circumstance("always")
            .summary("Safe")
            .provenance(Samples.IN_DOC)
            .build(),
        Edition.of("a", "A", "1"));
  }

  @ParameterizedTest
  @MethodSource("withTexts")
  void new_anyTextBlank_isRefused(Record value) throws ReflectiveOperationException {
    RecordComponent[] parts = value.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
    Object[] given = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      given[i] = parts[i].getAccessor().invoke(value);
    }
    assertThat(constructor.newInstance(given)).isEqualTo(value);
    for (int i = 0; i < parts.length; i++) {
      String type = parts[i].getGenericType().getTypeName();
      if (type.equals("java.lang.String") || type.equals("java.util.Optional<java.lang.String>")) {
        Object[] blank = given.clone();
        blank[i] = parts[i].getType() == String.class ? "\u00A0" : Optional.of("\u00A0");
        assertThatThrownBy(() -> constructor.newInstance(blank))
            .as(parts[i].getName())
            .hasCauseInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  /** Maps by one of these would be slow if all had the same. */
  @Test
  void hashCode_ofAnotherId_isAnother() {
    assertThat(Samples.DOC.hashCode()).isNotEqualTo(PAGE.hashCode());
    assertThat(Samples.NEEDLING.hashCode()).isNotEqualTo(HEAT.hashCode());
    assertThat(Samples.PAIN.hashCode()).isNotEqualTo(Samples.NECK_PAIN.hashCode());
    assertThat(Samples.THREE.hashCode()).isNotEqualTo(TWO.hashCode());
    assertThat(Samples.STARS.hashCode()).isNotEqualTo(Samples.TRUST.hashCode());
    assertThat(Samples.rating("a").hashCode()).isNotEqualTo(Samples.rating("b").hashCode());
    // The same id on two scales.
    assertThat(Samples.THREE.hashCode())
        .isNotEqualTo(
            Level.builder("trust", "three")
                .kind(ScaleKind.CERTAINTY)
                .name("T")
                .standing(Standing.RANKED)
                .pole(Pole.NONE)
                .symbol("T")
                .build()
                .hashCode());
  }
}
