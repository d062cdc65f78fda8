package io.github.evidenceratings.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fuzzer that sees nothing of what it tries is told from one that does. */
class FuzzMainTest {
  private static final String OURS =
      "INFO: Instrumented io.github.evidenceratings.dataset.tables.JsonDocument (took 30 ms, size +9%)";

  @Test
  void notInstrumented_logThatLacksTheParser_namesIt() {
    assertThat(FuzzMain.notInstrumented(FuzzTarget.JSON, List.of("INFO: Loaded 10 hooks", OURS)))
        .containsExactly("tools.jackson.core.json.ReaderBasedJsonParser");
    assertThat(
            FuzzMain.notInstrumented(
                FuzzTarget.JSON,
                List.of(
                    OURS,
                    "INFO: Instrumented tools.jackson.core.json.ReaderBasedJsonParser (took 9 ms,"
                        + " size +7%)")))
        .isEmpty();
  }

  /** A class that was renamed would be looked for in vain, but only where somebody fuzzes. */
  @ParameterizedTest
  @EnumSource
  void tried_everyTarget_namesClassesThatAreThere(FuzzTarget target) throws Exception {
    assertThat(target.tried()).isNotEmpty();
    for (String name : target.tried()) {
      assertThat(Class.forName(name, false, FuzzMainTest.class.getClassLoader())).isNotNull();
    }
  }
}
