package io.github.evidenceratings.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreeIdsTest {
  @Test
  void of_idsThatAreTaken_numbersFromTwo() {
    FreeIds ids = new FreeIds();
    Set<String> taken = new HashSet<>(Set.of("a-3"));
    for (String expected : new String[] {"a", "a-2", "a-4", "a-5"}) {
      String id = ids.of("a", taken::contains);
      assertThat(id).isEqualTo(expected);
      taken.add(id);
    }
    assertThat(ids.of("b", taken::contains)).isEqualTo("b");
  }
}
