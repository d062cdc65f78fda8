package io.github.evidenceratings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportProgressBarTest {
  private static final long TOTAL = 4_000_000;

  /**
   * A bar after so many rows of a thousand bytes each were read, told one count after the other.
   */
  private static ImportProgressBar after(boolean terminal, Duration patience, long... rows) {
    ImportProgressBar bar = new ImportProgressBar(terminal, TOTAL, patience);
    for (long row : rows) {
      bar.read(row * 1_000, row);
    }
    return bar;
  }

  @Test
  void read_onATerminalAfterAWhile_showsHowFarItIs() {
    ImportProgressBar bar = after(true, Duration.ZERO, 1_024, 2_048);
    assertThat(bar.bar())
        .hasValueSatisfying(
            shown -> {
              assertThat(shown.getMax()).isEqualTo(TOTAL);
              assertThat(shown.getCurrent()).isEqualTo(2_048_000);
              assertThat(shown.getExtraMessage()).isEqualTo("2048 rows");
            });
    bar.close();
    assertThat(bar.bar()).isEmpty();
    bar.close();
  }

  @Test
  void read_notForEveryRow() {
    assertThat(after(true, Duration.ZERO, 1, 1_023, 1_025).bar()).isEmpty();
  }

  @Test
  void read_shortWork_isQuiet() {
    assertThat(after(true, Duration.ofHours(1), 1_024, 2_048).bar()).isEmpty();
  }

  @Test
  void read_withoutTerminal_isQuiet() {
    assertThat(after(false, Duration.ZERO, 1_024, 2_048).bar()).isEmpty();
  }
}
