package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a data set from the rows of its tables, in any format. Tables must be passed in the order
 * of {@link Table}.
 */
public final class Assembler {
  private final Problems problems;
  private final References references = new References();
  private final ScaleReader scaleReader;
  private final TermReader<Modality> modalityReader;
  private final TermReader<Condition> conditionReader;
  private final FindingReader findingReader;
  private final RatingReader ratingReader;
  private final ClaimTopicReader topicReader;
  private final Registry<Appraisal> appraisals = new Registry<>("appraisal");
  private final Registry<Claim> claims = new Registry<>("claim");

  /** Starts from the scales that the library ships. */
  public Assembler(Collection<RatingScale> shipped, LoadLimits limits, Problems problems) {
    this.problems = problems;
    for (RatingScale scale : shipped) {
      references.scales().add(scale.id(), scale);
    }
    scaleReader = new ScaleReader(references, problems);
    modalityReader =
        new TermReader<>(
            TermFields.MODALITIES, references.modalities(), references, limits.depth(), problems);
    conditionReader =
        new TermReader<>(
            TermFields.CONDITIONS, references.conditions(), references, limits.depth(), problems);
    findingReader = new FindingReader(references, limits.depth(), problems);
    ratingReader = new RatingReader(references, findingReader, problems);
    topicReader = new ClaimTopicReader(references, problems);
  }

  /** The version of the format; the current one unless another is read. */
  FormatVersion format() {
    return references.format();
  }

  /** The receiver of the rows of a table. */
  public RowSink sink(Table table) {
    return switch (table) {
      case SCALES -> scaleReader.scales();
      case LEVELS -> scaleReader.levels();
      case SOURCES -> sourceReader();
      case MODALITIES -> modalityReader;
      case CONDITIONS -> conditionReader;
      case FINDINGS -> findingReader;
      case RATINGS -> ratingReader.ratings();
      case SAFETY -> ratingReader.safety();
      case RESIDUALS -> ratingReader.residuals();
      case APPRAISALS ->
          new AppraisalReader(references, appraisals, findingReader.findings(), problems);
      case CLAIM_TOPICS -> topicReader;
      case CLAIMS -> claimReader();
    };
  }

  /** Must be called after the last row of a table, or if the table is absent. */
  public void finished(Table table) {
    switch (table) {
      case LEVELS -> scaleReader.finish();
      case MODALITIES -> modalityReader.finish();
      case CONDITIONS -> conditionReader.finish();
      case RATINGS -> ratingReader.finishRatings();
      case CLAIM_TOPICS -> topicReader.finish();
      default -> {
        // Nothing in the other tables refers to a row further down.
      }
    }
  }

  /** The scales known so far. */
  public List<RatingScale> scales() {
    return List.copyOf(references.scales().items());
  }

  /** Returns the data set. Call this only if there were no problems. */
  public Dataset dataset(Edition edition) {
    List<Rating> ratings = ratingReader.ratings.items();
    return Dataset.builder(edition)
        .scales(scalesInUse(ratings))
        .sources(references.sources().items())
        .modalities(references.modalities().items())
        .conditions(references.conditions().items())
        .ratings(ratings)
        .safety(ratingReader.safety.items())
        .residuals(ratingReader.residuals.items())
        .appraisals(appraisals.items())
        .claimTopics(references.topics().items())
        .claims(claims.items())
        .build();
  }

  private List<RatingScale> scalesInUse(List<Rating> ratings) {
    Set<String> used = new HashSet<>(scaleReader.ownIds());
    for (Rating rating : ratings) {
      used.add(rating.scale().id());
      for (Grade grade : rating.grades()) {
        used.add(grade.scale().id());
      }
      for (Finding finding : rating.findings()) {
        if (finding.certainty().isPresent()) {
          used.add(finding.certainty().get().scale().id());
        }
      }
    }
    for (SafetyAssessment assessment : ratingReader.safety.items()) {
      used.add(assessment.scale().id());
    }
    for (Appraisal appraisal : appraisals.items()) {
      used.add(appraisal.scale().id());
    }
    for (Residual residual : ratingReader.residuals.items()) {
      used.add(residual.scale().id());
    }
    List<RatingScale> inUse = new ArrayList<>(references.scales().items());
    inUse.removeIf(scale -> !used.contains(scale.id()));
    return inUse;
  }

  private RowSink sourceReader() {
    return new TableReader<>(references, references.sources(), problems) {
      @Override
      @Nullable Source make(String id, RowReader row) {
        return row.make(SourceFields.FIELDS.read(id, row)::build);
      }
    };
  }

  private RowSink claimReader() {
    return new TableReader<>(references, claims, problems) {
      @Override
      @Nullable Claim make(String id, RowReader row) {
        return row.make(ClaimFields.FIELDS.read(id, row)::build);
      }
    };
  }
}
