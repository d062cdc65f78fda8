package io.github.evidenceratings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginesAgreeTest {
  private static final int ROWS = 3_000;
  private static final int KEYS = 40;

  /** Rows of an earlier run may have been other ones. */
  @BeforeAll
  static void forget() throws IOException {
    WorldFiles.forget(WorldFiles.FOLDER);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, ROWS})
  void check_allEngines_answerTheSame(int rows) {
    int compared = new Agreement(WorldMaker.make(rows)).check(List.of(EngineKind.values()), KEYS);

    assertThat(compared).isEqualTo(EngineKind.values().length * Question.values().length * KEYS);
  }

  @Test
  void make_sameNumberOfRows_makesTheSameWorld() {
    assertThat(WorldMaker.make(500)).isEqualTo(WorldMaker.make(500));
  }

  @Test
  void make_rows_sixInTenAreInsufficient() {
    List<Row> rows = WorldMaker.make(ROWS).rows();

    long insufficient = rows.stream().filter(row -> row.level() == 6).count();

    assertThat(insufficient).isBetween(ROWS * 57L / 100, ROWS * 63L / 100);
  }
}
