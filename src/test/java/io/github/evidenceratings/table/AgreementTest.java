package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static Agreement of(List<List<String>> first, List<List<String>> second) {
    return new Agreement(
        List.of(section(first), section(second)), 3, IntStream.range(0, 3).toArray());
  }

  private static EvidenceTable.Section section(List<List<String>> rows) {
    return new EvidenceTable.Section(
        "", rows.stream().map(row -> row.stream().map(Value::of).toList()).toList());
  }

  @Test
  void said_rowsOfSeveralSections_whatAllOfThemSay() {
    Agreement agreement =
        of(
            List.of(List.of("a", "b", ""), List.of("a", "c", "")),
            List.of(List.of("a", "b", "d"), List.of("x", "b", "d")));

    assertThat(IntStream.range(0, 3).mapToObj(agreement::differs))
        .containsExactly(true, true, true);
    assertThat(IntStream.range(0, 3).mapToObj(agreement::said)).allMatch(said -> said.isEmpty());
  }

  @Test
  void said_allAlike_thatText() {
    Agreement agreement =
        of(List.of(List.of("a", "", "b")), List.of(List.of("a", "", "c"), List.of("a", "", "b")));

    assertThat(agreement.said(0)).contains("a");
    assertThat(agreement.said(1)).contains("");
    assertThat(agreement.said(2)).isEmpty();
    assertThat(agreement.differs(0)).isFalse();
    assertThat(agreement.differs(2)).isTrue();
  }

  @Test
  void said_noRows_nothingAndNoDifference() {
    Agreement agreement = of(List.of(), List.of());

    assertThat(agreement.said(0)).isEmpty();
    assertThat(agreement.differs(0)).isFalse();
  }
}
