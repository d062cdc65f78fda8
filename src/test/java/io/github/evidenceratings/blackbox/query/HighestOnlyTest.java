package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.query.HighestRatings;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The strongest levels alone, and ratings that nobody has looked at for long. */
class HighestOnlyTest {
  private static List<String> ids(List<RatingMatch> matches) {
    return matches.stream().map(match -> match.rating().id()).toList();
  }

  @Test
  void highestOnly_withinOneScale_tiesStay_othersAreNamed() {
    List<HighestRatings> groups =
        SmallWorld.LIBRARY
            .ratings()
            .modality("needling", TermScope.EXACT)
            .condition("back", TermScope.EXACT)
            .highestOnly();
    assertThat(groups).hasSize(2);
    assertThat(ids(groups.get(0).shown())).containsExactly("r1", "r3");
    assertThat(ids(groups.get(0).hidden())).containsExactly("r2");
    assertThat(ids(groups.get(1).shown())).containsExactly("r4");
    assertThat(groups.get(1).hidden()).isEmpty();
  }

  @Test
  void highestOnly_noneRanked_allAreShown() {
    List<HighestRatings> groups = SmallWorld.LIBRARY.ratings().modality("dry").highestOnly();
    assertThat(groups).hasSize(1);
    assertThat(ids(groups.get(0).shown())).containsExactly("r5");
  }

  @Test
  void highestOnly_losesNoRating_whateverTheLimit() {
    List<String> all = new ArrayList<>();
    SmallWorld.LIBRARY
        .ratings()
        .limit(1)
        .highestOnly()
        .forEach(
            group -> {
              all.addAll(ids(group.shown()));
              all.addAll(ids(group.hidden()));
            });
    assertThat(all).containsExactlyInAnyOrderElementsOf(ids(SmallWorld.LIBRARY.ratings().list()));
  }

  @Test
  void highestRatings_showOneAtLeast() {
    assertRefused(() -> new HighestRatings(List.of(), List.of()), "no rating is shown");
  }

  @Test
  void staleBefore_isWhatSinceLeavesOut() {
    for (LocalDate day :
        List.of(
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2022, 2, 2),
            LocalDate.of(2024, 1, 31),
            LocalDate.of(2030, 1, 1))) {
      List<String> both = new ArrayList<>(ids(SmallWorld.LIBRARY.ratings().since(day).list()));
      both.addAll(ids(SmallWorld.LIBRARY.ratings().staleBefore(day).list()));
      assertThat(both)
          .containsExactlyInAnyOrderElementsOf(ids(SmallWorld.LIBRARY.ratings().list()));
    }
  }

  @Test
  void staleBefore_looksAtTheReviewElseTheUpdate_andSaysWhich() {
    RatingSearch stale = SmallWorld.LIBRARY.ratings().staleBefore(LocalDate.of(2022, 2, 2));
    assertThat(stale.list())
        .extracting(match -> match.rating().id() + " " + match.dateBasis().orElseThrow().label())
        .containsExactlyInAnyOrder(
            "r3 undated", "r8 undated", "r9 undated", "r4 reviewed", "r6 updated");
    assertThat(stale).hasToString("ratings neither reviewed nor updated since 2022-02-02");
  }

  @Test
  void staleBefore_andSince_aSpan() {
    assertThat(
            ids(
                SmallWorld.LIBRARY
                    .ratings()
                    .since(LocalDate.of(2022, 1, 1))
                    .staleBefore(LocalDate.of(2024, 1, 31))
                    .list()))
        .containsExactlyInAnyOrder("r2", "r5");
  }
}
