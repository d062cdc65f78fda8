package io.github.evidenceratings.blackbox.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.ChangedPart;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.blackbox.TableSchema;
import io.github.evidenceratings.blackbox.model.Samples;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.table.DiffTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edition diff says of the results of findings. */
class FindingChangeTest {
  private static final Finding PLAIN = Samples.finding("f", Direction.IMPROVES);
  private static final Finding MEASURED =
      PLAIN.toBuilder()
          .estimate(ratio("0.80"))
          .studies(5)
          .participants(312)
          .certainty(trust(1))
          .build();

  private static Estimate ratio(String value) {
    return Estimate.builder("risk ratio", new BigDecimal(value)).build();
  }

  private static Grade trust(int level) {
    return new Grade(Samples.TRUST, Samples.TRUST.levels().get(level));
  }

  private static Dataset edition(String version, Finding... findings) {
    return Dataset.builder(Edition.of("small", "Small", version))
        .scales(List.of(Samples.STARS, Samples.TRUST))
        .sources(List.of(Samples.DOC))
        .modalities(List.of(Samples.NEEDLING))
        .conditions(List.of(Samples.PAIN))
        .ratings(List.of(Samples.rating("r", findings)))
        .build();
  }

  private static EditionDiff diff(Finding before, Finding after) {
    return EditionDiff.of(edition("1", before), edition("2", after));
  }

  private static RatingChange change(Finding before, Finding after) {
    EditionDiff diff = diff(before, after);
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0);
  }

  private static List<String> texts(RatingChange change) {
    return change.parts().stream().map(ChangedPart::text).toList();
  }

  @Test
  void of_otherNumbers_saysWhichWithOldAndNewValues() {
    Finding after =
        MEASURED.toBuilder()
            .estimate(ratio("0.9"))
            .studies(6)
            .participants(400)
            .certainty(trust(0))
            .build();
    RatingChange change = change(MEASURED, after);
    assertThat(change.kinds()).containsExactly(RatingChange.Kind.FINDING_CHANGED);
    assertThat(texts(change))
        .containsExactly(
            "finding f estimate: risk ratio 0.80 → risk ratio 0.9",
            "finding f studies: 5 → 6",
            "finding f participants: 312 → 400",
            "finding f certainty: Trust: Level low → Trust: Level high");
  }

  @Test
  void of_numbersAddedOrRemoved_saysSo() {
    assertThat(texts(change(PLAIN, MEASURED)))
        .containsExactly(
            "finding f estimate: (none) → risk ratio 0.80",
            "finding f studies: (none) → 5",
            "finding f participants: (none) → 312",
            "finding f certainty: (none) → Trust: Level low");
    assertThat(texts(change(MEASURED, PLAIN))).contains("finding f studies: 5 → (none)");
  }

  @Test
  void of_otherDirection_isAChangeOfTheFinding() {
    RatingChange change =
        change(PLAIN, PLAIN.toBuilder().direction(Direction.NO_DIFFERENCE_FOUND).build());
    assertThat(change.kinds()).containsExactly(RatingChange.Kind.FINDING_CHANGED);
    assertThat(texts(change))
        .containsExactly("finding f direction: improves → no difference found");
  }

  @Test
  void of_otherWordsOrDigits_saysWhich() {
    assertThat(change(MEASURED, MEASURED.toBuilder().summary("Or so.").build()).kinds())
        .containsExactly(RatingChange.Kind.REWORDED);
    assertThat(texts(change(MEASURED, MEASURED.toBuilder().estimate(ratio("0.8")).build())))
        .containsExactly("finding f estimate: risk ratio 0.80 → risk ratio 0.8");
    assertThat(diff(MEASURED, MEASURED).isEmpty()).isTrue();
  }

  @Test
  void table_findingChanged_inTextCsvAndJson() {
    EditionDiff diff = diff(MEASURED, MEASURED.toBuilder().studies(6).certainty(null).build());
    assertThat(DiffTable.of(diff).toMarkdown())
        .contains("### Finding changed: 1")
        .contains("finding f studies: 5 → 6; finding f certainty: Trust: Level low → (none)");
    assertThat(DiffTable.of(diff).toCsv())
        .contains(",finding f studies: 5 → 6; finding f certainty: Trust: Level low → (none),");
    String json = DiffTable.of(diff).toJson();
    assertThat(TableSchema.faults(json)).isEmpty();
    Map<String, Object> row = JsonText.objects(JsonText.object(json), "rows").get(0);
    assertThat(JsonText.objects(row, "parts"))
        .containsExactly(
            Map.of("name", "finding f studies", "before", "5", "after", "6"),
            Map.of("name", "finding f certainty", "before", "Trust: Level low"));
  }
}
