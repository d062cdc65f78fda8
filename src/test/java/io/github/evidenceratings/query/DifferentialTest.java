package io.github.evidenceratings.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index against a search that looks at every rating. */
class DifferentialTest {
  private static final int DATASETS = 200;
  private static final int QUESTIONS = 12;

  /** One data set in so many is large. */
  private static final int LARGE = 20;

  private record Case(Dataset dataset, RatingCriteria criteria, RatingSearch search) {
    List<RatingMatch> naive() {
      return new NaiveSearch(dataset).list(criteria);
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  @BeforeAll
  static void makeCases() {
    CASES.clear();
    for (int seed = 0; seed < DATASETS; seed++) {
      RandomWorld world =
          seed % LARGE == 0 ? new RandomWorld(seed, RandomWorld.MANY) : new RandomWorld(seed);
      Dataset dataset = world.dataset();
      EvidenceLibrary library = EvidenceLibrary.of(dataset);
      for (int i = 0; i < QUESTIONS; i++) {
        RatingCriteria criteria = world.criteria(dataset);
        CASES.add(new Case(dataset, criteria, library.ratings(RatingQuery.of(criteria))));
      }
    }
  }

  @Test
  void list_sameHitsInTheSameOrderAsLookingAtEveryRating() {
    for (Case one : CASES) {
      assertThat(one.search().list())
          .as("%s of %s", one.criteria(), one.dataset().ratings())
          .isEqualTo(one.naive());
    }
  }

  @Test
  void first_isTheFirstOfTheList() {
    for (Case one : CASES) {
      assertThat(one.search().first()).isEqualTo(one.naive().stream().findFirst());
    }
  }

  @Test
  void explain_everyIndexIsUsed_andLeavesAllHits() {
    Set<QueryPlan.Driver> drivers = EnumSet.noneOf(QueryPlan.Driver.class);
    for (Case one : CASES) {
      QueryPlan plan = one.search().explain();
      drivers.add(plan.driver());
      int hits = one.search().count();
      assertThat(plan.rows()).as("%s", plan).isBetween(hits, one.dataset().ratings().size());
      if (!plan.tested()) {
        assertThat(plan.rows()).as("%s", one.criteria()).isEqualTo(hits);
      }
    }
    assertThat(drivers).containsExactlyInAnyOrder(QueryPlan.Driver.values());
  }

  @Test
  void cases_areWorthComparing() {
    List<Integer> sizes = CASES.stream().map(one -> one.search().list().size()).toList();
    assertThat(sizes.stream().filter(size -> size == 0).count()).isLessThan(1600);
    assertThat(sizes.stream().filter(size -> size > 3).count()).isGreaterThan(330);
    assertThat(CASES.stream().flatMap(one -> one.search().stream().map(RatingMatch::match)))
        .contains(
            "",
            "exact",
            "broader condition",
            "narrower condition",
            "broader modality",
            "narrower modality",
            "broader condition; broader modality",
            "broader condition; narrower modality",
            "narrower condition; broader modality",
            "narrower condition; narrower modality");
  }

  @Test
  void answer_sameAsWalkingUpFromTheQuestion() {
    Map<String, Integer> kinds = new HashMap<>();
    for (int seed = 0; seed < DATASETS / 3; seed++) {
      Dataset dataset = new RandomWorld(seed).dataset();
      EvidenceLibrary library = EvidenceLibrary.of(dataset);
      NaiveSearch naive = new NaiveSearch(dataset);
      for (Modality modality : dataset.modalities()) {
        for (Condition condition : dataset.conditions()) {
          Answer answer = library.answer(modality.id(), condition.id());
          assertThat(answer).isEqualTo(naive.answer(modality, condition));
          kinds.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
          if (answer instanceof Answer.NotRated notRated) {
            kinds.merge("broader", notRated.broader().size(), Integer::sum);
            kinds.merge("narrower", notRated.narrower().size(), Integer::sum);
            kinds.merge("studied", notRated.studied().size(), Integer::sum);
          }
        }
      }
    }
    assertThat(kinds)
        .containsOnlyKeys("Rated", "Insufficient", "NotRated", "broader", "narrower", "studied")
        .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(20));
  }

  @Test
  void countsAndGroups_sameAsListWithoutLimit() {
    for (Case one : CASES) {
      RatingCriteria.Builder builder = one.criteria().toBuilder();
      builder.common = builder.common.limit(Integer.MAX_VALUE);
      List<RatingMatch> all = new NaiveSearch(one.dataset()).list(builder.build());
      assertThat(one.search().count()).isEqualTo(all.size());
      assertThat(one.search().isEmpty()).isEqualTo(all.isEmpty());
      Map<Level, Integer> levels = new LinkedHashMap<>();
      all.forEach(match -> levels.merge(match.rating().level(), 1, Integer::sum));
      assertThat(one.search().countBy(Facet.LEVEL)).containsExactlyEntriesOf(levels);
      assertThat(one.search().groupBy(Facet.LEVEL))
          .isEqualTo(all.stream().collect(Collectors.groupingBy(match -> match.rating().level())));
    }
  }
}
