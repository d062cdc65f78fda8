package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.RatingOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateSearchTest {
  private static final EvidenceLibrary LIBRARY =
      EvidenceLibrary.of(
          SmallWorld.dataset(
              List.of(SmallWorld.EFFECT),
              List.of(
                  reviewed("day", "2024-03-01"),
                  reviewed("month", "2024-03"),
                  reviewed("year", "2024"),
                  // A review date that is not precise decides all the same.
                  reviewed("updated-later", "2023").toBuilder()
                      .updated(PartialDate.of(2025, 1, 1))
                      .build(),
                  row("updated").updated(PartialDate.of(2024, 3)).build(),
                  row("undated").build())));

  private static Rating.Builder row(String id) {
    return SmallWorld.row(
        id, SmallWorld.NEEDLING, SmallWorld.BACK, SmallWorld.EFFECT, "strong", SmallWorld.ALPHA);
  }

  private static Rating reviewed(String id, String date) {
    return row(id).reviewed(PartialDate.parse(date)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-01, day month updated updated-later year",
    "2023-01-02, day month updated year",
    "2024-01-01, day month updated year",
    "2024-01-02, day month updated",
    "2024-03-01, day month updated",
    "2024-03-02, ''"
  })
  void since_day_isForWholeDates(LocalDate day, String ids) {
    assertThat(ids(LIBRARY.ratings().since(day)))
        .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31, undated",
    "2024-01-01, undated updated-later",
    "2024-03-31, undated updated-later day",
    "2024-04-01, undated updated-later day month updated",
    "2024-12-31, undated updated-later day month updated",
    "2025-01-01, undated updated-later day month updated year"
  })
  void staleBefore_day_isForWholeDates(LocalDate day, String ids) {
    assertThat(ids(LIBRARY.ratings().staleBefore(day)))
        .containsExactlyInAnyOrder(ids.split(" ", -1));
  }

  @Test
  void orderBy_reviewed_latestFirstDayThenMorePreciseFirst() {
    assertThat(ids(LIBRARY.ratings().orderBy(RatingOrder.REVIEWED)))
        .containsExactly("day", "month", "year", "updated-later", "undated", "updated");
    assertThat(ids(LIBRARY.ratings().orderBy(RatingOrder.UPDATED)).subList(0, 2))
        .containsExactly("updated-later", "updated");
  }
}
