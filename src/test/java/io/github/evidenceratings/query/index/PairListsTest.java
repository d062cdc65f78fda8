package io.github.evidenceratings.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairListsTest {
  private static int[] rowsOf(PairLists pairs, int modality, int condition) {
    Intervals pair = pairs.find(modality, condition);
    if (pair.count() == 0) {
      return new int[0];
    }
    assertThat(pair.isSingle()).isTrue();
    RowLists lists = pairs.lists();
    return IntStream.range(lists.start(pair.from(0)), lists.start(pair.to(0)))
        .map(at -> lists.rows()[at])
        .toArray();
  }

  @Test
  void find_everyPair_hasItsRowsAscending() {
    Random random = new Random(3);
    for (int rows : new int[] {0, 1, 2, 200}) {
      int[] modalities = random.ints(rows, 0, 9).map(m -> m == 4 ? 5 : m).toArray();
      int[] conditions = random.ints(rows, 0, 12).toArray();
      PairLists pairs =
          new PairLists(
              modalities, conditions, RowLists.of(modalities, 9), RowLists.of(conditions, 12));
      for (int modality = 0; modality < 9; modality++) {
        for (int condition = 0; condition < 12; condition++) {
          int m = modality;
          int c = condition;
          assertThat(rowsOf(pairs, m, c))
              .containsExactly(
                  IntStream.range(0, rows)
                      .filter(row -> modalities[row] == m && conditions[row] == c)
                      .toArray());
        }
      }
    }
  }
}
