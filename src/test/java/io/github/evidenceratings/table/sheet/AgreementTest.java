package io.github.evidenceratings.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.table.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final List<Column<List<Value>>> COLUMNS =
      Tables.columns(
          List.of(TableColumn.forCsv("a"), TableColumn.forCsv("b"), TableColumn.forCsv("c")));

  private static final Column<List<Value>> A = COLUMNS.get(0);
  private static final Column<List<Value>> B = COLUMNS.get(1);
  private static final Column<List<Value>> C = COLUMNS.get(2);

  private static Agreement<List<Value>> of(List<List<String>> first, List<List<String>> second) {
    return new Agreement<>(List.of(rows(first), rows(second)), COLUMNS);
  }

  private static List<List<Value>> rows(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(Value::of).toList()).toList();
  }

  @Test
  void said_rowsOfSeveralSections_whatAllOfThemSay() {
    Agreement<List<Value>> agreement =
        of(
            List.of(List.of("a", "b", ""), List.of("a", "c", "")),
            List.of(List.of("a", "b", "d"), List.of("x", "b", "d")));

    assertThat(COLUMNS).allMatch(agreement::differs);
    assertThat(COLUMNS.stream().map(agreement::said)).allMatch(said -> said.isEmpty());
  }

  @Test
  void said_allAlike_thatText() {
    Agreement<List<Value>> agreement =
        of(List.of(List.of("a", "", "b")), List.of(List.of("a", "", "c"), List.of("a", "", "b")));

    assertThat(agreement.said(A)).contains("a");
    assertThat(agreement.said(B)).contains("");
    assertThat(agreement.said(C)).isEmpty();
    assertThat(agreement.differs(A)).isFalse();
    assertThat(agreement.differs(C)).isTrue();
  }

  @Test
  void said_noRows_nothingAndNoDifference() {
    Agreement<List<Value>> agreement = of(List.of(), List.of());

    assertThat(agreement.said(A)).isEmpty();
    assertThat(agreement.differs(A)).isFalse();
  }
}
