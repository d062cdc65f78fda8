package io.github.evidenceratings.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index against a search that looks at every claim. */
class ClaimDifferentialTest {
  private static final int DATASETS = 200;
  private static final int QUESTIONS = 12;

  /** One data set in so many is large. */
  private static final int LARGE = 20;

  private record Case(Dataset dataset, ClaimCriteria criteria, ClaimSearch search) {
    List<ClaimMatch> naive() {
      return new NaiveClaimSearch(dataset).list(criteria);
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  @BeforeAll
  static void makeCases() {
    CASES.clear();
    for (int seed = 0; seed < DATASETS; seed++) {
      RandomClaims claims = new RandomClaims(seed, seed % LARGE == 0 ? RandomWorld.MANY : 25);
      Dataset dataset = claims.dataset(new RandomWorld(seed).dataset());
      EvidenceLibrary library = EvidenceLibrary.of(dataset);
      for (int i = 0; i < QUESTIONS; i++) {
        ClaimCriteria criteria = claims.criteria(dataset);
        CASES.add(new Case(dataset, criteria, library.claims(ClaimQuery.of(criteria))));
      }
    }
  }

  @Test
  void list_sameHitsInTheSameOrderAsLookingAtEveryClaim() {
    for (Case one : CASES) {
      assertThat(one.search().list())
          .as("%s of %s", one.criteria(), one.dataset().claims())
          .isEqualTo(one.naive());
    }
  }

  @Test
  void countAndFirst_sameAsOfTheList() {
    for (Case one : CASES) {
      ClaimCriteria all = one.criteria().with(one.criteria().common().limit(Integer.MAX_VALUE));
      List<ClaimMatch> hits = new NaiveClaimSearch(one.dataset()).list(all);
      assertThat(one.search().count()).isEqualTo(hits.size());
      assertThat(one.search().isEmpty()).isEqualTo(hits.isEmpty());
      assertThat(one.search().first()).isEqualTo(one.naive().stream().findFirst());
    }
  }

  @Test
  void cases_areWorthComparing() {
    List<Integer> sizes = CASES.stream().map(one -> one.search().list().size()).toList();
    assertThat(sizes.stream().filter(size -> size == 0).count()).isLessThan(1600);
    assertThat(sizes.stream().filter(size -> size > 3).count()).isGreaterThan(330);
    assertThat(CASES.stream().flatMap(one -> one.search().stream().map(ClaimMatch::match)))
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
}
