package io.github.evidenceratings.blackbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.table.CrosswalkTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrosswalkTableTest {
  private static final Crosswalk SHIPPED = ShippedCrosswalks.all().get(0);
  private static final EvidenceTable TABLE =
      CrosswalkTable.of(
          List.of(
              new Crosswalk(
                  "part",
                  SHIPPED.from(),
                  SHIPPED.to(),
                  "A paper",
                  SHIPPED.entries().subList(1, 2))));

  @Test
  void toMarkdown_levelWithoutEntry_saysSo() {
    assertThat(TABLE.toMarkdown())
        .contains(
            "### From OncoKB therapeutic level V1 (oncokb-therapeutic-v1) to OncoKB therapeutic"
                + " level (oncokb-therapeutic)\n")
        .contains("| 1 | no counterpart |  |\n| 2A | 2 | Renamed. |\n| 2B | no counterpart |  |\n")
        .contains("part: A paper.");
  }

  @Test
  void toCsv_levelWithoutEntry_isAnEmptyCell() {
    assertThat(TABLE.toCsv().lines().limit(3))
        .containsExactly(
            "crosswalk,from_scale_id,from_level,from_level_id,to_scale_id,to_level,to_level_id,"
                + "note,citation",
            "part,oncokb-therapeutic-v1,1,1,oncokb-therapeutic,,,,A paper",
            "part,oncokb-therapeutic-v1,2A,2a,oncokb-therapeutic,2,2,Renamed.,A paper");
  }
}
