package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.model.Samples.DOC;
import static io.github.evidenceratings.blackbox.model.Samples.NEEDLING;
import static io.github.evidenceratings.blackbox.model.Samples.PAIN;
import static io.github.evidenceratings.blackbox.model.Samples.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
  private static final Modality HEAT = Modality.of("heat", "heat", DOC);

  private static Claim.Builder draft(ClaimTopic topic) {
    return claim("c", NEEDLING, topic, DOC);
  }

  private static void refused(Claim.Builder draft, String message) {
    assertRefused(draft::build, message);
  }

  @Test
  void new_everythingSaid_isHeld() {
    Claim claim =
        draft(ClaimTopic.PROCEDURE)
            .aspect("insertion")
            .condition(PAIN)
            .circumstance("at night")
            .cointerventions(List.of(NEEDLING, HEAT))
            .comparators(List.of(HEAT))
            .stance(Stance.DENIED)
            .direction(Direction.COMPARABLE)
            .frequency(Claim.Frequency.RARE)
            .quantity(
                new Quantity(Optional.empty(), Optional.empty(), Optional.of("a few"), "minutes"))
            .step(1)
            .summary("It goes in.")
            .build();
    assertThat(claim.id()).isEqualTo("c");
    assertThat(claim.modality()).isEqualTo(NEEDLING);
    assertThat(claim.topic()).isEqualTo(ClaimTopic.PROCEDURE);
    assertThat(claim.aspect()).contains("insertion");
    assertThat(claim.condition()).contains(PAIN);
    assertThat(claim.circumstance()).contains("at night");
    assertThat(claim.cointerventions()).containsExactly(NEEDLING, HEAT);
    assertThat(claim.comparators()).containsExactly(HEAT);
    assertThat(claim.stance()).isEqualTo(Stance.DENIED);
    assertThat(claim.direction()).contains(Direction.COMPARABLE);
    assertThat(claim.frequency()).contains(Claim.Frequency.RARE);
    assertThat(claim.quantity()).map(Quantity::toString).contains("a few minutes");
    assertThat(claim.step()).isEqualTo(OptionalInt.of(1));
    assertThat(claim.summary()).isEqualTo("It goes in.");
    assertThat(claim.source()).isEqualTo(DOC);
  }

  @Test
  void new_lists_areCopiedAndUnmodifiable() {
    List<Modality> given = new ArrayList<>(List.of(HEAT));
    Claim claim =
        Claim.builder("c")
            .modality(NEEDLING)
            .topic(Topics.ADJUNCT)
            .cointerventions(given)
            .comparators(given)
            .summary("With heat.")
            .provenance(Samples.IN_DOC)
            .build();
    given.clear();
    assertThat(claim.cointerventions()).containsExactly(HEAT);
    assertThat(claim.comparators()).containsExactly(HEAT);
    assertThatThrownBy(() -> claim.cointerventions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> claim.comparators().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void new_wrongId_isRefused() {
    refused(
        claim("a b", NEEDLING, Topics.CAUSE, DOC),
        "claim id \"a b\" is not valid: an id is letters, digits and . _ : - and starts with a"
            + " letter or digit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void new_blankText_isRefused(String blank) {
    refused(draft(Topics.CAUSE).aspect(blank), "claim aspect is blank");
    refused(draft(Topics.CAUSE).circumstance(blank), "claim circumstance is blank");
    refused(draft(Topics.CAUSE).summary(blank), "claim summary is blank");
  }

  @Test
  void new_treatmentTwice_isRefused() {
    refused(
        draft(Topics.ADJUNCT).cointerventions(List.of(HEAT, HEAT)),
        "co-intervention \"heat\" is given twice");
    refused(
        draft(Topics.CONTRAST).comparators(List.of(HEAT, HEAT)),
        "comparator \"heat\" is given twice");
  }

  @Test
  void new_comparedWithItself_isRefused() {
    Modality renamed = Modality.of("needling", "needling by another name", DOC);
    refused(
        draft(Topics.CONTRAST).comparators(List.of(HEAT, renamed)),
        "claim \"c\": \"needling\" is compared with itself");
  }

  @ParameterizedTest
  @EnumSource
  void new_useAndNotFor_partTheStances(Stance stance) {
    Claim.Builder use = draft(ClaimTopic.USE).condition(PAIN).stance(stance);
    Claim.Builder notFor = draft(ClaimTopic.NOT_FOR).condition(PAIN).stance(stance);
    if (stance == Stance.DENIED) {
      refused(use, "claim \"c\": a use that is denied has the topic not-for");
      assertThat(notFor.build().stance()).isEqualTo(Stance.DENIED);
    } else {
      assertThat(use.build().stance()).isEqualTo(stance);
      refused(notFor, "claim \"c\": the topic not-for is for uses that are denied");
    }
  }

  @ParameterizedTest
  @MethodSource("otherTopics")
  void new_otherTopics_takeEveryStanceWithoutDirection(ClaimTopic topic) {
    assertThat(Stream.of(Stance.values()).map(stance -> draft(topic).stance(stance).build()))
        .extracting(Claim::stance)
        .containsExactly(Stance.values());
  }

  static Stream<ClaimTopic> otherTopics() {
    return Topics.all().stream()
        .filter(
            topic ->
                !List.of(ClaimTopic.USE, ClaimTopic.NOT_FOR, ClaimTopic.EFFICACY).contains(topic));
  }

  @Test
  void new_efficacyWithoutDirection_isRefusedUnlessLeftOpen() {
    String message =
        "claim \"c\": a claim of efficacy says which way the effect goes, unless it is left open";
    refused(draft(ClaimTopic.EFFICACY), message);
    refused(draft(ClaimTopic.EFFICACY).stance(Stance.DENIED), message);
    assertThat(draft(ClaimTopic.EFFICACY).stance(Stance.OPEN).build().direction()).isEmpty();
    for (Stance stance : Stance.values()) {
      assertThat(
              draft(ClaimTopic.EFFICACY)
                  .stance(stance)
                  .direction(Direction.WORSENS)
                  .build()
                  .direction())
          .contains(Direction.WORSENS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void new_direction_isAnyButThatOfAFindingAboutAnother(Direction direction) {
    Claim.Builder draft = draft(Topics.FUNCTION).comparators(List.of(HEAT)).direction(direction);
    if (direction == Direction.DISAGREES) {
      refused(draft, "claim \"c\": only a finding disagrees with another");
    } else {
      assertThat(draft.build().direction()).contains(direction);
    }
  }

  @Test
  void new_comparableToNothing_isRefused() {
    refused(
        draft(ClaimTopic.EFFICACY).direction(Direction.COMPARABLE),
        "claim \"c\": comparable means to a treatment, and none is named");
    assertThat(
            draft(ClaimTopic.EFFICACY)
                .direction(Direction.COMPARABLE)
                .comparators(List.of(HEAT))
                .build()
                .comparators())
        .containsExactly(HEAT);
  }

  @Test
  void new_stepOutsideAProcedureOrBeforeTheFirst_isRefused() {
    String message = "claim \"c\": only a procedure has steps, counted from 1";
    refused(draft(ClaimTopic.PROCEDURE).step(0), message);
    refused(draft(ClaimTopic.PROCEDURE).step(-1), message);
    refused(draft(Topics.RECOVERY).step(1), message);
    refused(draft(Topics.COURSE).step(0), message);
  }

  @Test
  void labels_areDistinct() {
    assertThat(Topics.all().stream().map(ClaimTopic::name)).doesNotHaveDuplicates();
    assertThat(Topics.all().stream().map(ClaimTopic::meaning)).doesNotHaveDuplicates();
    assertThat(Stream.of(Stance.values()).map(Stance::label))
        .containsExactly("asserted", "denied", "left open");
    assertThat(Stream.of(Claim.Frequency.values()).map(Claim.Frequency::label))
        .containsExactly("most", "many", "some", "rare");
  }
}
