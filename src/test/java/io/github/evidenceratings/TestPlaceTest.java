package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A run of the tests that is to be as somewhere else is so. */
class TestPlaceTest {
  /** What asks for the place is not what says it, so that an option that gets lost is noticed. */
  @Test
  @EnabledIfEnvironmentVariable(named = "TEST_PLACE", matches = ".+")
  void locale_and_timeZone_areThoseAskedFor() {
    assertThat(Locale.getDefault() + " " + TimeZone.getDefault().getID())
        .isEqualTo(System.getenv("TEST_PLACE"));
  }
}
