package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ALPHA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BETA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.CERTAINTY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.DRY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EFFECT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.HEAT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LOW_BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NECK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.SAFETY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.STROKE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.WET;
import static io.github.evidenceratings.blackbox.query.SmallWorld.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.QueryPlan;
import io.github.evidenceratings.query.QueryPlan.Driver;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Which index a question goes by, and that it looks at no more rows than it has to. */
class QueryPlanTest {
  private static final List<Rating> RATINGS = new ArrayList<>();

  static {
    add(6, DRY, NECK, "strong", ALPHA);
    add(4, DRY, NECK, "unknown", BETA);
    add(3, WET, NECK, "moderate", ALPHA);
    add(20, HEAT, LOW_BACK, "unknown", ALPHA);
    add(2, HEAT, STROKE, "strong", BETA);
  }

  private static final EvidenceLibrary LIBRARY = library(RATINGS);

  private static void add(
      int count, Modality modality, Condition condition, String level, Source source) {
    for (int i = 0; i < count; i++) {
      String id = modality.id() + "-" + condition.id() + "-" + level + "-" + i;
      RATINGS.add(row(id, modality, condition, EFFECT, level, source).build());
    }
  }

  private static EvidenceLibrary library(List<Rating> ratings) {
    return EvidenceLibrary.of(SmallWorld.dataset(List.of(EFFECT, CERTAINTY, SAFETY), ratings));
  }

  private static RatingSearch all() {
    return LIBRARY.ratings();
  }

  @Test
  void explain_oneTermAndALevel_isASliceTakenAsItIs() {
    assertThat(all().explain()).isEqualTo(new QueryPlan(Driver.ALL, 35, false));
    assertThat(all().atLeast("strong").scale("effect").explain())
        .isEqualTo(new QueryPlan(Driver.LEVEL, 8, true));
    assertThat(all().scale("effect").explain()).isEqualTo(new QueryPlan(Driver.ALL, 35, false));
    assertThat(all().is(EFFECT.levels().get(0)).explain())
        .isEqualTo(new QueryPlan(Driver.LEVEL, 8, false));
    assertThat(all().modality("dry").explain())
        .isEqualTo(new QueryPlan(Driver.MODALITY, 10, false));
    assertThat(all().condition("stroke").is(EFFECT.levels().get(0)).explain())
        .isEqualTo(new QueryPlan(Driver.CONDITION, 2, false));
    assertThat(all().source("beta").insufficient().explain())
        .isEqualTo(new QueryPlan(Driver.SOURCE, 4, false));
    assertThat(all().modality("dry").condition("neck").insufficient().explain())
        .isEqualTo(new QueryPlan(Driver.MODALITY_AND_CONDITION, 4, false));
  }

  @Test
  void explain_subtree_looksAtItsRowsAlone() {
    assertThat(all().modality("needling").explain())
        .isEqualTo(new QueryPlan(Driver.MODALITY, 13, false));
    assertThat(all().modality("needling").insufficient().explain())
        .isEqualTo(new QueryPlan(Driver.MODALITY, 4, false));
  }

  @Test
  void explain_severalProperties_goesByTheShortestListAndTestsTheOthers() {
    assertThat(all().condition("low-back").source("beta").explain())
        .isEqualTo(new QueryPlan(Driver.SOURCE, 6, true));
    assertThat(all().modality("needling").condition("neck").source("alpha").explain())
        .isEqualTo(new QueryPlan(Driver.MODALITY, 13, true));
    assertThat(all().text("neck").explain()).isEqualTo(new QueryPlan(Driver.ALL, 35, true));
  }

  @Test
  void explain_nothingThere_looksAtNothing() {
    QueryPlan plan = all().modality("exercise").condition("neck").explain();
    assertThat(plan).isEqualTo(new QueryPlan(Driver.MODALITY_AND_CONDITION, 0, false));
    assertThat(plan).hasToString("by the modality and condition: 0 rows taken as they are");
    assertThat(LIBRARY.ratings().modality(EXERCISE, TermScope.EXACT).explain().rows()).isZero();
  }

  @Test
  void explain_moreRatingsOfOtherThings_looksAtNoMoreRows() {
    RatingQuery query = RatingQuery.all().modality("needling").atLeast(EFFECT.levels().get(1));
    for (int n : List.of(50, 500)) {
      List<Rating> more = new ArrayList<>(RATINGS);
      for (int i = 0; i < n; i++) {
        more.add(row("more" + i, HEAT, LOW_BACK, EFFECT, "strong", ALPHA).build());
      }
      assertThat(library(more).ratings(query).explain())
          .hasToString("by the modality: 9 rows taken as they are");
    }
  }

  @Test
  void plan_inWords_saysOneRowAndWhetherItIsTested() {
    assertThat(new QueryPlan(Driver.STUDIED, 1, true))
        .hasToString("by the modality studied: 1 row tested");
    assertRefused(() -> new QueryPlan(Driver.ALL, -1, true), "a plan has -1 rows");
  }

  @Test
  void list_isAView_thatIsReadAsAnyList() {
    List<RatingMatch> hits = all().modality("wet").list();
    assertThat(hits).hasSize(3).isEqualTo(List.copyOf(hits));
    assertThat(hits.get(1).rating().id()).isEqualTo("wet-neck-moderate-1");
    assertThat(hits.get(1)).isEqualTo(hits.get(1));
    assertThat(hits.subList(1, 3)).isEqualTo(List.of(hits.get(1), hits.get(2)));
    assertThatThrownBy(() -> hits.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> hits.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> hits.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    Iterator<RatingMatch> iterator = hits.iterator();
    for (RatingMatch hit : hits) {
      assertThat(iterator.next()).isEqualTo(hit);
    }
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void limit_isOfTheSlice() {
    assertThat(all().modality("dry").limit(7).list())
        .isEqualTo(all().modality("dry").list().subList(0, 7));
    assertThat(all().modality("dry").limit(0).list()).isEmpty();
    assertThat(all().modality("dry").limit(0).first()).isEmpty();
    assertThat(all().modality("needling").limit(2).list())
        .isEqualTo(all().modality("needling").list().subList(0, 2));
  }

  @Test
  void conditions_several_areTheSameAsOneByOne() {
    assertThat(all().conditions(List.of("stroke", "low-back", "stroke"), TermScope.EXACT).query())
        .isEqualTo(
            RatingQuery.all()
                .condition("stroke", TermScope.EXACT)
                .condition("low-back", TermScope.EXACT));
    assertThat(all().conditions(List.of("stroke", "low-back"), TermScope.EXACT).count())
        .isEqualTo(22);
    assertThat(
            all()
                .modality("wet")
                .modalities(List.of("dry", "wet"), TermScope.INCLUDE_NARROWER)
                .query())
        .isEqualTo(RatingQuery.all().modality("wet").modality("dry"));
    assertRefused(() -> all().conditions(List.of(), TermScope.EXACT), "conditions needs a name");
    assertRefused(() -> all().modalities(List.of(), TermScope.EXACT), "modalities needs a name");
  }
}
