package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-A1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "-1;=1",
        "-1-1",
        "-1.",
        "-1e",
        "--1",
        "=",
      })
  void guarded_formula_getsAnApostropheThatCanBeTakenAway(String cell) {
    assertThat(SpreadsheetCell.guarded(cell)).isEqualTo("'" + cell);
    // What had one before gets another, so that it is told from what was guarded.
    assertThat(SpreadsheetCell.guarded("'" + cell)).isEqualTo("''" + cell);
    assertThat(SpreadsheetCell.guarded("''" + cell)).isEqualTo("'''" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "'", "''", "'a", "a=1", " =1", "1", "-1", "+1.5", "-1,5", "-0.5e-3", "1E+9", "0.5"
      })
  void guarded_textsAndNumbers_stayAsTheyAre(String cell) {
    assertThat(SpreadsheetCell.guarded(cell)).isEqualTo(cell);
  }
}
