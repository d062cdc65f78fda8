package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCrosswalksTest {
  private static final String V1 = "oncokb-therapeutic-v1";
  private static final String V2 = "oncokb-therapeutic";

  @ParameterizedTest
  @CsvSource({"1, 1", "2A, 2", "2B, 3B", "3A, 3A", "3B, 3B", "4, 4", "R1, R1"})
  void oncoKb_formerLevels_becomeCurrentOnes(String from, String to) {
    Crosswalk crosswalk = ShippedCrosswalks.find(V1, V2).orElseThrow();
    Level level = ShippedScales.find(V1).flatMap(s -> s.findLevel(from)).orElseThrow();

    assertThat(crosswalk.find(level).map(e -> e.to().name())).contains(to);
    assertThat(crosswalk.find(level).map(e -> e.to().scaleId())).contains(V2);
  }

  @Test
  void oncoKb_levelsThatMerged_saySo() {
    Crosswalk crosswalk = ShippedCrosswalks.find(V1, V2).orElseThrow();

    assertThat(crosswalk.entries()).hasSize(7);
    assertThat(crosswalk.entries().get(2).note())
        .contains("Joined with the former 3B, and so now below 3A.");
  }

  @Test
  void find_theWayBack_isNoCrosswalk() {
    assertThat(ShippedCrosswalks.find(V2, V1)).isEmpty();
    assertThat(ShippedCrosswalks.find("civic-level", V2)).isEmpty();
  }

  @Test
  void all_leadBetweenShippedScales() {
    assertThat(ShippedCrosswalks.all()).isNotEmpty();
    assertThat(ShippedCrosswalks.all())
        .allSatisfy(c -> assertThat(ShippedScales.all()).contains(c.from(), c.to()));
  }
}
