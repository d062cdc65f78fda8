package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.model.UspstfGrade;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ratings on shipped scales: names they share, bounds, and what their levels never say. */
class ShippedScalesInUseTest {
  /** One rating for every "scale level", of one drug, each for a disease of its own. */
  private static EvidenceLibrary library(List<String> scalesAndLevels) {
    String conditions =
        Stream.iterate(0, i -> i + 1)
            .limit(scalesAndLevels.size())
            .map(
                i ->
                    "{ \"id\": \"c%d\", \"name\": \"disease %d\", \"sources\": [ \"s\" ] }"
                        .formatted(i, i))
            .collect(Collectors.joining(", "));
    String ratings =
        Stream.iterate(0, i -> i + 1)
            .limit(scalesAndLevels.size())
            .map(
                i -> {
                  String[] pair = scalesAndLevels.get(i).split(" ", 2);
                  return """
                  { "id": "%s", "modality": "drug", "condition": "c%d", "scale": "%s",
                    "level": "%s", "source": "s" }"""
                      .formatted("r" + i, i, pair[0], pair[1]);
                })
            .collect(Collectors.joining(", "));
    String claims =
        Stream.iterate(0, i -> i + 1)
            .limit(scalesAndLevels.size())
            .map(
                i ->
                    """
                    { "id": "k%d", "modality": "drug", "topic": "efficacy", "condition": "c%d",
                      "stance": "asserted", "direction": "improves", "summary": "It helps.",
                      "source": "s" }"""
                        .formatted(i, i))
            .collect(Collectors.joining(", "));
    String json =
        """
        { "name": "n", "title": "T", "version": "1",
          "sources": [ { "id": "s", "kind": "database", "name": "S", "title": "S" } ],
          "modalities": [ { "id": "drug", "name": "drug", "sources": [ "s" ] } ],
          "conditions": [ %s ], "ratings": [ %s ], "claims": [ %s ] }
        """
            .formatted(conditions, ratings, claims);
    return EvidenceLibrary.of(
        DatasetReader.readJson(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test"));
  }

  private static List<String> ids(RatingSearch search) {
    return search.stream().map(RatingMatch::rating).map(Rating::id).sorted().toList();
  }

  @Test
  void is_nameThatTwoScalesShare_needsTheScale() {
    EvidenceLibrary library =
        library(List.of("uspstf A", "uspstf B", "civic-level A", "civic-level B"));

    for (String name : List.of("A", "b")) {
      assertRefused(
          AmbiguousTermException.class,
          () -> library.ratings().is(name).list(),
          "level \""
              + name
              + "\" is a level of several scales: name the scale, one of \"uspstf\","
              + " \"civic-level\"");
    }
    assertThat(ids(library.ratings().scale("civic-level").is("A"))).containsExactly("r2");
    assertThat(ids(library.ratings().scale("uspstf").atLeast("B"))).containsExactly("r0", "r1");
    assertThat(ids(library.ratings().is(UspstfGrade.A))).containsExactly("r0");
  }

  @Test
  void atLeast_formerAndCurrentLevels_doNotCompare() {
    EvidenceLibrary library =
        library(List.of("oncokb-therapeutic-v1 LEVEL_2B", "oncokb-therapeutic LEVEL_3B"));

    assertThat(ids(library.ratings().scale("oncokb-therapeutic-v1").atLeast("3A")))
        .containsExactly("r0");
    assertThat(ids(library.ratings().scale("oncokb-therapeutic").atLeast("3A"))).isEmpty();
    assertThatThrownBy(() -> library.ratings().between("2B", "2").list())
        .isInstanceOf(ScaleMismatchException.class);
  }

  @Test
  void atLeast_levelsOutside_areRefusedAndNeverReturned() {
    EvidenceLibrary library =
        library(
            List.of("uspstf D", "uspstf I", "oncokb-therapeutic 4", "oncokb-therapeutic LEVEL_R1"));

    assertThat(ids(library.ratings().scale("uspstf").atLeast("D"))).containsExactly("r0");
    assertThat(ids(library.ratings().atLeast("4"))).containsExactly("r2");
    assertThat(ids(library.ratings().insufficient())).containsExactly("r1");
    assertRefused(
        LevelOutsideOrderException.class,
        () -> library.ratings().atLeast(UspstfGrade.INSUFFICIENT).list(),
        "\"I\" stands outside the order of the scale \"uspstf\", so nothing is at least, at"
            + " most or between it; ask for insufficient() or is(\"I\") instead");
    assertThatThrownBy(() -> library.ratings().atLeast("R1").list())
        .isInstanceOf(LevelOutsideOrderException.class)
        .hasMessageEndingWith("ask for is(\"R1\") instead");
  }

  static Stream<RatingScale> scalesThatDoNotGradeEffect() {
    return ShippedScales.all().stream()
        .filter(s -> s.kind() != ScaleKind.EFFECT && s.kind().isForRatings());
  }

  @ParameterizedTest
  @MethodSource("scalesThatDoNotGradeEffect")
  void checkClaims_levelsThatDoNotGradeEffect_neverBearOutEfficacy(RatingScale scale) {
    List<String> levels =
        scale.levels().stream().map(Level::name).map(name -> scale.id() + " " + name).toList();
    EvidenceLibrary library = library(levels);

    List<CheckedClaim> checked = library.checkClaims(ClaimQuery.all());

    assertThat(checked).hasSameSizeAs(levels);
    assertThat(checked).extracting(CheckedClaim::verdict).containsOnly(Verdict.EFFECT_NOT_GRADED);
    assertThat(library.disagreements()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scalesThatDoNotGradeEffect")
  void answer_levelsThatDoNotGradeEffect_nameScaleAndNoEffect(RatingScale scale) {
    for (Level level : scale.levels()) {
      EvidenceLibrary library = library(List.of(scale.id() + " " + level.name()));

      String answer = library.answer("drug", "disease 0").explain();

      assertThat(answer).contains(scale.name()).doesNotContainIgnoringCase("effective");
    }
  }
}
