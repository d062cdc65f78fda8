package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.dataset.DatasetMerger;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.RatingMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetMergerTest {
  @TempDir private Path folder;

  private static final Dataset BUNDLED = EvidenceLibrary.bundled().dataset();

  private Dataset other(String text, String replacement) throws IOException {
    String json =
        """
        {"name": "other", "title": "Other", "version": "7", "licence": "CC0-1.0",
         "sources": [{"id": "panel", "kind": "guideline", "name": "Panel", "title": "Advice"}],
         "modalities": [
           {"id": "dn", "name": "intramuscular needling", "codes": ["MeSH:D000079245"],
            "sources": ["panel"]},
           {"id": "exercise", "name": "exercise", "sources": ["panel"]},
           {"id": "both", "name": "needling + exercise", "components": ["dn", "exercise"],
            "sources": ["panel"]}],
         "conditions": [
           {"id": "cervicalgia", "name": "cervicalgia", "codes": ["ICD-10-CM:M54.2"],
            "sources": ["panel"]},
           {"id": "torticollis", "name": "torticollis", "broader": "cervicalgia",
            "broader_source": "panel", "sources": ["panel"]}],
         "findings": [
           {"id": "panel-f", "rating": "panel-1", "studied": ["dn"], "condition": "torticollis",
            "cointerventions": ["exercise"], "comparator": "none stated", "outcome": "pain",
            "direction": "improves", "summary": "It helps.", "source": "panel"}],
         "ratings": [
           {"id": "panel-1", "modality": "dn", "condition": "cervicalgia",
            "scale": "natmed-effectiveness", "level": "Effective", "source": "panel"}],
         "claims": [
           {"id": "panel-c", "modality": "dn", "topic": "use", "condition": "cervicalgia",
            "stance": "asserted", "summary": "A use.", "source": "panel"}]}
        """;
    assertThat(json).contains(text);
    return DatasetReader.read(
        Files.writeString(folder.resolve("other.json"), json.replace(text, replacement)));
  }

  private Dataset other() throws IOException {
    return other("Other", "Other");
  }

  @Test
  void merge_one_isThatOne() {
    assertThat(DatasetMerger.merge(List.of(BUNDLED))).isEqualTo(BUNDLED);
  }

  @Test
  void merge_twice_isOnce() {
    Dataset twice = DatasetMerger.merge(List.of(BUNDLED, BUNDLED));
    assertThat(twice.ratings()).isEqualTo(BUNDLED.ratings());
    assertThat(twice.claims()).isEqualTo(BUNDLED.claims());
    assertThat(twice.conditions()).isEqualTo(BUNDLED.conditions());
  }

  @Test
  void merge_sameCode_isTheSameTerm_underTheFirstName() throws IOException {
    EvidenceLibrary library = EvidenceLibrary.of(BUNDLED, other());
    Condition neck = library.getCondition("cervicalgia");
    assertThat(neck.id()).isEqualTo("neck-pain");
    assertThat(neck.synonyms()).contains("cervicalgia");
    assertThat(library.getCondition("neck pain")).isEqualTo(neck);
    assertThat(library.getModality("intramuscular needling").name()).isEqualTo("dry needling");
    assertThat(neck.sources()).extracting(source -> source.id()).contains("panel");
    assertThat(library.narrower(neck))
        .extracting(Condition::id)
        .contains("torticollis", "whiplash");
    assertThat(library.getModality("both").components())
        .containsExactly("dry-needling", "exercise");
  }

  @Test
  void merge_statements_standUnderTheCommonTerms_sourcesApart() throws IOException {
    EvidenceLibrary library = EvidenceLibrary.of(BUNDLED, other());
    assertThat(
            library.ratings().condition("neck pain").stream()
                .map(RatingMatch::rating)
                .map(Rating::source)
                .map(source -> source.name()))
        .containsExactly("Panel", "NatMed Pro monograph");
    Rating rating = library.getRating("panel-1");
    assertThat(rating.modality().id()).isEqualTo("dry-needling");
    assertThat(rating.findings().get(0).studied()).containsExactly(rating.modality());
    assertThat(rating.findings().get(0).condition().orElseThrow().broader().orElseThrow().id())
        .isEqualTo("neck-pain");
    assertThat(library.getClaim("panel-c").condition().orElseThrow().id()).isEqualTo("neck-pain");
    assertThat(library.claims().count()).isEqualTo(BUNDLED.claims().size() + 1);
    assertThat(library.edition().name()).isEqualTo("trigger-point-therapy-other");
    assertThat(library.edition().version()).isEqualTo("1.1.0; 7");
  }

  @Test
  void merge_nameAlone_joinsNothing() throws IOException {
    Dataset other = other("\"codes\": [\"ICD-10-CM:M54.2\"],", "\"synonyms\": [\"neck pain\"],");
    EvidenceLibrary library = EvidenceLibrary.of(BUNDLED, other);
    assertThat(library.getCondition("cervicalgia").id()).isEqualTo("cervicalgia");
  }

  @Test
  void merge_clashes_areAllReported() throws IOException {
    Dataset other =
        other(
            "\"id\": \"exercise\", \"name\": \"exercise\"",
            "\"id\": \"exercise\", \"name\": \"yoga\"");
    Dataset sources = other.toBuilder().build();
    assertRefused(
        () -> DatasetMerger.merge(List.of(BUNDLED, sources)),
        "the data sets clash:\n  modality \"exercise\" means different things");
    Dataset rating = other("\"level\": \"Effective\"", "\"level\": \"Ineffective\"");
    Dataset first = other();
    assertRefused(
        () -> DatasetMerger.merge(List.of(first, rating)),
        "the data sets clash:\n  rating \"panel-1\" is not the same in all of them");
    Dataset source = other("\"title\": \"Advice\"", "\"title\": \"Better advice\"");
    assertRefused(
        () -> DatasetMerger.merge(List.of(first, source)),
        "the data sets clash:\n  source \"panel\" is not the same in all of them");
  }

  /** Statements about terms that clash are no clash of their own. */
  @Test
  void merge_clashOfTerms_bringsNoOthersAlong() throws IOException {
    Dataset first = other("\"level\": \"Effective\"", "\"level\": \"Ineffective\"");
    Dataset second =
        other(
            "\"id\": \"exercise\", \"name\": \"exercise\"",
            "\"id\": \"exercise\", \"name\": \"yoga\"");
    assertRefused(
        () -> DatasetMerger.merge(List.of(first, second)),
        "the data sets clash:\n  modality \"exercise\" means different things");
  }

  @Test
  void merge_broaderTermAndDescription_areThoseOfTheSecondIfTheFirstHasNone() throws IOException {
    Dataset plain = other();
    Dataset rich =
        other(
            "{\"id\": \"dn\",",
            "{\"id\": \"dn\", \"broader\": \"exercise\", \"broader_source\": \"panel\","
                + " \"description\": \"With thin needles.\",");
    for (List<Dataset> both : List.of(List.of(plain, rich), List.of(rich, plain))) {
      Modality needling = DatasetMerger.merge(both).modalities().get(0);
      assertThat(needling.description()).contains("With thin needles.");
      assertThat(needling.broader().orElseThrow().id()).isEqualTo("exercise");
    }
  }

  @Test
  void merge_licences_areNamedOnceEach() throws IOException {
    Dataset one = other();
    Dataset same = other("\"name\": \"other\"", "\"name\": \"another\"");
    Dataset second = other("CC0-1.0", "CC-BY-4.0");
    Dataset none = other(" \"licence\": \"CC0-1.0\",", "");
    assertThat(DatasetMerger.merge(List.of(one, same)).edition().licence()).contains("CC0-1.0");
    assertThat(DatasetMerger.merge(List.of(none, second, one)).edition().licence())
        .contains("CC-BY-4.0; CC0-1.0");
    assertThat(DatasetMerger.merge(List.of(none, none)).edition().licence()).isEmpty();
  }

  @Test
  void merge_codesOfTwo_isAClash() throws IOException {
    Dataset other = other("[\"ICD-10-CM:M54.2\"]", "[\"ICD-10-CM:M54.2\", \"ICD-10-CM:M54.9\"]");
    assertRefused(
        () -> EvidenceLibrary.of(BUNDLED, other),
        "the data sets clash:\n  condition \"cervicalgia\" has codes of several others:"
            + " neck-pain, back-pain");
  }

  @Test
  void merge_none_isRefused() {
    assertRefused(() -> DatasetMerger.merge(List.of()), "there is no data set to merge");
  }
}
