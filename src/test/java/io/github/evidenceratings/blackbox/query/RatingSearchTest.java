package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ALPHA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BETA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.CERTAINTY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.DRY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EFFECT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.GAMMA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.HEAT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LOW_BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NECK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NEEDLING;
import static io.github.evidenceratings.blackbox.query.SmallWorld.PAIN;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R1;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R2;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R4;
import static io.github.evidenceratings.blackbox.query.SmallWorld.STROKE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.THERAPY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.WET;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static io.github.evidenceratings.blackbox.query.SmallWorld.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingOrder;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.query.UnknownTermException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingSearchTest {
  @Test
  void since_filtersOnReviewed_fallsBackToUpdated_saysWhich() {
    assertThat(LIBRARY.ratings().since(LocalDate.parse("2021-07-01")).list())
        .extracting(
            match ->
                match.rating().id() + " " + match.dateBasis().map(DateBasis::label).orElse("none"))
        .containsExactly(
            "r1 reviewed",
            "r2 updated",
            "r7 reviewed",
            "r5 reviewed",
            "r4 reviewed",
            "r10 updated");
  }

  @Test
  void since_reviewedTooEarly_laterUpdateDoesNotCount() {
    assertThat(SmallWorld.R5.updated()).contains(PartialDate.parse("2022-02-03"));
    assertThat(ids(LIBRARY.ratings().since(LocalDate.parse("2022-02-02")).modality("dry")))
        .containsExactly("r5");
    assertThat(ids(LIBRARY.ratings().since(LocalDate.parse("2022-02-03")).modality("dry")))
        .isEmpty();
  }

  @Test
  void since_noDates_isLeftOutHoweverEarlyTheDay() {
    assertThat(ids(LIBRARY.ratings().since(LocalDate.MIN)))
        .containsExactly("r1", "r6", "r2", "r7", "r5", "r4", "r10");
  }

  @Test
  void since_lastOneCounts() {
    assertThat(ids(LIBRARY.ratings().since(LocalDate.MIN).since(LocalDate.parse("2024-02-01"))))
        .containsExactly("r10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LEVEL     | r1 r3 r6 r9 r2 r7 r5 r4 r10 r8",
        "MODALITY  | r5 r8 r10 r6 r7 r1 r3 r2 r4 r9",
        "CONDITION | r1 r3 r2 r7 r4 r5 r9 r10 r6 r8",
        "SOURCE    | r1 r2 r7 r3 r9 r4 r8 r6 r5 r10",
        "REVIEWED  | r1 r7 r5 r4 r3 r6 r9 r2 r10 r8",
        "UPDATED   | r10 r2 r5 r1 r6 r3 r9 r7 r4 r8"
      })
  void orderBy_tiesFallBackToTheDefaultOrder(RatingOrder order, String expected) {
    assertThat(String.join(" ", ids(LIBRARY.ratings().orderBy(order)))).isEqualTo(expected);
  }

  @Test
  void list_defaultOrder_settlesEveryTieWhateverTheOrderOfTheData() {
    Source beta2 = Source.of("beta2", SourceKind.DATABASE, "beta database", "Release 1 of beta");
    List<Rating> expected =
        List.of(
            row("z9", DRY, BACK, EFFECT, "strong", BETA).build(),
            row("b", HEAT, BACK, EFFECT, "strong", BETA).build(),
            row("y", NEEDLING, BACK, EFFECT, "strong", ALPHA).build(),
            row("R", NEEDLING, BACK, EFFECT, "strong", beta2).build(),
            row("r10", NEEDLING, BACK, EFFECT, "strong", BETA).build(),
            row("r2", NEEDLING, BACK, EFFECT, "strong", BETA).build(),
            row("x", NEEDLING, BACK, EFFECT, "strong", GAMMA).build(),
            row("w", NEEDLING, LOW_BACK, EFFECT, "strong", ALPHA).build(),
            row("v", DRY, BACK, EFFECT, "moderate", ALPHA).build(),
            row("u", DRY, BACK, EFFECT, "unknown", ALPHA).build(),
            row("a", DRY, BACK, CERTAINTY, "high", ALPHA).build(),
            row("t", DRY, BACK, CERTAINTY, "unknown", ALPHA).build());
    Random random = new Random(4);
    for (int i = 0; i < 20; i++) {
      List<Rating> shuffled = new ArrayList<>(expected);
      Collections.shuffle(shuffled, random);
      var plain = SmallWorld.dataset(SmallWorld.DATASET.scales(), List.of());
      var dataset =
          plain.toBuilder().sources(List.of(beta2, GAMMA, BETA, ALPHA)).ratings(shuffled).build();
      assertThat(EvidenceLibrary.of(dataset).ratings().stream().map(RatingMatch::rating))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void limit_cutsTheList_notTheCountsNorTheGroups() {
    RatingSearch limited = LIBRARY.ratings().condition("back").limit(2);
    assertThat(ids(limited)).containsExactly("r1", "r3");
    assertThat(limited.stream()).hasSize(2);
    assertThat(limited.count()).isEqualTo(6);
    assertThat(limited.groupBy(Facet.SOURCE).values().stream().mapToInt(List::size).sum())
        .isEqualTo(6);
    assertThat(limited.countBy(Facet.SOURCE))
        .containsExactly(entry(ALPHA, 3), entry(BETA, 2), entry(GAMMA, 1));
  }

  @Test
  void limit_appliesAfterTheOrder() {
    assertThat(ids(LIBRARY.ratings().limit(2).orderBy(RatingOrder.UPDATED)))
        .containsExactly("r10", "r2");
  }

  @Test
  void limit_zeroAndMoreThanThereAre() {
    assertThat(LIBRARY.ratings().limit(0).list()).isEmpty();
    assertThat(LIBRARY.ratings().limit(0).first()).isEmpty();
    assertThat(LIBRARY.ratings().limit(0).isEmpty()).isFalse();
    assertThat(LIBRARY.ratings().limit(Integer.MAX_VALUE).list()).hasSize(10);
    assertThat(LIBRARY.ratings().limit(1).limit(3).list()).hasSize(3);
  }

  @Test
  void limit_negative_failsAtOnce() {
    assertRefused(() -> LIBRARY.ratings().limit(-1), "limit -1 is negative");
  }

  @Test
  void first_isTheFirstInTheOrderAsked() {
    assertThat(LIBRARY.ratings().first().map(RatingMatch::rating)).contains(R1);
    assertThat(LIBRARY.ratings().orderBy(RatingOrder.UPDATED).modality("needling").first())
        .map(RatingMatch::rating)
        .contains(R2);
    assertThat(LIBRARY.ratings().modality("heat").condition("stroke").first()).isEmpty();
    assertThat(LIBRARY.ratings().modality("heat").condition("stroke").isEmpty()).isTrue();
  }

  @Test
  void groupBy_keysInOrderOfFirstHit_hitsInTheOrderAsked() {
    assertThat(LIBRARY.ratings().orderBy(RatingOrder.MODALITY).groupBy(Facet.MODALITY))
        .satisfies(
            groups ->
                assertThat(groups.keySet())
                    .containsExactly(DRY, EXERCISE, HEAT, THERAPY, NEEDLING, WET),
            groups ->
                assertThat(groups.get(NEEDLING))
                    .extracting(match -> match.rating().id())
                    .containsExactly("r1", "r3", "r2", "r4"));
    assertThat(LIBRARY.ratings().groupBy(Facet.CONDITION).keySet())
        .containsExactly(BACK, PAIN, NECK, LOW_BACK, STROKE);
  }

  @Test
  void countBy_levelsOfTwoScalesStayApart() {
    Level effect = EFFECT.findLevel("moderate").orElseThrow();
    Level certainty = CERTAINTY.findLevel("moderate").orElseThrow();
    assertThat(LIBRARY.ratings().atMost(SmallWorld.ref("effect", "moderate")).countBy(Facet.LEVEL))
        .containsExactly(entry(effect, 2), entry(EFFECT.findLevel("harmful").orElseThrow(), 1));
    assertThat(LIBRARY.ratings().countBy(Facet.LEVEL))
        .contains(entry(effect, 2), entry(certainty, 1))
        .hasSize(8);
    assertThat(LIBRARY.ratings().countBy(Facet.SCALE))
        .containsExactly(entry(EFFECT, 7), entry(CERTAINTY, 3));
  }

  @Test
  void results_areUnmodifiable() {
    List<RatingMatch> list = LIBRARY.ratings().list();
    assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    List<RatingMatch> limited = LIBRARY.ratings().limit(1).list();
    assertThatThrownBy(() -> limited.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    var groups = LIBRARY.ratings().groupBy(Facet.SOURCE);
    assertThatThrownBy(groups::clear).isInstanceOf(UnsupportedOperationException.class);
    List<RatingMatch> group = groups.values().iterator().next();
    assertThatThrownBy(group::clear).isInstanceOf(UnsupportedOperationException.class);
    var counts = LIBRARY.ratings().countBy(Facet.SOURCE);
    assertThatThrownBy(counts::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void facet_toString_isItsName() {
    assertThat(
            List.of(Facet.MODALITY, Facet.CONDITION, Facet.SOURCE, Facet.SCALE, Facet.LEVEL)
                .stream()
                .map(Facet::toString))
        .containsExactly("modality", "condition", "source", "scale", "level");
  }

  @Test
  void source_byIdOrName_severalWill() {
    assertThat(ids(LIBRARY.ratings().source("alpha"))).containsExactly("r1", "r2", "r7");
    assertThat(ids(LIBRARY.ratings().source("ALPHA guideline").source("Gamma monograph")))
        .containsExactly("r1", "r6", "r2", "r7", "r5", "r10");
  }

  @Test
  void source_unknown_suggests() {
    assertThatThrownBy(() -> LIBRARY.ratings().source("gama").list())
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.SOURCE))
        .hasMessage("unknown source \"gama\"; did you mean \"gamma\"?");
    assertThatThrownBy(() -> LIBRARY.ratings().source("nobody").list())
        .hasMessage("unknown source \"nobody\"");
  }

  @Test
  void source_nameThatTwoBear_isAmbiguous_idIsNot() {
    Source twin = Source.of("alpha2", SourceKind.GUIDELINE, "alpha Guideline", "Second edition");
    Source idTwin = Source.of("Beta", SourceKind.DATABASE, "Upper case", "Release 3");
    var plain = SmallWorld.DATASET;
    EvidenceLibrary library =
        EvidenceLibrary.of(
            plain.toBuilder().sources(List.of(ALPHA, twin, BETA, idTwin, GAMMA)).build());
    assertRefused(
        AmbiguousTermException.class,
        () -> library.ratings().source("Alpha guideline").list(),
        "source \"Alpha guideline\" is ambiguous: use an id, one of \"alpha\", \"alpha2\"");
    assertThat(ids(library.ratings().source("alpha"))).containsExactly("r1", "r2", "r7");
    assertThat(library.getSource("beta")).isEqualTo(BETA);
    assertThat(library.getSource("Beta")).isEqualTo(idTwin);
    assertRefused(
        AmbiguousTermException.class,
        () -> library.getSource("BETA"),
        "source \"BETA\" is ambiguous: use an id, one of \"beta\", \"Beta\"");
  }

  @Test
  void scale_byIdOrName() {
    assertThat(ids(LIBRARY.ratings().scale("certainty"))).containsExactly("r4", "r10", "r8");
    assertThat(ids(LIBRARY.ratings().scale("certainty SCALE"))).containsExactly("r4", "r10", "r8");
    assertThat(ids(LIBRARY.ratings().scale("safety"))).isEmpty();
    assertThat(ids(LIBRARY.ratings().scale("effect").scale("certainty"))).hasSize(10);
  }

  @Test
  void scale_unknown_suggests() {
    assertThatThrownBy(() -> LIBRARY.ratings().scale("efect").list())
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.SCALE))
        .hasMessage("unknown scale \"efect\"; did you mean \"effect\"?");
  }

  @Test
  void direction_ofAnyFinding() {
    assertThat(ids(LIBRARY.ratings().direction(Direction.IMPROVES))).containsExactly("r1");
    assertThat(
            ids(
                LIBRARY
                    .ratings()
                    .direction(Direction.LITTLE_OR_NO_EFFECT)
                    .direction(Direction.WORSENS)))
        .containsExactly("r1", "r5");
    assertThat(ids(LIBRARY.ratings().direction(Direction.MIXED))).isEmpty();
  }

  @Test
  void studied_isWhatTheFindingStudied_notWhatIsRated() {
    assertThat(ids(LIBRARY.ratings().studied("exercise"))).containsExactly("r5");
    assertThat(ids(LIBRARY.ratings().studied("wet"))).containsExactly("r1");
    assertThat(ids(LIBRARY.ratings().studied("needling"))).containsExactly("r1", "r5");
    assertThat(ids(LIBRARY.ratings().studied("needling", TermScope.EXACT))).isEmpty();
    assertThat(ids(LIBRARY.ratings().studied("heat"))).isEmpty();
    assertThat(ids(LIBRARY.ratings().studied("exercise").studied("wet")))
        .containsExactly("r1", "r5");
  }

  @Test
  void studiedAndDirection_oneFindingMustHaveBoth() {
    assertThat(ids(LIBRARY.ratings().studied("wet").direction(Direction.LITTLE_OR_NO_EFFECT)))
        .containsExactly("r1");
    assertThat(ids(LIBRARY.ratings().studied("wet").direction(Direction.IMPROVES))).isEmpty();
    assertThat(ids(LIBRARY.ratings().studied("dry").direction(Direction.LITTLE_OR_NO_EFFECT)))
        .isEmpty();
  }

  @Test
  void studied_saysNothingOfTheMatch() {
    assertThat(SmallWorld.matches(LIBRARY.ratings().studied("needling")))
        .containsExactly("r1 ", "r5 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "warm water | r9",
        "WATER warm | r9",
        "naive | r9",
        "NAÏVE | r9",
        "neck, (stiff) | r9",
        "patients-only | r9",
        "meniere | r9 r10",
        "lumbago | r5",
        "backache | r1 r3 r2 r7 r5 r4",
        "rowers | r5",
        "wet dry | r1",
        "training | r8",
        "needl ease | r1",
        "eedl | ''",
        "arm | ''",
        "guideline | ''"
      })
  void text_allWordsInTermsSummaryOrFindings(String words, String expected) {
    assertThat(String.join(" ", ids(LIBRARY.ratings().text(words)))).isEqualTo(expected);
  }

  @Test
  void text_wordsOfAPattern_areWords() {
    assertThat(ids(LIBRARY.ratings().text("w.*k"))).isEmpty();
    assertThat(ids(LIBRARY.ratings().text("\\Ewarm["))).isEmpty();
    assertThat(ids(LIBRARY.ratings().text("[warm"))).containsExactly("r9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".*", "—"})
  void text_withoutAWord_failsAtOnce(String words) {
    assertRefused(
        () -> LIBRARY.ratings().text(words), "text \"" + words + "\" has no word to look for");
  }

  @Test
  void text_lastOneCounts() {
    assertThat(ids(LIBRARY.ratings().text("nothing of the kind").text("warm")))
        .containsExactly("r9");
  }

  @Test
  void differentThingsAsked_mustAllHold() {
    assertThat(
            LIBRARY
                .ratings()
                .modality("needling")
                .condition("back", TermScope.EXACT)
                .source("beta")
                .scale("certainty")
                .is("moderate")
                .since(LocalDate.parse("2021-01-01"))
                .stream()
                .map(RatingMatch::rating))
        .containsExactly(R4);
  }

  @Test
  void emptyLibrary_findsNothing() {
    EvidenceLibrary empty =
        EvidenceLibrary.of(SmallWorld.dataset(SmallWorld.DATASET.scales(), List.of()));
    assertThat(empty.ratings().modality("needling").list()).isEmpty();
    assertThat(empty.ratings().count()).isZero();
    assertThat(empty.ratings().groupBy(Facet.SOURCE)).isEmpty();
  }
}
