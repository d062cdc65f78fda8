package io.github.evidenceratings.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdListTest {
  private record Item(String id) implements Identified {}

  private static IdList<Item> list(List<String> ids) {
    return IdList.of("text", items(ids));
  }

  private static List<Item> items(List<String> ids) {
    return ids.stream().map(Item::new).toList();
  }

  @Test
  void of_anyNumber_findsEachAndNoOther() {
    for (int size : new int[] {0, 1, 2, 3, 7, 8, 255, 256, 5_000}) {
      List<String> ids = IntStream.range(0, size).mapToObj(i -> "r" + i).toList();
      IdList<Item> list = list(ids);
      assertThat(list).isEqualTo(items(ids)).hasSameHashCodeAs(items(ids));
      assertThat(ids).allSatisfy(id -> assertThat(list.find(id)).isEqualTo(new Item(id)));
      assertThat(list.find("r" + size)).isNull();
      assertThat(list.isCrowded()).isFalse();
    }
  }

  @Test
  void find_equalHashes_tellsApart() {
    // "Aa" and "BB" have the same hash.
    IdList<Item> list = list(List.of("AaAa", "BBBB", "AaBB"));
    assertThat(list.find("BBBB")).isEqualTo(new Item("BBBB"));
    assertThat(list.find("AaBB")).isEqualTo(new Item("AaBB"));
    assertThat(list.find("BBAa")).isNull();
  }

  @Test
  void of_thousandsOfOneHash_findsEachSoon() {
    List<String> ids = IntStream.range(0, 1 << 16).mapToObj(IdListTest::alike).toList();
    IdList<Item> list = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> list(ids));
    assertThat(list).hasSize(1 << 16);
    assertThat(list.isCrowded()).isTrue();
    assertThat(list(ids.subList(0, 1_001)).isCrowded()).isFalse();
    assertThat(list(ids.subList(0, 1_002)).isCrowded()).isTrue();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> ids.forEach(id -> assertThat(list.find(id)).isEqualTo(new Item(id))));
    assertThat(list.find("AaBB")).isNull();
    List<String> twice = new ArrayList<>(ids);
    twice.add(ids.get(7));
    assertRefused(() -> list(twice), "text \"" + ids.get(7) + "\" is given twice");
  }

  /** "Aa" and "BB" have the same hash, so that all of these have. */
  private static String alike(int number) {
    StringBuilder id = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return id.toString();
  }

  @Test
  void of_idTwice_isRefused() {
    assertRefused(() -> list(List.of("a", "b", "a")), "text \"a\" is given twice");
  }

  @Test
  void of_listThatChangesLater_staysAsItWas() {
    List<Item> items = new ArrayList<>(items(List.of("a")));
    IdList<Item> list = IdList.of("text", items);
    items.add(new Item("b"));
    assertThat(list).containsExactly(new Item("a"));
    assertThatThrownBy(() -> list.set(0, new Item("b")))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
