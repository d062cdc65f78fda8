package io.github.evidenceratings.blackbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.TableSchema;
import io.github.evidenceratings.blackbox.model.Samples;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.table.AnswerDocument;
import io.github.evidenceratings.table.ClaimTable;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.MonographDocument;
import io.github.evidenceratings.table.RatingTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of a finding in everything that shows findings. */
class FindingFiguresInOutputsTest {
  private static final String FIGURES =
      "mean difference −1.20 points, 95% CI −1.8 to −0.6, at 4 weeks; 5 studies, 312 people;"
          + " Trust: Level low";

  private static final Modality HEAT = Modality.of("heat", "heat", Samples.DOC);

  private static final Finding FINDING =
      Finding.builder("f")
          .studied(List.of(Samples.NEEDLING))
          .population("rowers")
          .comparison(new Comparison(Comparison.Kind.ACTIVE, List.of(HEAT)))
          .outcome("ache")
          .direction(Direction.IMPROVES)
          .estimate(
              Estimate.builder("mean difference", new BigDecimal("-1.20"))
                  .kind(Estimate.Kind.ABSOLUTE)
                  .interval(
                      new Estimate.Interval(
                          new BigDecimal("-1.8"),
                          new BigDecimal("-0.6"),
                          Optional.of(new BigDecimal("95"))))
                  .unit("points")
                  .time("4 weeks")
                  .build())
          .studies(5)
          .participants(312)
          .certainty(new Grade(Samples.TRUST, Samples.TRUST.levels().get(1)))
          .summary("It helped.")
          .source(Samples.DOC)
          .build();

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.of(dataset(FINDING));

  private static Dataset dataset(Finding finding) {
    Rating rating = Samples.rating("r", finding);
    Claim claim =
        Claim.builder("c")
            .modality(Samples.NEEDLING)
            .topic(ClaimTopic.EFFICACY)
            .condition(Samples.PAIN)
            .comparators(List.of(HEAT))
            .direction(Direction.IMPROVES)
            .summary("It is better than heat.")
            .source(Samples.DOC)
            .build();
    return Dataset.builder(Edition.of("small", "Small", "1"))
        .scales(List.of(Samples.STARS, Samples.TRUST))
        .sources(List.of(Samples.DOC))
        .modalities(List.of(Samples.NEEDLING, HEAT))
        .conditions(List.of(Samples.PAIN))
        .ratings(List.of(rating))
        .claimTopics(List.of(Topics.CAUSE))
        .claims(List.of(claim))
        .build();
  }

  private static EvidenceTable table() {
    return RatingTable.of(LIBRARY.ratings().list());
  }

  static Stream<String> textsWithLimits() {
    return Stream.of(
        table().toMarkdown(),
        table().toHtml(),
        table().toAsciidoc(),
        table().toLatex().replace("\\ensuremath{-}", "−").replace("\\%", "%"),
        MonographDocument.of(LIBRARY.monograph("needling")).toMarkdown(),
        EvidenceMap.of(LIBRARY.ratings().list()).toSvg());
  }

  @ParameterizedTest
  @MethodSource("textsWithLimits")
  void finding_inATextForReaders_hasItsNumbers(String text) {
    assertThat(text).contains("ache: improves (rowers, v. heat; " + FIGURES + ")");
  }

  @Test
  void finding_inAnAnswer_hasItsNumbers() {
    assertThat(LIBRARY.answer("needling", "pain").explain())
        .contains("It helped (ache: improves; " + FIGURES + ").");
  }

  @Test
  void finding_thatDecidesAClaim_hasItsNumbers() {
    assertThat(ClaimTable.check(LIBRARY.checkClaims(ClaimQuery.all())).toMarkdown())
        .contains("Findings that compare them: ache: improves (" + FIGURES + ").");
  }

  @Test
  void finding_inJson_hasItsNumbersAsNumbers() {
    assertThat(finding())
        .containsEntry("studies", 5)
        .containsEntry("participants", 312)
        .containsEntry(
            "certainty",
            Map.of("scale", "Trust", "scale_id", "trust", "level", "Level low", "level_id", "low"))
        .containsEntry(
            "estimate",
            Map.of(
                "measure",
                "mean difference",
                "kind",
                "absolute",
                "value",
                new BigDecimal("-1.20"),
                "low",
                new BigDecimal("-1.8"),
                "high",
                new BigDecimal("-0.6"),
                "confidence",
                95,
                "unit",
                "points",
                "time",
                "4 weeks"));
  }

  private static Map<String, Object> finding() {
    String json = AnswerDocument.toJson(LIBRARY.answer("needling", "pain"));
    assertThat(TableSchema.faults(json)).isEmpty();
    Map<String, Object> answer = JsonText.object(json);
    Map<String, Object> rating = JsonText.objects(answer, "ratings").get(0);
    return JsonText.objects(rating, "findings").get(0);
  }
}
