package io.github.evidenceratings.blackbox.dataset;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Term;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped data set of trigger point therapy says. */
class BundledDataTest {
  private static final PartialDate REVIEWED = PartialDate.of(2024, 6, 17);
  private static final PartialDate UPDATED = PartialDate.of(2020, 12, 30);

  private final Dataset dataset = DatasetReader.readBundled("trigger-point-therapy");

  private Rating rating(String condition) {
    return dataset.ratings().stream()
        .filter(rating -> rating.condition().id().equals(condition))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                found -> {
                  assertThat(found).as(condition).hasSize(1);
                  return found.get(0);
                }));
  }

  @Test
  void readBundled_directoryOfTheProject_isTheSame() {
    assertThat(DatasetReader.read(Path.of("data", "trigger-point-therapy"))).isEqualTo(dataset);
  }

  @Test
  void ratings_nineInsufficient_haveNeitherSummaryNorFindings() {
    List<String> bare =
        dataset.ratings().stream()
            .filter(rating -> rating.findings().isEmpty())
            .map(rating -> rating.condition().id())
            .toList();
    assertThat(bare)
        .containsExactlyInAnyOrder(
            "bursitis",
            "carpal-tunnel-syndrome",
            "chronic-pain",
            "herniated-disk",
            "postoperative-pain",
            "scoliosis",
            "sciatica",
            "sports-injuries",
            "stress");
    assertThat(dataset.ratings())
        .allSatisfy(
            rating ->
                assertThat(rating.summary().isEmpty())
                    .as(rating.id())
                    .isEqualTo(bare.contains(rating.condition().id())));
  }

  @Test
  void dataset_counts_areThoseOfTheDocuments() {
    assertThat(dataset.ratings().stream().mapToLong(rating -> rating.findings().size()).sum())
        .isEqualTo(23);
    assertThat(dataset.safety()).hasSize(3);
    assertThat(dataset.residuals()).hasSize(1);
    assertThat(dataset.sources()).hasSize(5);
    assertThat(dataset.scales())
        .extracting(RatingScale::id)
        .containsExactly("natmed-effectiveness", "natmed-safety");
  }

  @Test
  void ratings_all_areOfTheMonographAndItsDates() {
    assertThat(dataset.ratings())
        .allSatisfy(
            rating -> {
              assertThat(rating.reviewed()).contains(REVIEWED);
              assertThat(rating.updated()).contains(UPDATED);
              assertThat(rating.modality().id()).isEqualTo("trigger-point-therapy");
              assertThat(rating.source().id()).isEqualTo("natmed-trigger-point-therapy");
              assertThat(rating.scale().id()).isEqualTo(NatMedEffectiveness.SCALE_ID);
              assertThat(rating.qualifiers()).isEmpty();
            });
  }

  @Test
  void findings_studied_areTheModalitiesTheMonographNames() {
    Map<String, Set<String>> studied =
        dataset.ratings().stream()
            .filter(rating -> !rating.findings().isEmpty())
            .collect(
                toMap(
                    rating -> rating.condition().id(),
                    rating ->
                        rating.findings().stream()
                            .flatMap(finding -> finding.studied().stream())
                            .map(Modality::id)
                            .collect(Collectors.toSet())));
    Set<String> needling = Set.of("dry-needling");
    assertThat(studied)
        .containsOnly(
            entry("back-pain", Set.of("dry-needling", "trigger-point-injection-local-anaesthetic")),
            entry("myofascial-pain-syndrome", needling),
            entry("tension-headache", needling),
            entry("abdominal-pain", Set.of()),
            entry("fibromyalgia", Set.of()),
            entry("joint-pain", Set.of()),
            entry("kidney-stones", Set.of("trigger-point-injection-lidocaine")),
            entry("migraine", needling),
            entry("muscle-strength", needling),
            entry("neck-pain", needling),
            entry("osteoarthritis", needling),
            entry("heel-pain", needling),
            entry("shoulder-pain", needling),
            entry("stroke", needling),
            entry("temporomandibular-disorders", needling));
  }

  @Test
  void findings_ofNeckPain_differByCondition() {
    assertThat(rating("neck-pain").findings())
        .extracting(finding -> finding.condition().map(Condition::id), Finding::direction)
        .containsExactly(
            tuple(Optional.of("non-specific-neck-pain"), Direction.IMPROVES),
            tuple(Optional.of("whiplash"), Direction.NO_DIFFERENCE_FOUND));
  }

  @Test
  void safety_levels_areOneGradeOneWarningAndOneInsufficient() {
    assertThat(dataset.safety())
        .extracting(assessment -> assessment.level().map(Level::name))
        .containsExactly(
            Optional.of("Possibly Safe"),
            Optional.empty(),
            Optional.of("Insufficient Reliable Evidence to Rate"));
    assertThat(dataset.safety())
        .extracting(SafetyAssessment::reviewed)
        .containsOnly(Optional.of(REVIEWED));
  }

  @Test
  void sources_all_areUsedAndKnown() {
    assertThat(dataset.sources())
        .extracting(Source::id, Source::kind)
        .containsExactlyInAnyOrder(
            tuple("nonsurgical-orthopaedics-comparison", SourceKind.CLINIC_PAGE),
            tuple("lin-spine-time-answer", SourceKind.EXPERT_ANSWER),
            tuple("clinic-trigger-point-injections", SourceKind.CLINIC_PAGE),
            tuple("hpm-trigger-point-injections", SourceKind.CLINIC_PAGE),
            tuple("natmed-trigger-point-therapy", SourceKind.MONOGRAPH));
    Set<String> used =
        Stream.of(dataset.modalities(), dataset.conditions())
            .<Term>flatMap(Collection::stream)
            .flatMap(term -> term.sources().stream())
            .map(Source::id)
            .collect(Collectors.toSet());
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(dataset.sources().stream().map(Source::id).toList());
  }

  @Test
  void statements_all_citeTheMonographAndThePlaceInIt() {
    Stream.concat(
            Stream.concat(
                dataset.ratings().stream().map(Rating::provenance),
                dataset.ratings().stream()
                    .flatMap(rating -> rating.findings().stream())
                    .map(Finding::provenance)),
            Stream.concat(
                dataset.safety().stream().map(SafetyAssessment::provenance),
                dataset.residuals().stream().map(residual -> residual.provenance())))
        .forEach(
            provenance -> {
              assertThat(provenance.source().id()).isEqualTo("natmed-trigger-point-therapy");
              assertThat(provenance.locator()).isPresent();
            });
  }

  @Test
  void modalities_tree_isThatOfTheMonograph() {
    Map<String, String> tree =
        dataset.modalities().stream()
            .filter(modality -> modality.broader().isPresent())
            .collect(toMap(Modality::id, modality -> modality.broader().orElseThrow().id()));
    assertThat(tree)
        .containsOnly(
            entry("dry-needling", "trigger-point-therapy"),
            entry("trigger-point-injection", "trigger-point-therapy"),
            entry("trigger-point-injection-local-anaesthetic", "trigger-point-injection"),
            entry("trigger-point-injection-lidocaine", "trigger-point-injection-local-anaesthetic"),
            entry("trigger-point-injection-corticosteroid", "trigger-point-injection"),
            entry("trigger-point-injection-anaesthetic-corticosteroid", "trigger-point-injection"),
            entry("trigger-point-injection-saline", "trigger-point-injection"));
  }

  @Test
  void conditions_tree_isThatOfMeshAndTheDocuments() {
    Map<String, String> tree =
        dataset.conditions().stream()
            .filter(condition -> condition.broader().isPresent())
            .collect(toMap(Condition::id, condition -> condition.broader().orElseThrow().id()));
    assertThat(tree)
        .containsOnly(
            entry("low-back-pain", "back-pain"),
            entry("migraine", "headache"),
            entry("tension-headache", "headache"),
            entry("hip-pain", "joint-pain"),
            entry("non-specific-neck-pain", "neck-pain"),
            entry("whiplash", "neck-pain"),
            entry("muscle-pain-with-spine-disorders", "muscle-pain"),
            entry("neck-and-shoulder-tension", "muscle-tension"),
            entry("osteoarthritis", "arthritis"),
            entry("postural-muscle-pain", "muscle-pain"),
            entry("rotator-cuff-injury", "shoulder-pain"),
            entry("shoulder-impingement", "shoulder-pain"));
  }
}
