package io.github.evidenceratings.blackbox.analysis;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.ALPHA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BACK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BETA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.DRY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.HEAT;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.NEEDLING;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.PAIN;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STROKE;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.THERAPY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.WET;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.against;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.claim;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.finding;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.graded;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.rating;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.use;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonographTest {
  private static final WorldBuilder WORLD =
      new WorldBuilder()
          .rated(
              rating("r1", THERAPY, BACK, "Fair"),
              rating("r2", NEEDLING, PAIN, "Bad"),
              rating("r3", DRY, STROKE, "Good"),
              rating("r4", HEAT, BACK, "Good"))
          .assessed(
              graded("s1", HEAT, "Good"), warning("s2", THERAPY), graded("s3", DRY, "Unknown"))
          .rest(THERAPY)
          .rest(DRY)
          .rest(HEAT)
          .claimed(
              claim("c1", WET, Topics.CURE),
              claim("c2", HEAT, Topics.CURE),
              use("c3", THERAPY, BACK),
              use("c4", NEEDLING, BACK),
              claim("c5", NEEDLING, Topics.CURE));

  private static Monograph monograph(String name) {
    return Monograph.of(WORLD.index(), name);
  }

  @Test
  void of_unknownName_refused() {
    assertRefused(
        UnknownTermException.class,
        () -> monograph("nedling"),
        "unknown modality \"nedling\"; did you mean \"needling\"?");
  }

  @Test
  void of_treatmentInTheMiddle_everythingAboveAndBelow() {
    Monograph monograph = monograph("Needling");

    assertThat(monograph.modality()).isEqualTo(NEEDLING);
    assertThat(monograph.broader()).containsExactly(THERAPY);
    assertThat(monograph.narrower()).containsExactly(DRY, WET);
    assertThat(monograph.ratings())
        .extracting(hit -> hit.rating().id() + " " + hit.match())
        .containsExactly("r3 narrower modality", "r1 broader modality", "r2 exact");
    assertThat(monograph.residuals())
        .extracting(Residual::id)
        .containsExactly("rest-therapy", "rest-dry");
    assertThat(monograph.safety())
        .extracting(hit -> hit.assessment().id() + " " + hit.modality().orElseThrow().label())
        .containsExactly("s2 broader", "s3 narrower");
    assertThat(monograph.claims())
        .extracting(hit -> hit.claim().id() + " " + hit.match())
        .containsExactly("c3 broader modality", "c4 exact", "c5 exact", "c1 narrower modality");
    assertThat(monograph.sources()).containsExactly(ALPHA, BETA);
  }

  @Test
  void of_treatmentAtTheEnd_nothingOfItsSiblings() {
    Monograph monograph = monograph("wet");

    assertThat(monograph.broader()).containsExactly(NEEDLING, THERAPY);
    assertThat(monograph.narrower()).isEmpty();
    assertThat(monograph.ratings())
        .extracting(hit -> hit.rating().id())
        .containsExactly("r1", "r2");
    assertThat(monograph.residuals()).extracting(Residual::id).containsExactly("rest-therapy");
    assertThat(monograph.claims(Topics.CURE)).extracting(Claim::id).containsExactly("c5", "c1");
    assertThat(monograph.claims(ClaimTopic.USE)).extracting(Claim::id).containsExactly("c3", "c4");
    assertThat(monograph.claims(ClaimTopic.SAFETY)).isEmpty();
  }

  @Test
  void of_others_comparedWithItOrGivenAlongWithIt() {
    WorldBuilder world =
        new WorldBuilder()
            .claimed(
                claim("c1", HEAT, Topics.CONTRAST).comparators(List.of(DRY)),
                claim("c2", HEAT, Topics.CURE).cointerventions(List.of(NEEDLING)),
                claim("c3", HEAT, Topics.CURE).cointerventions(List.of(THERAPY)),
                claim("c4", DRY, Topics.CONTRAST).comparators(List.of(WET)))
            .rated(
                rating("r1", HEAT, BACK, "Good")
                    .addFinding(
                        finding("f1", Direction.IMPROVES)
                            .comparison(against(NEEDLING))
                            .source(BETA)
                            .build())
                    .addFinding(
                        finding("f2", Direction.IMPROVES).cointerventions(List.of(WET)).build())
                    .addFinding(
                        finding("f3", Direction.IMPROVES)
                            .cointerventions(List.of(THERAPY))
                            .build()),
                rating("r2", DRY, BACK, "Good")
                    .addFinding(
                        finding("f4", Direction.IMPROVES).comparison(against(WET)).build()));

    Monograph monograph = Monograph.of(world.index(), "needling");

    assertThat(monograph.claimsAlongside()).extracting(Claim::id).containsExactly("c2", "c1");
    assertThat(monograph.findingsAlongside())
        .extracting(studied -> studied.rating().id() + " " + studied.finding().id())
        .containsExactly("r1 f1", "r1 f2");
    assertThat(monograph.claims()).extracting(hit -> hit.claim().id()).containsExactly("c4");
    assertThat(monograph.sources()).containsExactly(ALPHA, BETA);
    assertThat(monograph.isEmpty()).isFalse();
  }

  @Test
  void of_nothingKnown_onlyTheSourcesThatNameIt() {
    Monograph monograph = Monograph.of(new WorldBuilder().index(), "rest");

    assertThat(monograph.ratings()).isEmpty();
    assertThat(monograph.residuals()).isEmpty();
    assertThat(monograph.safety()).isEmpty();
    assertThat(monograph.claims()).isEmpty();
    assertThat(monograph.claimsAlongside()).isEmpty();
    assertThat(monograph.findingsAlongside()).isEmpty();
    assertThat(monograph.isEmpty()).isTrue();
    assertThat(monograph.sources()).containsExactly(ALPHA);
  }

  @Test
  void of_sources_thoseOfFindingsToo() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(
                rating("r", "Good")
                    .addFinding(finding("f", Direction.IMPROVES).source(BETA).build()));

    assertThat(Monograph.of(world.index(), "needling").sources()).containsExactly(ALPHA, BETA);
  }
}
