package io.github.evidenceratings.model;

import static io.github.evidenceratings.model.Samples.DOC;
import static io.github.evidenceratings.model.Samples.NECK_PAIN;
import static io.github.evidenceratings.model.Samples.PAIN;
import static io.github.evidenceratings.model.Samples.STARS;
import static io.github.evidenceratings.model.Samples.THREE;
import static io.github.evidenceratings.model.Samples.condition;
import static io.github.evidenceratings.model.Samples.dataset;
import static io.github.evidenceratings.model.Samples.finding;
import static io.github.evidenceratings.model.Samples.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static void refused(ThrowingCallable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }

  @Test
  void new_wholeAndConsistent_holdsItsParts() {
    Rating rating = rating("r", finding("f", Direction.IMPROVES, "pain", NECK_PAIN, null));
    assertThat(dataset(List.of(NECK_PAIN, PAIN), rating).ratings()).containsExactly(rating);
  }

  @Test
  void new_idTwice_isRefused() {
    refused(() -> dataset(List.of(PAIN, PAIN)), "condition \"pain\" is given twice");
    refused(() -> dataset(List.of(PAIN), rating("r"), rating("r")), "rating \"r\" is given twice");
  }

  @Test
  void new_findingIdInTwoRatings_isRefused() {
    refused(
        () ->
            dataset(
                List.of(PAIN),
                rating("r1", finding("f", Direction.IMPROVES)),
                rating("r2", finding("f", Direction.IMPROVES))),
        "finding \"f\" is given twice");
  }

  @Test
  void new_termNotHeld_isRefused() {
    refused(() -> dataset(List.of(), rating("r")), "condition \"pain\" is not in the data set");
    refused(
        () ->
            dataset(
                List.of(PAIN),
                rating("r", finding("f", Direction.IMPROVES, "pain", NECK_PAIN, null))),
        "condition \"neck-pain\" is not in the data set");
  }

  @Test
  void new_otherTermOfTheSameId_isRefused() {
    Condition other = Condition.of("pain", "ache", DOC);
    refused(
        () -> dataset(List.of(other), rating("r")),
        "condition \"pain\" is not the one in the data set");
  }

  @Test
  void new_equalTermOfTheSameId_isAccepted() {
    Condition equal = Condition.of("pain", "pain", DOC);
    assertThat(dataset(List.of(equal), rating("r")).conditions()).containsExactly(PAIN);
  }

  @Test
  void new_sourceNotHeld_isRefused() {
    Source page = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");
    refused(
        () -> dataset(List.of(Condition.of("pain", "pain", page))),
        "source \"page\" is not in the data set");
    Condition below =
        new Condition(
            "below",
            "below",
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(new Broader("pain", Optional.of(page), Optional.empty())),
            List.of(DOC),
            Optional.empty());
    refused(() -> dataset(List.of(PAIN, below)), "source \"page\" is not in the data set");
  }

  @Test
  void new_scaleNotHeld_isRefused() {
    RatingScale other =
        new RatingScale("stars", "Other", ScaleKind.EFFECT, "A club", "Rules", STARS.levels());
    refused(
        () -> dataset(List.of(PAIN), rating("r", PAIN, other, THREE, List.of())),
        "scale \"stars\" is not the one in the data set");
  }

  @Test
  void new_unknownBroaderTerm_isRefused() {
    refused(
        () -> dataset(List.of(NECK_PAIN)),
        "condition \"neck-pain\" has the unknown broader term \"pain\"");
  }

  @Test
  void new_circleOfBroaderTerms_isRefused() {
    refused(
        () -> dataset(List.of(condition("a", "a"))),
        "condition \"a\" is broader than itself through its broader terms");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> dataset(List.of(condition("a", "b"), condition("b", "c"), condition("c", "b"))))
        .withMessageMatching("condition \"[bc]\" is broader than itself through its broader terms");
  }

  @Test
  void newEdition_wrongParts_areRefused() {
    refused(
        () -> new Edition("a b", "A", "1", Optional.empty(), Optional.empty(), Optional.empty()),
        "data set id \"a b\" is not valid: an id is letters, digits and . _ : - and starts with a"
            + " letter or digit");
    refused(
        () -> new Edition("a", "A", " ", Optional.empty(), Optional.empty(), Optional.empty()),
        "data set version is blank");
  }
}
