package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTest {
  /** An id that one of two tables may have lost is not said to be unknown. */
  @Test
  void declareAll_ofATableNotReadToItsEnd_leavesOpenWhatIsUnknown() {
    Registry<String> whole = new Registry<>("scale");
    Registry<String> other = new Registry<>("scale");
    other.declare("a", 2);
    whole.declareAll(other);
    assertThat(whole.isUnknown("a")).isFalse();
    assertThat(whole.isUnknown("b")).isTrue();

    other.incomplete();
    whole.declareAll(other);
    assertThat(whole.isUnknown("b")).isFalse();

    whole.declareAll(new Registry<>("scale"));
    assertThat(whole.isUnknown("b")).isFalse();
  }
}
