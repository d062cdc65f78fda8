package io.github.evidenceratings.model;

import static io.github.evidenceratings.model.Samples.DOC;
import static io.github.evidenceratings.model.Samples.NECK_PAIN;
import static io.github.evidenceratings.model.Samples.NEEDLING;
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

  private static Dataset claiming(Claim... claims) {
    Dataset plain = dataset(List.of(PAIN));
    return new Dataset(
        plain.edition(),
        plain.scales(),
        plain.sources(),
        plain.modalities(),
        plain.conditions(),
        plain.ratings(),
        plain.safety(),
        plain.residuals(),
        List.of(claims));
  }

  private static ClaimDraft draft(String id) {
    return new ClaimDraft(id, NEEDLING, ClaimTopic.CAUSE, DOC);
  }

  @Test
  void new_claims_areHeldInOrder() {
    Claim one = draft("z").condition(PAIN).claim();
    Claim other = draft("a").claim();
    assertThat(claiming(one, other).claims()).containsExactly(one, other);
  }

  @Test
  void new_claimIdTwice_isRefused() {
    refused(
        () -> claiming(draft("a").claim(), draft("b").claim(), draft("a").claim()),
        "claim \"a\" is given twice");
  }

  @Test
  void new_claimOfWhatIsNotHeld_isRefused() {
    Modality heat = Modality.of("heat", "heat", DOC);
    Source page = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");
    String noHeat = "modality \"heat\" is not in the data set";
    refused(() -> claiming(new ClaimDraft("a", heat, ClaimTopic.CAUSE, DOC).claim()), noHeat);
    refused(() -> claiming(draft("a").cointerventions(NEEDLING, heat).claim()), noHeat);
    refused(() -> claiming(draft("a").comparators(heat).claim()), noHeat);
    refused(
        () -> claiming(draft("a").condition(NECK_PAIN).claim()),
        "condition \"neck-pain\" is not in the data set");
    refused(
        () -> claiming(new ClaimDraft("a", NEEDLING, ClaimTopic.CAUSE, page).claim()),
        "source \"page\" is not in the data set");
    // not only the first claim is looked at
    refused(() -> claiming(draft("a").claim(), draft("b").comparators(heat).claim()), noHeat);
  }

  @Test
  void new_claimOfOtherPartsOfTheSameId_isRefused() {
    Modality other = Modality.of("needling", "other needling", DOC);
    refused(
        () -> claiming(new ClaimDraft("a", other, ClaimTopic.CAUSE, DOC).claim()),
        "modality \"needling\" is not the one in the data set");
    refused(
        () -> claiming(draft("a").condition(Condition.of("pain", "ache", DOC)).claim()),
        "condition \"pain\" is not the one in the data set");
    Source newer = Source.of("doc", SourceKind.MONOGRAPH, "Doc", "A newer document");
    refused(
        () -> claiming(new ClaimDraft("a", NEEDLING, ClaimTopic.CAUSE, newer).claim()),
        "source \"doc\" is not the one in the data set");
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
