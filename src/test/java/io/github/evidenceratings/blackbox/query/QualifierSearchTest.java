package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.UnknownTermException;
import org.junit.jupiter.api.Test;

class QualifierSearchTest {
  @Test
  void qualifier_findsRatingsLimitedSo_inAnyCase() {
    assertThat(ids(LIBRARY.ratings().qualifier("population", "children"))).containsExactly("r2");
    assertThat(ids(LIBRARY.ratings().qualifier("population", " ADULTS ")))
        .containsExactlyInAnyOrder("r1", "r3");
  }

  @Test
  void qualifier_severalValuesOfOneName_eitherHolds() {
    assertThat(
            ids(
                LIBRARY
                    .ratings()
                    .qualifier("population", "children")
                    .qualifier("population", "adults")))
        .containsExactlyInAnyOrder("r1", "r2", "r3");
  }

  @Test
  void qualifier_unknownNameOrValue_namesTheNearest() {
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().qualifier("populations", "adults").list(),
        "unknown qualifier \"populations\"; did you mean \"population\"?");
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().qualifier("gene", "BRAF").list(),
        "unknown qualifier \"gene\"; known: \"population\"");
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().qualifier("population", "adult").list(),
        "unknown qualifier \"population=adult\"; did you mean \"adults\"?");
  }

  @Test
  void qualifier_malformed_isRefusedAtOnce() {
    RatingSearch search = LIBRARY.ratings();
    assertThatThrownBy(() -> search.qualifier("a b", "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("qualifier id \"a b\" is not valid");
    assertRefused(() -> search.qualifier("population", " "), "qualifier value is blank");
  }

  @Test
  void toString_saysTheQualifiers() {
    assertThat(
            RatingQuery.all()
                .qualifier("population", "adults")
                .qualifier("gene", "A")
                .qualifier("population", "children"))
        .hasToString("ratings with the population \"adults\" or \"children\", with the gene \"A\"");
  }
}
