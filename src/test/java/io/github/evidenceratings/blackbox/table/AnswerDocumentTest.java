package io.github.evidenceratings.blackbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.table.AnswerDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AnswerDocumentTest {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  private static Map<String, Object> json(String modality, String condition) {
    return JsonText.object(AnswerDocument.toJson(LIBRARY.answer(modality, condition)));
  }

  private static String text(String modality, String condition) {
    return AnswerDocument.toText(LIBRARY.answer(modality, condition), 100);
  }

  @Test
  void toJson_fourAnswers_fourKinds() {
    assertThat(json("trigger point therapy", "back pain")).containsEntry("answer", "rated");
    assertThat(json("trigger point therapy", "bursitis")).containsEntry("answer", "insufficient");
    assertThat(json("dry needling", "bursitis")).containsEntry("answer", "not rated");
    assertThat(json("dry needling", "baldness")).containsEntry("answer", "unknown term");
  }

  @Test
  void toText_fourAnswers_fourOpenings() {
    assertThat(text("trigger point therapy", "back pain"))
        .startsWith(
            "Trigger point therapy is rated for back pain: Possibly Effective on the scale");
    assertThat(text("trigger point therapy", "bursitis"))
        .startsWith(
            "Trigger point therapy was looked at for bursitis, and the evidence is too thin to rate"
                + " it:");
    assertThat(text("dry needling", "bursitis"))
        .startsWith("No source in this library rates dry needling for bursitis as such,");
    assertThat(text("dry needling", "baldness")).startsWith("Unknown condition \"baldness\".");
  }

  @Test
  void toJson_rated_ratingsMatchExactlyWithSourceAndDates() {
    Map<String, Object> read = json("trigger point therapy", "MPS");

    assertThat(read)
        .containsEntry("modality_id", "trigger-point-therapy")
        .containsEntry("condition_id", "myofascial-pain-syndrome");
    assertThat(JsonText.objects(read, "ratings"))
        .singleElement()
        .satisfies(
            rating ->
                assertThat(rating)
                    .containsEntry("level", "Possibly Effective")
                    .containsEntry("match", "exact")
                    .containsEntry("scale", "NatMed effectiveness")
                    .containsEntry("source", "NatMed Pro monograph")
                    .containsEntry("reviewed", "2024-06-17")
                    .containsEntry("updated", "2020-12-30"));
    assertThat(read).doesNotContainKeys("broader", "narrower", "studied", "terms");
  }

  @Test
  void toJson_notRated_broaderRatingSaysThatItIsBroader() {
    Map<String, Object> read = json("dry needling", "whiplash");

    assertThat(JsonText.objects(read, "broader"))
        .singleElement()
        .satisfies(
            rating ->
                assertThat(rating)
                    .containsEntry("rating_id", "natmed-neck-pain")
                    .containsEntry("match", "broader condition; broader modality"));
    assertThat(JsonText.objects(read, "studied"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding)
                    .containsEntry("rating_id", "natmed-neck-pain")
                    .containsEntry("direction", "no difference found"));
    assertThat(read).containsEntry("narrower", List.of()).doesNotContainKey("ratings");
  }

  @Test
  void toJson_unknownTerms_bothWithSuggestions() {
    assertThat(JsonText.objects(json("dry needing", "bak pain"), "terms"))
        .extracting(term -> term.get("kind"), term -> term.get("suggestions"))
        .containsExactly(
            Tuple.tuple("modality", List.of("dry needling")),
            Tuple.tuple("condition", List.of("back pain")));
  }

  @Test
  void toJson_emptyName_quotedAsItIs() {
    assertThat(JsonText.objects(json("", "back pain"), "terms").get(0)).containsEntry("text", "");
  }

  @Test
  void everyAnswer_document_carriesTheNotice() {
    List<String> modalities = List.of("trigger point therapy", "dry needling", "baldness");
    Set<Object> answers =
        modalities.stream()
            .flatMap(m -> Stream.of("back pain", "bursitis").map(c -> Map.entry(m, c)))
            .map(
                pair -> {
                  assertThat(text(pair.getKey(), pair.getValue()))
                      .endsWith("\n\nFor information only; this is no medical advice.\n");
                  Map<String, Object> read = json(pair.getKey(), pair.getValue());
                  assertThat(read.get("metadata"))
                      .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                      .containsEntry("notice", "For information only; this is no medical advice.");
                  return read.getOrDefault("answer", "");
                })
            .collect(Collectors.toSet());

    assertThat(answers)
        .containsExactlyInAnyOrder("rated", "insufficient", "not rated", "unknown term");
  }

  @Test
  void toText_sources_withDates() {
    assertThat(text("trigger point therapy", "bursitis"))
        .contains(
            """
            Sources:
              NatMed Pro monograph: Trigger point therapy; monograph; rated by NatMed Pro; published by TRC
              Healthcare; read at vital.ly; reviewed 2024-06-17; updated 2020-12-30

            """);
  }

  @Test
  void toText_unknownTermWithControlCharacters_written() {
    assertThat(text("\u001B[31m", "back pain")).startsWith("Unknown modality \"\\u001B[31m\".\n");
  }

  @Test
  void toText_littleRoom_noLineWider() {
    assertThat(AnswerDocument.toText(LIBRARY.answer("dry needling", "whiplash"), 20).lines())
        .allMatch(line -> line.length() <= 20 || !line.strip().contains(" "));
  }
}
