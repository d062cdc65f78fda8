package io.github.evidenceratings.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.NameKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledAnswersTest {
  private static final String DATES =
      "on the scale NatMed effectiveness (NatMed Pro monograph, reviewed 2024-06-17, updated"
          + " 2020-12-30)";

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  private String explain(String modality, String condition) {
    return library.answer(modality, condition).explain();
  }

  @Test
  void answer_rated() {
    assertThat(library.answer("Trigger Point Therapy", "MPS"))
        .isEqualTo(
            new Answer.Rated(
                library.getModality("trigger-point-therapy"),
                library.getCondition("myofascial-pain-syndrome"),
                List.of(library.getRating("natmed-myofascial-pain-syndrome"))));
  }

  @Test
  void answer_insufficient() {
    assertThat(library.answer("trigger point therapy", "stomach pain"))
        .isEqualTo(
            new Answer.Insufficient(
                library.getModality("trigger-point-therapy"),
                library.getCondition("abdominal-pain"),
                List.of(library.getRating("natmed-abdominal-pain"))));
  }

  @Test
  void answer_notRated_nearestBroaderAndStudied() {
    Rating rating = library.getRating("natmed-neck-pain");
    assertThat(library.answer("dry needling", "whiplash"))
        .isInstanceOfSatisfying(
            Answer.NotRated.class,
            answer -> {
              assertThat(answer.modality()).isEqualTo(library.getModality("dry-needling"));
              assertThat(answer.condition()).isEqualTo(library.getCondition("whiplash"));
              assertThat(answer.broader())
                  .singleElement()
                  .satisfies(
                      match -> {
                        assertThat(match.rating()).isEqualTo(rating);
                        assertThat(match.match()).isEqualTo("broader condition; broader modality");
                      });
              assertThat(answer.narrower()).isEmpty();
              assertThat(answer.studied())
                  .containsExactly(new Answer.StudiedFinding(rating, rating.findings().get(1)));
            });
  }

  @Test
  void answer_notRated_narrower() {
    assertThat(library.answer("trigger point therapy", "headaches"))
        .isInstanceOfSatisfying(
            Answer.NotRated.class,
            answer -> {
              assertThat(answer.broader()).isEmpty();
              assertThat(answer.narrower())
                  .extracting(match -> match.rating().id() + " " + match.match())
                  .containsExactly(
                      "natmed-tension-headache narrower condition",
                      "natmed-migraine narrower condition");
              assertThat(answer.studied()).hasSize(5);
            });
  }

  @Test
  void answer_unknownTerm() {
    assertThat(library.answer("dry needling", "bak pain"))
        .isEqualTo(
            new Answer.UnknownTerm(
                List.of(
                    new Answer.UnknownName(
                        NameKind.CONDITION, "bak pain", false, List.of("back pain")))));
  }

  @Test
  void answer_everyPair_isOneOfTheFour_andNeverAResidual() {
    Map<String, Long> answers =
        library.modalities().stream()
            .flatMap(
                modality ->
                    library.conditions().stream().map(condition -> kind(modality, condition)))
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    assertThat(answers)
        .containsOnly(
            Map.entry("Rated", 3L),
            Map.entry("Insufficient", 21L),
            Map.entry("NotRated", 20L * 39 - 24));
  }

  private String kind(Modality modality, Condition condition) {
    Answer answer = library.answer(modality.id(), condition.id());
    List<Rating> ratings =
        library.dataset().ratings().stream()
            .filter(r -> r.modality().equals(modality) && r.condition().equals(condition))
            .toList();
    if (answer instanceof Answer.Rated rated) {
      assertThat(rated.ratings()).isEqualTo(ratings).isNotEmpty();
    } else if (answer instanceof Answer.Insufficient insufficient) {
      assertThat(insufficient.ratings()).isEqualTo(ratings).isNotEmpty();
    } else {
      assertThat(ratings).isEmpty();
    }
    return answer.getClass().getSimpleName();
  }

  @Test
  void explain_rated() {
    assertThat(explain("trigger point therapy", "back pain"))
        .isEqualTo(
            "Trigger point therapy is rated for back pain: Possibly Effective "
                + DATES
                + ". Finding: Trigger point therapy of several kinds, such as needling or"
                + " anaesthetic injection, can lessen low back pain (most research, pain:"
                + " improves). Actually studied: dry needling, trigger point injection of local"
                + " anaesthetic.");
  }

  @Test
  void explain_rated_inConflict() {
    assertThat(explain("trigger point therapy", "tension headache"))
        .isEqualTo(
            "Trigger point therapy is rated for tension headache: Possibly Effective "
                + DATES
                + ". Findings: Needling helps to make headaches fewer and milder (most research,"
                + " headache frequency and intensity: improves). Some early studies do not agree"
                + " that needling makes headaches fewer and milder (early research, headache"
                + " frequency and intensity: disagrees). With needling, people who have tension"
                + " headaches can move the neck more freely (most research, neck movement:"
                + " improves). Actually studied: dry needling. The research is in conflict.");
  }

  @Test
  void explain_insufficient_withAndWithoutFindings() {
    assertThat(explain("trigger point therapy", "neck pain"))
        .isEqualTo(
            "Trigger point therapy was looked at for neck pain, and the evidence is too thin to"
                + " rate it: Insufficient Evidence to Rate "
                + DATES
                + ". Findings: Needling might ease neck pain that does not come from a particular"
                + " injury (early research, pain: improves). Needling does not ease the pain of"
                + " whiplash (early research, pain: no difference found). Actually studied: dry needling."
                + " The findings differ between populations or outcomes. That is no low rating: it"
                + " leaves open whether the treatment works.");
    assertThat(explain("trigger point therapy", "stress"))
        .isEqualTo(
            "Trigger point therapy was looked at for stress, and the evidence is too thin to rate"
                + " it: Insufficient Evidence to Rate "
                + DATES
                + ". That is no low rating: it leaves open whether the treatment works.");
  }

  @Test
  void explain_notRated() {
    assertThat(explain("dry needling", "low back pain"))
        .isEqualTo(
            "No source in this library rates dry needling for low back pain as such, which says"
                + " nothing about how well it works. The nearest broader rating is of trigger point"
                + " therapy for back pain (broader condition; broader modality): Possibly"
                + " Effective "
                + DATES
                + ". One finding is about dry needling in low back pain: Trigger point therapy of"
                + " several kinds, such as needling or anaesthetic injection, can lessen low back"
                + " pain (most research, pain: improves; NatMed Pro monograph). A finding is what"
                + " research reports, not a rating.");
    assertThat(explain("acupuncture", "stroke"))
        .isEqualTo(
            "No source in this library rates acupuncture for stroke as such, which says nothing"
                + " about how well it works. No broader rating covers it.");
    assertThat(explain("trigger point therapy", "arthritis"))
        .isEqualTo(
            "No source in this library rates trigger point therapy for arthritis as such, which"
                + " says nothing about how well it works. No broader rating covers it. There is a"
                + " narrower rating of trigger point therapy for osteoarthritis (narrower"
                + " condition): Insufficient Evidence to Rate "
                + DATES
                + ". One finding is about trigger point therapy in arthritis: Needling brings no"
                + " gain in pain or function to people who follow an exercise programme (early"
                + " research, pain and function: no difference found; NatMed Pro monograph). A finding is"
                + " what research reports, not a rating.");
  }

  @Test
  void explain_unknown() {
    assertThat(explain("dry nedling", "tension hedache"))
        .isEqualTo(
            "Unknown modality \"dry nedling\"; did you mean \"dry needling\"? Unknown condition"
                + " \"tension hedache\"; did you mean \"tension headache\"?");
    assertThat(explain("xyz", "back pain")).isEqualTo("Unknown modality \"xyz\".");
  }

  @Test
  void explain_everyAnswer_isOneParagraph_withTheDatesOfEveryLevel() {
    for (Modality modality : library.modalities()) {
      for (Condition condition : library.conditions()) {
        String text = explain(modality.id(), condition.id());
        assertThat(text).doesNotContain("\n", "  ", "..", "Optional", "null").endsWith(".");
        int levels = text.split("(Possibly Effective|Insufficient Evidence to Rate) ", -1).length;
        assertThat(text.split(Pattern.quote(DATES), -1)).hasSize(levels);
      }
    }
  }
}
