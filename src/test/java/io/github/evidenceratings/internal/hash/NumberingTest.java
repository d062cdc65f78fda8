package io.github.evidenceratings.internal.hash;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {
  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "id" + i).toList();
  }

  @Test
  void add_newItems_countsFromZero() {
    Numbering<String> numbering = new Numbering<>();
    assertThat(numbering.add("b")).isZero();
    assertThat(numbering.add("a")).isEqualTo(1);
    assertThat(numbering.size()).isEqualTo(2);
    assertThat(numbering.items()).containsExactly("b", "a");
  }

  @Test
  void add_equalItem_keepsNumberAndFirst() {
    Numbering<String> numbering = new Numbering<>();
    numbering.add("a");
    String first = numbering.get(0);
    assertThat(numbering.add(String.valueOf(new char[] {'a'}))).isZero();
    assertThat(numbering.size()).isEqualTo(1);
    assertThat(numbering.get(0)).isSameAs(first);
  }

  @Test
  void find_afterGrowth_findsAllAndNoOther() {
    Numbering<String> numbering = new Numbering<>();
    List<String> ids = ids(10_000);
    ids.forEach(numbering::add);
    for (int i = 0; i < ids.size(); i++) {
      assertThat(numbering.find(ids.get(i))).isEqualTo(i);
      assertThat(numbering.add(ids.get(i))).isEqualTo(i);
    }
    assertThat(numbering.find("id10000")).isEqualTo(-1);
    assertThat(numbering.items()).isEqualTo(ids);
  }

  @Test
  void add_anyCapacity_findsAllAndGrowsBeyond() {
    for (int capacity : new int[] {0, 1, 2, 3, 7, 100}) {
      Numbering<String> numbering = new Numbering<>(capacity);
      List<String> ids = ids(3 * capacity + 2);
      ids.subList(0, capacity).forEach(numbering::add);
      assertThat(numbering.items()).isEqualTo(ids.subList(0, capacity));
      ids.forEach(numbering::add);
      assertThat(numbering.items()).isEqualTo(ids);
      assertThat(ids)
          .extracting(numbering::find)
          .isEqualTo(IntStream.range(0, ids.size()).boxed().toList());
      assertThat(numbering.find("other")).isEqualTo(-1);
    }
  }

  @Test
  void find_equalHashes_tellsApart() {
    Numbering<String> numbering =
        new Numbering<>() {
          @Override
          protected int hash(String item) {
            return 7;
          }
        };
    List<String> ids = ids(100);
    ids.forEach(numbering::add);
    assertThat(ids).extracting(numbering::find).isEqualTo(IntStream.range(0, 100).boxed().toList());
    assertThat(numbering.find("other")).isEqualTo(-1);
  }

  @Test
  void add_moreThanAThousandOfOneHash_isRefused() {
    Numbering<String> numbering =
        new Numbering<>() {
          @Override
          protected int hash(String item) {
            return item.startsWith("id") ? 7 : 8;
          }
        };
    numbering.add("other 1");
    assertRefused(
        Numbering.CrowdedException.class,
        () -> ids(1_100).forEach(numbering::add),
        "more than 1000 have its hash, or nearly");
    int size = numbering.size();
    assertThat(size).isBetween(1_000, 1_003);
    // What is there is found all the same, and what is not has no number.
    assertThat(numbering.add("id0")).isEqualTo(1);
    assertThat(numbering.add("other 1")).isZero();
    assertThat(numbering.find("id" + (size - 2))).isEqualTo(size - 1);
    assertThat(numbering.find("id" + (size - 1))).isEqualTo(-1);
  }

  @Test
  void add_sameByItsOwnRule_isOne() {
    Numbering<String> numbering =
        new Numbering<>() {
          @Override
          protected int hash(String item) {
            return item.toLowerCase(Locale.ROOT).hashCode();
          }

          @Override
          protected boolean same(String item, String other) {
            return item.equalsIgnoreCase(other);
          }
        };
    numbering.add("Pain");
    assertThat(numbering.add("PAIN")).isZero();
    assertThat(numbering.find("ache")).isEqualTo(-1);
  }

  @Test
  void get_beyondTheLast_isRefused() {
    Numbering<String> numbering = new Numbering<>();
    numbering.add("a");
    assertThatThrownBy(() -> numbering.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void items_cannotBeChanged() {
    Numbering<String> numbering = new Numbering<>();
    numbering.add("a");
    assertThatThrownBy(() -> numbering.items().set(0, "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
