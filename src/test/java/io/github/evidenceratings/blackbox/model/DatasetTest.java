package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.model.Samples.DOC;
import static io.github.evidenceratings.blackbox.model.Samples.NECK_PAIN;
import static io.github.evidenceratings.blackbox.model.Samples.NEEDLING;
import static io.github.evidenceratings.blackbox.model.Samples.PAIN;
import static io.github.evidenceratings.blackbox.model.Samples.STARS;
import static io.github.evidenceratings.blackbox.model.Samples.THREE;
import static io.github.evidenceratings.blackbox.model.Samples.TRUST;
import static io.github.evidenceratings.blackbox.model.Samples.claim;
import static io.github.evidenceratings.blackbox.model.Samples.condition;
import static io.github.evidenceratings.blackbox.model.Samples.dataset;
import static io.github.evidenceratings.blackbox.model.Samples.finding;
import static io.github.evidenceratings.blackbox.model.Samples.level;
import static io.github.evidenceratings.blackbox.model.Samples.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static void refused(ThrowingCallable making, String message) {
    assertRefused(making, message);
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
  void new_qualifiersThatDifferByCase_areRefused() {
    Rating lower = qualified("r1", "age");
    assertThat(dataset(List.of(PAIN), lower, qualified("r2", "age")).ratings()).hasSize(2);
    refused(
        () -> dataset(List.of(PAIN), lower, qualified("r2", "Age")),
        "qualifier \"Age\" differs from \"age\" by case only");
  }

  private static Rating qualified(String id, String qualifier) {
    return rating(id, PAIN, STARS, THREE, List.of(new Qualifier(qualifier, "adults")));
  }

  @Test
  void new_scalesThatDifferByCase_areRefused() {
    Level top = level("Stars", ScaleKind.EFFECT, "top", "Top", Standing.RANKED, Pole.FOR, 0, "+");
    RatingScale upper =
        new RatingScale("Stars", "Others", ScaleKind.EFFECT, "A club", "Its rules", List.of(top));
    refused(
        () -> holding().scales(List.of(STARS, upper)).build(),
        "scale \"Stars\" differs from \"stars\" by case only");
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
    refused(
        () -> dataset(List.of(Condition.of("pain", "pain", PAGE))),
        "source \"page\" is not in the data set");
    Condition below =
        Condition.builder("below")
            .name("below")
            .broader(new Broader("pain", Optional.of(PAGE), Optional.empty()))
            .sources(List.of(DOC))
            .build();
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
    return plain.toBuilder().claimTopics(Topics.DECLARED).claims(List.of(claims)).build();
  }

  private static Claim.Builder draft(String id) {
    return claim(id, NEEDLING, Topics.CAUSE, DOC);
  }

  @Test
  void new_claims_areHeldInOrder() {
    Claim one = draft("z").condition(PAIN).build();
    Claim other = draft("a").build();
    assertThat(claiming(one, other).claims()).containsExactly(one, other);
  }

  @Test
  void new_claimIdTwice_isRefused() {
    refused(
        () -> claiming(draft("a").build(), draft("b").build(), draft("a").build()),
        "claim \"a\" is given twice");
  }

  @Test
  void new_claimOfWhatIsNotHeld_isRefused() {
    String noHeat = "modality \"heat\" is not in the data set";
    refused(() -> claiming(claim("a", HEAT, Topics.CAUSE, DOC).build()), noHeat);
    refused(() -> claiming(draft("a").cointerventions(List.of(NEEDLING, HEAT)).build()), noHeat);
    refused(() -> claiming(draft("a").comparators(List.of(HEAT)).build()), noHeat);
    refused(
        () -> claiming(draft("a").condition(NECK_PAIN).build()),
        "condition \"neck-pain\" is not in the data set");
    refused(
        () -> claiming(claim("a", NEEDLING, Topics.CAUSE, PAGE).build()),
        "source \"page\" is not in the data set");
    // not only the first claim is looked at
    refused(
        () -> claiming(draft("a").build(), draft("b").comparators(List.of(HEAT)).build()), noHeat);
  }

  @Test
  void new_claimOfOtherPartsOfTheSameId_isRefused() {
    Modality other = Modality.of("needling", "other needling", DOC);
    refused(
        () -> claiming(claim("a", other, Topics.CAUSE, DOC).build()),
        "modality \"needling\" is not the one in the data set");
    refused(
        () -> claiming(draft("a").condition(Condition.of("pain", "ache", DOC)).build()),
        "condition \"pain\" is not the one in the data set");
    Source newer = Source.of("doc", SourceKind.MONOGRAPH, "Doc", "A newer document");
    refused(
        () -> claiming(claim("a", NEEDLING, Topics.CAUSE, newer).build()),
        "source \"doc\" is not the one in the data set");
  }

  @Test
  void new_topicOfAClaimNotDeclared_isRefused() {
    Dataset plain = dataset(List.of(PAIN));
    ClaimTopic dose =
        ClaimTopic.builder("dose").name("dose").meaning("how much is taken").order(145).build();
    Claim claim = claim("a", NEEDLING, dose, DOC).build();
    refused(
        () -> plain.toBuilder().claims(List.of(claim)).build(),
        "claim topic \"dose\" is not in the data set");
    ClaimTopic other =
        ClaimTopic.builder("dose").name("dose").meaning("how much is given").order(145).build();
    refused(
        () -> plain.toBuilder().claimTopics(List.of(other)).claims(List.of(claim)).build(),
        "claim topic \"dose\" is not the one in the data set");
    Dataset declared = plain.toBuilder().claimTopics(List.of(dose)).claims(List.of(claim)).build();
    assertThat(declared.claims()).containsExactly(claim);
    assertThat(declared.topics())
        .containsSubsequence(ClaimTopic.EVIDENCE, dose, ClaimTopic.PROCEDURE)
        .containsAll(ClaimTopic.builtIn())
        .isSorted();
  }

  @Test
  void new_builtInTopicDeclared_mustBeTheSame() {
    Dataset plain = dataset(List.of(PAIN));
    assertThat(plain.toBuilder().claimTopics(ClaimTopic.builtIn()).build()).isEqualTo(plain);
    ClaimTopic use = ClaimTopic.builder("use").name("use").meaning("its use").order(50).build();
    refused(
        () -> plain.toBuilder().claimTopics(List.of(use)).build(),
        "claim topic \"use\" differs from the built-in topic of that id");
    ClaimTopic named = ClaimTopic.builder("usage").name("Use").meaning("its use").order(55).build();
    refused(
        () -> plain.toBuilder().claimTopics(List.of(named)).build(),
        "claim topic name \"use\" is given twice");
    refused(
        () -> plain.toBuilder().claimTopics(List.of(Topics.CURE, Topics.CURE)).build(),
        "claim topic \"cure\" is given twice");
  }

  @Test
  void newClaimTopic_orderBelowOne_isRefused() {
    refused(
        () -> ClaimTopic.builder("t").name("t").meaning("so").order(0).build(),
        "claim topic \"t\" has the order 0");
  }

  @Test
  void newEdition_wrongParts_areRefused() {
    refused(
        () -> Edition.of("a b", "A", "1"),
        "data set id \"a b\" is not valid: an id is letters, digits and . _ : - and starts with a"
            + " letter or digit");
    refused(() -> Edition.of("a", "A", " "), "data set version is blank");
  }

  private static final Modality HEAT = Modality.of("heat", "heat", DOC);
  private static final Source PAGE = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");

  /** A data set with a scale for safety, of which a test changes one part. */
  private static Dataset.Builder holding() {
    return dataset(List.of(PAIN)).toBuilder().scales(List.of(STARS, Samples.SAFETY));
  }

  @Test
  void new_anyIdTwice_isRefused() {
    refused(
        () -> holding().scales(List.of(STARS, STARS)).build(), "scale \"stars\" is given twice");
    refused(() -> holding().sources(List.of(DOC, DOC)).build(), "source \"doc\" is given twice");
    refused(
        () -> holding().modalities(List.of(HEAT, HEAT)).build(),
        "modality \"heat\" is given twice");
    SafetyAssessment safe = assessment(DOC);
    refused(
        () -> holding().safety(List.of(safe, safe)).build(),
        "safety assessment \"s\" is given twice");
    Residual rest = residual(DOC);
    refused(
        () -> holding().residuals(List.of(rest, rest)).build(), "residual \"rest\" is given twice");
  }

  private static SafetyAssessment assessment(Source source) {
    return SafetyAssessment.builder("s")
        .modality(NEEDLING)
        .scale(Samples.SAFETY)
        .circumstance("always")
        .summary("Safe")
        .source(source)
        .build();
  }

  private static Residual residual(Source source) {
    return Residual.builder("rest")
        .modality(NEEDLING)
        .name("the rest")
        .level(STARS, THREE)
        .source(source)
        .build();
  }

  @Test
  void new_safetyOfWhatIsNotHeld_isRefused() {
    List<SafetyAssessment> safe = List.of(assessment(DOC));
    assertThat(holding().safety(safe).build().safety()).isEqualTo(safe);
    refused(
        () -> holding().scales(List.of()).safety(safe).build(),
        "scale \"harm\" is not in the data set");
    refused(
        () -> holding().modalities(List.of()).safety(safe).build(),
        "modality \"needling\" is not in the data set");
    refused(
        () -> holding().safety(List.of(assessment(PAGE))).build(),
        "source \"page\" is not in the data set");
  }

  @Test
  void new_residualOfWhatIsNotHeld_isRefused() {
    List<Residual> rest = List.of(residual(DOC));
    assertThat(holding().residuals(rest).build().residuals()).isEqualTo(rest);
    refused(
        () -> holding().scales(List.of()).residuals(rest).build(),
        "scale \"stars\" is not in the data set");
    refused(
        () -> holding().modalities(List.of()).residuals(rest).build(),
        "modality \"needling\" is not in the data set");
    refused(
        () -> holding().residuals(List.of(residual(PAGE))).build(),
        "source \"page\" is not in the data set");
  }

  private static Rating found(
      List<Modality> studied, List<Modality> given, List<Modality> others, Source source) {
    return rating(
        "r",
        Finding.builder("f")
            .studied(studied)
            .cointerventions(given)
            .comparison(new Comparison(Comparison.Kind.ACTIVE, others))
            .outcome("pain")
            .direction(Direction.IMPROVES)
            .summary("It helps.")
            .source(source)
            .build());
  }

  @Test
  void new_findingOfWhatIsNotHeld_isRefused() {
    List<Modality> held = List.of(NEEDLING);
    List<Modality> other = List.of(NEEDLING, HEAT);
    String noHeat = "modality \"heat\" is not in the data set";
    refused(() -> dataset(List.of(PAIN), found(other, held, held, DOC)), noHeat);
    refused(() -> dataset(List.of(PAIN), found(held, other, held, DOC)), noHeat);
    refused(() -> dataset(List.of(PAIN), found(held, held, other, DOC)), noHeat);
    refused(
        () -> dataset(List.of(PAIN), found(held, held, held, PAGE)),
        "source \"page\" is not in the data set");
  }

  @Test
  void new_ratingOfWhatIsNotHeld_isRefused() {
    Rating plain = rating("r");
    refused(
        () -> dataset(List.of(PAIN), rated(plain, HEAT, List.of(), DOC)),
        "modality \"heat\" is not in the data set");
    refused(
        () -> dataset(List.of(PAIN), rated(plain, NEEDLING, List.of(), PAGE)),
        "source \"page\" is not in the data set");
    refused(
        () ->
            dataset(
                List.of(PAIN),
                rated(plain, NEEDLING, List.of(new Grade(TRUST, TRUST.levels().get(0))), DOC)),
        "scale \"trust\" is not in the data set");
  }

  private static Rating rated(Rating of, Modality modality, List<Grade> grades, Source source) {
    return of.toBuilder().modality(modality).grades(grades).source(source).build();
  }

  @Test
  void new_combinationOfWhatIsNotHeld_isRefused() {
    Modality both =
        Modality.builder("both")
            .name("both")
            .sources(List.of(DOC))
            .components(List.of("needling", "heat"))
            .build();
    refused(
        () -> holding().modalities(List.of(NEEDLING, both)).build(),
        "modality \"both\" combines \"heat\", which is not in the data set");
    assertThat(holding().modalities(List.of(NEEDLING, HEAT, both)).build().modalities())
        .containsExactly(NEEDLING, HEAT, both);
  }

  @Test
  void find_idOfARatingOrClaim_findsItAndNoOther() {
    Rating one = rating("one");
    Rating other = rating("other", PAIN, STARS, STARS.levels().get(1), List.of());
    Dataset rated = dataset(List.of(PAIN), one, other);
    assertThat(rated.findRating("other")).containsSame(other);
    assertThat(rated.findRating("One")).isEmpty();

    Claim claim = draft("c").build();
    Dataset claimed = claiming(draft("b").build(), claim);
    assertThat(claimed.findClaim("c")).containsSame(claim);
    assertThat(claimed.findClaim("one")).isEmpty();
  }

  @Test
  void new_treeOfModalities_isCheckedToo() {
    Modality below =
        Modality.builder("below")
            .name("below")
            .broader(new Broader("heat", Optional.of(DOC), Optional.empty()))
            .sources(List.of(DOC))
            .build();
    refused(
        () -> holding().modalities(List.of(below)).build(),
        "modality \"below\" has the unknown broader term \"heat\"");
    refused(
        () -> holding().modalities(List.of(Modality.of("warmth", "warmth", PAGE))).build(),
        "source \"page\" is not in the data set");
  }

  @Test
  void new_longWayUp_isNoCircle() {
    // each starts where an earlier one has been already
    assertThat(
            dataset(List.of(condition("c", "b"), condition("b", "pain"), PAIN, condition("d", "c")))
                .conditions())
        .hasSize(4);
  }
}
