package io.github.evidenceratings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {
  @Test
  void of_asked_beforeTheTerminal() {
    assertThat(Width.of(40, "80")).isEqualTo(40);
  }

  @Test
  void of_terminal_atLeastTwenty() {
    assertThat(Width.of(null, "80")).isEqualTo(80);
    assertThat(Width.of(null, "5")).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "wide", "999999"})
  void of_terminalThatSaysNoWidth_hundred(String columns) {
    assertThat(Width.of(null, columns)).isEqualTo(100);
  }

  @Test
  void of_noTerminal_hundred() {
    assertThat(Width.of(null, null)).isEqualTo(100);
  }
}
