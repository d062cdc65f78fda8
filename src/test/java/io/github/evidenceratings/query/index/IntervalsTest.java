package io.github.evidenceratings.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  @Test
  void of_endNotAboveTheStart_isNone() {
    assertThat(Intervals.of(3, 3)).isSameAs(Intervals.NONE);
    assertThat(Intervals.of(4, 3)).isSameAs(Intervals.NONE);
    assertThat(Intervals.NONE.count()).isZero();
    assertThat(Intervals.NONE.size()).isZero();
    assertThat(Intervals.NONE.bounds()).isEmpty();
    assertThat(Intervals.NONE.contains(0)).isFalse();
    assertThat(Intervals.NONE.isSingle()).isFalse();
  }

  @Test
  void union_overlappingTouchingAndEmpty_areMerged() {
    assertThat(Intervals.union(7, 9, 1, 3, 3, 4, 2, 3, 20, 20).bounds())
        .containsExactly(1, 4, 7, 9);
    assertThat(Intervals.union(5, 9, 1, 6, 2, 3).bounds()).containsExactly(1, 9);
    assertThat(Intervals.union()).isSameAs(Intervals.NONE);
  }

  @Test
  void ofNumbers_anyOrderAndTwice_areIntervalsOfNeighbours() {
    Intervals numbers = Intervals.ofNumbers(5, 2, 4, 2, 9);
    assertThat(numbers.bounds()).containsExactly(2, 3, 4, 6, 9, 10);
    assertThat(numbers.size()).isEqualTo(4);
    assertThat(numbers.isSingle()).isFalse();
    assertThat(Intervals.ofNumbers(7).isSingle()).isTrue();
  }

  @Test
  void contains_sameAsASetOfBits() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int[] bounds = random.ints(2L * random.nextInt(6), 0, 40).toArray();
      BitSet expected = new BitSet();
      for (int i = 0; i < bounds.length; i += 2) {
        if (bounds[i] < bounds[i + 1]) {
          expected.set(bounds[i], bounds[i + 1]);
        }
      }
      Intervals union = Intervals.union(bounds);
      assertThat(union.size()).isEqualTo(expected.cardinality());
      for (int number = 0; number < 41; number++) {
        assertThat(union.contains(number)).as("%d", number).isEqualTo(expected.get(number));
      }
    }
  }
}
