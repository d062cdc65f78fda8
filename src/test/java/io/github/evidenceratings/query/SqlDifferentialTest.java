package io.github.evidenceratings.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.query.SqlSearch.Flaw;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The index against a database that reads the files of the data set itself, and against a search
 * that looks at every rating.
 */
class SqlDifferentialTest {
  private static final int DATASETS = 150;
  private static final int QUESTIONS = 20;

  @TempDir private Path folder;

  /** Looks at answers, and says whether to go on. */
  private interface Comparison {
    boolean compare(
        RatingCriteria asked, List<String> ours, List<String> theirs, List<String> naive);
  }

  /** Whether every comparison said so. */
  private boolean compare(Flaw flaw, Comparison comparison) {
    for (int seed = 0; seed < DATASETS; seed++) {
      RandomWorld world = new RandomWorld(10_000L + seed);
      Dataset dataset = world.dataset();
      EvidenceLibrary library = EvidenceLibrary.of(dataset);
      NaiveSearch naive = new NaiveSearch(dataset, NaiveSearch.Flaw.NONE);
      try (SqlSearch sql = new SqlSearch(dataset, folder.resolve("w" + seed), flaw)) {
        for (int i = 0; i < QUESTIONS; i++) {
          RatingCriteria asked = world.criteria(dataset);
          if (!comparison.compare(
              asked,
              ids(library.ratings(RatingQuery.of(asked)).list()),
              sql.list(asked),
              ids(naive.list(asked)))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<String> ids(List<RatingMatch> hits) {
    return hits.stream().map(hit -> hit.rating().id()).toList();
  }

  @Test
  void list_sameRatingsInTheSameOrderAsSqlAndAsLookingAtEveryRating() {
    List<Integer> sizes = new ArrayList<>();
    compare(
        Flaw.NONE,
        (asked, ours, theirs, naive) -> {
          assertThat(ours).as("%s, by SQL", asked).isEqualTo(theirs);
          assertThat(ours).as("%s, by looking at all", asked).isEqualTo(naive);
          return sizes.add(ours.size());
        });
    assertThat(sizes).hasSize(DATASETS * QUESTIONS);
    assertThat(sizes.stream().filter(size -> size > 1).count()).isGreaterThan(600);
  }

  @ParameterizedTest
  @EnumSource(value = Flaw.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void list_sqlWithAMistake_isToldFromTheIndex(Flaw flaw) {
    assertThat(compare(flaw, (asked, ours, theirs, naive) -> ours.equals(theirs))).isFalse();
  }
}
