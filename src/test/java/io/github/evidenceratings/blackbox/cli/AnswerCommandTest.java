package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerCommandTest {
  @Test
  void answer_rated_levelScaleSourceDatesAndFindings() {
    assertThat(Run.of("answer", "trigger point therapy", "back pain", "--width", "100"))
        .isEqualTo(
            new Run(
                0,
                """
                Trigger point therapy is rated for back pain: Possibly Effective on the scale NatMed effectiveness
                (NatMed Pro monograph, reviewed 2024-06-17, updated 2020-12-30). Finding: Trigger point therapy of
                several kinds, such as needling or anaesthetic injection, can lessen low back pain (most research,
                pain: improves). Actually studied: dry needling, trigger point injection of local anaesthetic.

                Sources:
                  NatMed Pro monograph: Trigger point therapy; monograph; rated by NatMed Pro; published by TRC
                  Healthcare; read at vital.ly; reviewed 2024-06-17; updated 2020-12-30

                For information only; this is no medical advice.
                """,
                ""));
  }

  /** It is a term like others, and no file of arguments. */
  @Test
  void answer_termThatStartsWithAt_isNotRead() {
    assertThat(Run.of("answer", "@README.md", "back pain").err())
        .startsWith("unknown modality \"@README.md\"");
  }

  @Test
  void answer_insufficient_noLowRating() {
    Run run = Run.of("answer", "trigger point therapy", "scoliosis", "--width", "1000");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "Trigger point therapy was looked at for scoliosis, and the evidence is too thin to"
                + " rate it: Insufficient Evidence to Rate on the scale NatMed effectiveness"
                + " (NatMed Pro monograph, reviewed 2024-06-17, updated 2020-12-30). That is no low"
                + " rating: it leaves open whether the treatment works.\n");
  }

  @Test
  void answer_notRated_nearestBroaderRatingAndWhatWasStudied() {
    Run run = Run.of("answer", "dry needling", "whiplash", "--width", "1000");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "No source in this library rates dry needling for whiplash as such, which says nothing"
                + " about how well it works. The nearest broader rating is of trigger point therapy"
                + " for neck pain (broader condition; broader modality): Insufficient Evidence to"
                + " Rate on the scale NatMed effectiveness (NatMed Pro monograph, reviewed"
                + " 2024-06-17, updated 2020-12-30). One finding is about dry needling in whiplash:"
                + " Needling does not ease the pain of whiplash (early research, pain: no difference found;"
                + " NatMed Pro monograph). A finding is what research reports, not a rating.\n");
  }

  @Test
  void answer_unknownTerms_suggestionsOnStandardError() {
    assertThat(Run.of("answer", "dry needing", "bak pain"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                unknown modality "dry needing"; did you mean "dry needling"?
                unknown condition "bak pain"; did you mean "back pain"?
                """));
  }

  @Test
  void answer_fourAnswersAsJson_fourKinds() {
    assertThat(Run.of("answer", "trigger point therapy", "back pain", "--format", "json").out())
        .startsWith(
            """
            {
              "kind": "answer",
              "answer": "rated",
              "modality": "trigger point therapy",
              "modality_id": "trigger-point-therapy",
              "condition": "back pain",
              "condition_id": "back-pain",
            """);
    assertThat(Run.of("answer", "trigger point therapy", "stress", "--format", "json").out())
        .startsWith("{\n  \"kind\": \"answer\",\n  \"answer\": \"insufficient\",\n");
    assertThat(Run.of("answer", "acupuncture", "stress", "--format", "json").out())
        .startsWith("{\n  \"kind\": \"answer\",\n  \"answer\": \"not rated\",\n")
        .contains("\"broader\": [],\n  \"narrower\": [],\n  \"studied\": [],\n");
    Run unknown = Run.of("answer", "dry needling", "bak pain", "--format", "json");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.out())
        .startsWith("{\n  \"kind\": \"answer\",\n  \"answer\": \"unknown term\",\n")
        .contains("\"suggestions\": [ \"back pain\" ]");
    assertThat(unknown.err())
        .isEqualTo("unknown condition \"bak pain\"; did you mean \"back pain\"?\n");
  }

  @Test
  void answer_missingCondition_refused() {
    assertThat(Run.of("answer", "dry needling"))
        .isEqualTo(
            new Run(
                2, "", "Missing required parameter: 'CONDITION'\nTry 'evidence answer --help'.\n"));
  }

  @Test
  void answer_formatOfTables_refused() {
    assertThat(Run.of("answer", "dry needling", "whiplash", "--format", "csv"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                Invalid value for option '--format': expected one of [text, json] but was 'csv'
                Try 'evidence answer --help'.
                """));
  }
}
