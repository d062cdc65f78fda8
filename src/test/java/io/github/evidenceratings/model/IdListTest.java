package io.github.evidenceratings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdListTest {
  private static IdList<String> list(List<String> ids) {
    return IdList.of("text", ids, id -> id);
  }

  @Test
  void of_anyNumber_findsEachAndNoOther() {
    for (int size : new int[] {0, 1, 2, 3, 7, 8, 255, 256, 5_000}) {
      List<String> ids = IntStream.range(0, size).mapToObj(i -> "r" + i).toList();
      IdList<String> list = list(ids);
      assertThat(list).isEqualTo(ids).hasSameHashCodeAs(ids);
      assertThat(ids).allSatisfy(id -> assertThat(list.find(id)).isSameAs(id));
      assertThat(list.find("r" + size)).isNull();
    }
  }

  @Test
  void find_equalHashes_tellsApart() {
    // "Aa" and "BB" have the same hash.
    IdList<String> list = list(List.of("AaAa", "BBBB", "AaBB"));
    assertThat(list.find("BBBB")).isEqualTo("BBBB");
    assertThat(list.find("AaBB")).isEqualTo("AaBB");
    assertThat(list.find("BBAa")).isNull();
  }

  @Test
  void of_idTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list(List.of("a", "b", "a")))
        .withMessage("text \"a\" is given twice");
  }

  @Test
  void of_listThatChangesLater_staysAsItWas() {
    List<String> ids = new ArrayList<>(List.of("a"));
    IdList<String> list = list(ids);
    ids.add("b");
    assertThat(list).containsExactly("a");
    assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
  }
}
