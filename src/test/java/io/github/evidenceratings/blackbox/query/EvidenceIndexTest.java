package io.github.evidenceratings.blackbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimSearch;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.UnknownTermException;
import org.junit.jupiter.api.Test;

/** What an index finds by name, and what it says of names that it lacks. */
class EvidenceIndexTest {
  private static final EvidenceIndex INDEX = new EvidenceIndex(SmallWorld.DATASET);

  @Test
  void find_byIdOrName_findsItAndNothingElse() {
    assertThat(INDEX.dataset()).isSameAs(SmallWorld.DATASET);
    assertThat(INDEX.findModality("Dry Needling")).contains(SmallWorld.DRY);
    assertThat(INDEX.findModality("surgery")).isEmpty();
    assertThat(INDEX.findCondition("PAIN")).contains(SmallWorld.PAIN);
    assertThat(INDEX.findCondition("bliss")).isEmpty();
    assertThat(INDEX.findSource("alpha guideline")).contains(SmallWorld.ALPHA);
    assertThat(INDEX.findSource("omega")).isEmpty();
    assertThat(INDEX.findScale("effect scale")).contains(SmallWorld.EFFECT);
    assertThat(INDEX.findScale("stars")).isEmpty();
  }

  @Test
  void get_unknownName_isRefused() {
    assertThat(INDEX.getModality("dry")).isEqualTo(SmallWorld.DRY);
    assertThat(INDEX.getCondition("pain")).isEqualTo(SmallWorld.PAIN);
    assertThat(INDEX.getSource("beta")).isEqualTo(SmallWorld.BETA);
    assertThat(INDEX.getScale("effect")).isEqualTo(SmallWorld.EFFECT);
    assertThatExceptionOfType(UnknownTermException.class)
        .isThrownBy(() -> INDEX.getCondition("bliss"));
    assertThatExceptionOfType(UnknownTermException.class)
        .isThrownBy(() -> INDEX.search(RatingQuery.all().scale("effect").atLeast("superb")).list())
        .extracting(UnknownTermException::known)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("Strong", "Moderate", "Harmful", "Conditional", "Unknown");
  }

  @Test
  void listOfClaims_thatPassATest_limitCountsOnlyThese() {
    Claim first = SmallClaims.DRY_FIRST;
    Claim second = SmallClaims.DRY_SECOND;
    ClaimSearch all = SmallClaims.library(first, second).claims();
    assertThat(all.list(claim -> claim.equals(second)))
        .extracting(ClaimMatch::claim)
        .containsExactly(second);
    assertThat(all.limit(1).list(claim -> true))
        .extracting(ClaimMatch::claim)
        .containsExactly(first);
    assertThat(all.list(claim -> false)).isEmpty();
  }
}
