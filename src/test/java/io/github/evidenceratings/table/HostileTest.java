package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileTest {
  @Test
  void shown_controlCharacters_asTheirNumbers() {
    assertThat(Hostile.shown("\u001B[31m\u202E")).isEqualTo("\\u001B[31m\\u202E");
    assertThat(Hostile.shown(" a\r\nb\tc ")).isEqualTo("a\nb c");
  }
}
