package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data set from the rows of its tables, whatever they were read from. Tables come in the
 * order of {@link Table}.
 */
public final class Assembler {
  private final Problems problems;
  private final Registry<RatingScale> scales = new Registry<>("scale");
  private final Registry<Source> sources = new Registry<>("source");
  private final Registry<Modality> modalities = new Registry<>("modality");
  private final Registry<Condition> conditions = new Registry<>("condition");
  private final ScaleReader scaleReader;
  private final TermReader<Modality> modalityReader;
  private final TermReader<Condition> conditionReader;
  private final RatingReader ratingReader;
  private final ClaimReader claimReader;

  /** Starts from the scales that the library ships. */
  public Assembler(Collection<RatingScale> shipped, LoadLimits limits, Problems problems) {
    this.problems = problems;
    for (RatingScale scale : shipped) {
      scales.add(scale.id(), scale);
    }
    scaleReader = new ScaleReader(scales, problems);
    modalityReader =
        new TermReader<>(
            Table.MODALITIES, modalities, sources, limits.depth(), problems, Modality::new);
    conditionReader =
        new TermReader<>(
            Table.CONDITIONS,
            conditions,
            sources,
            limits.depth(),
            problems,
            (id, name, layName, synonyms, codes, broader, named, description, components) ->
                new Condition(id, name, layName, synonyms, codes, broader, named, description));
    ratingReader =
        new RatingReader(scales, sources, modalities, conditions, limits.depth(), problems);
    claimReader = new ClaimReader(sources, modalities, conditions, problems);
  }

  /** Where the rows of a table go. */
  public RowSink sink(Table table) {
    return switch (table) {
      case SCALES -> scaleReader.scales();
      case LEVELS -> scaleReader.levels();
      case SOURCES -> sourceReader();
      case MODALITIES -> modalityReader;
      case CONDITIONS -> conditionReader;
      case FINDINGS -> ratingReader.findings();
      case RATINGS -> ratingReader.ratings();
      case SAFETY -> ratingReader.safety();
      case RESIDUALS -> ratingReader.residuals();
      case CLAIMS -> claimReader;
    };
  }

  /** To be called when a table has been read to its end, or is absent. */
  public void finished(Table table) {
    switch (table) {
      case LEVELS -> scaleReader.finish();
      case MODALITIES -> modalityReader.finish();
      case CONDITIONS -> conditionReader.finish();
      case RATINGS -> ratingReader.finish();
      default -> {
        // Nothing in the other tables refers to a row further down.
      }
    }
  }

  /** The scales known so far. */
  public List<RatingScale> scales() {
    return List.copyOf(scales.items());
  }

  /** The data set. To be called only if there was no problem. */
  public Dataset dataset(Edition edition) {
    List<Rating> ratings = ratingReader.ratings.items();
    return new Dataset(
        edition,
        scalesInUse(ratings),
        sources.items(),
        modalities.items(),
        conditions.items(),
        ratings,
        ratingReader.safety.items(),
        ratingReader.residuals.items(),
        claimReader.claims.items());
  }

  private List<RatingScale> scalesInUse(List<Rating> ratings) {
    Set<String> used = new HashSet<>(scaleReader.ownIds());
    for (Rating rating : ratings) {
      used.add(rating.scale().id());
      for (Grade grade : rating.grades()) {
        used.add(grade.scale().id());
      }
    }
    for (SafetyAssessment assessment : ratingReader.safety.items()) {
      used.add(assessment.scale().id());
    }
    for (Residual residual : ratingReader.residuals.items()) {
      used.add(residual.scale().id());
    }
    List<RatingScale> inUse = new ArrayList<>(scales.items());
    inUse.removeIf(scale -> !used.contains(scale.id()));
    return inUse;
  }

  private RowSink sourceReader() {
    return new TableReader<>(Table.SOURCES, sources, problems) {
      @Override
      @Nullable Source make(String id, RowReader row) {
        SourceKind kind = row.choice("kind", SourceKind.class);
        String name = row.text("name");
        String title = row.text("title");
        Optional<String> author = row.optionalText("author");
        Optional<String> rater = row.optionalText("rater");
        Optional<String> publisher = row.optionalText("publisher");
        Optional<String> host = row.optionalText("host");
        Optional<LocalDate> published = row.date("published");
        Optional<LocalDate> recorded = row.date("recorded");
        Optional<LocalDate> reviewed = row.date("reviewed");
        Optional<LocalDate> updated = row.date("updated");
        Optional<String> licence = row.optionalText("licence");
        Optional<String> note = row.optionalText("note");
        if (kind == null || name == null || title == null) {
          return null;
        }
        return row.build(
            () ->
                new Source(
                    id, kind, name, title, author, rater, publisher, host, published, recorded,
                    reviewed, updated, licence, note));
      }
    };
  }
}
