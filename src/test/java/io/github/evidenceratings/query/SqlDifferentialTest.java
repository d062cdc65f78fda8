package io.github.evidenceratings.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index against a database that reads the files of the data set itself, and against a search
 * that looks at every rating.
 */
@Tag("engines")
class SqlDifferentialTest {
  private static final int DATASETS = 150;
  private static final int QUESTIONS = 20;

  @TempDir private Path folder;

  private static List<String> ids(List<RatingMatch> hits) {
    return hits.stream().map(hit -> hit.rating().id()).toList();
  }

  @Test
  void list_sameRatingsInTheSameOrderAsSqlAndAsLookingAtEveryRating() {
    List<Integer> sizes = new ArrayList<>();
    for (int seed = 0; seed < DATASETS; seed++) {
      RandomWorld world = new RandomWorld(10_000L + seed);
      Dataset dataset = world.dataset();
      EvidenceLibrary library = EvidenceLibrary.of(dataset);
      NaiveSearch naive = new NaiveSearch(dataset);
      try (SqlSearch sql = new SqlSearch(dataset, folder.resolve("w" + seed))) {
        for (int i = 0; i < QUESTIONS; i++) {
          RatingCriteria asked = world.criteria(dataset);
          List<String> ours = ids(library.ratings(RatingQuery.of(asked)).list());
          assertThat(ours).as("%s, by SQL", asked).isEqualTo(sql.list(asked));
          assertThat(ours).as("%s, by looking at all", asked).isEqualTo(ids(naive.list(asked)));
          sizes.add(ours.size());
        }
      }
    }
    assertThat(sizes.stream().filter(size -> size > 1).count()).isGreaterThan(600);
  }
}
