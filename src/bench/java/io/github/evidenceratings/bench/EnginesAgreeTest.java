package io.github.evidenceratings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnginesAgreeTest {
  private static final int ROWS = 3_000;
  private static final int KEYS = 40;

  @ParameterizedTest
  @ValueSource(ints = {24, ROWS})
  void check_allEngines_answerTheSame(int rows) {
    int questions = 0;
    for (EngineKind kind : EngineKind.values()) {
      for (Question question : Question.values()) {
        questions += kind.answers(question) ? 1 : 0;
      }
    }

    int compared = new Agreement(WorldMaker.make(rows)).check(List.of(EngineKind.values()), KEYS);

    assertThat(compared).isEqualTo(questions * KEYS);
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
