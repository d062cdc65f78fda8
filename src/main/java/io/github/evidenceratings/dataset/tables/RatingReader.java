package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering.CrowdedException;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of ratings, safety assessments and residuals. */
final class RatingReader {
  private final References references;
  private final FindingReader findings;
  private final Problems problems;

  final Registry<Rating> ratings = new Registry<>("rating");
  final Registry<SafetyAssessment> safety = new Registry<>("safety assessment");
  final Registry<Residual> residuals = new Registry<>("residual");

  private RatingStatements statements = new RatingStatements();

  /** The id of the first rating with each statement, by the statement's number. */
  private List<String> statementIds = new ArrayList<>();

  RatingReader(References references, FindingReader findings, Problems problems) {
    this.references = references;
    this.findings = findings;
    this.problems = problems;
  }

  RowSink ratings() {
    return new TableReader<>(references, ratings, problems) {
      @Override
      @Nullable Rating make(String id, RowReader row) {
        return rating(id, row);
      }
    };
  }

  private @Nullable Rating rating(String id, RowReader row) {
    boolean identified = !row.failed();
    Rating.Builder builder = RatingFields.FIELDS.read(id, row);
    boolean rates = checkScale(row);
    List<FindingReader.Pending> own = findings.of(id);
    if (!own.isEmpty()) {
      // A repeated id has been reported, and the findings belong to its first row.
      if (!row.isRepeat()
          && !findings.belong(own, row.find("condition", references.conditions()))) {
        row.fail();
      }
      builder.findings(own.stream().map(FindingReader.Pending::finding).toList());
    }
    Rating rating = row.make(builder::build);
    // Keep the statement of a row that failed for another reason, so that duplicates of it are
    // still found.
    Object[] statement = row.keyValues();
    if (identified && rates && statement != null && row.level() != null) {
      return isNew(id, statement, row) ? rating : null;
    }
    return rating;
  }

  /** Tests whether no earlier row makes the same statement, and reports the row if one does. */
  private boolean isNew(String id, @Nullable Object[] statement, RowReader row) {
    int number;
    try {
      number = statements.add(statement);
    } catch (CrowdedException e) {
      row.fail("id", id, "is a rating made to be slow to find: " + e.getMessage());
      return false;
    }
    if (number == statementIds.size()) {
      statementIds.add(id);
      return true;
    }
    String first = statementIds.get(number);
    row.fail(
        "id",
        id,
        "rates what \""
            + first
            + "\" in line "
            + ratings.lineOf(first)
            + " rates"
            + RatingStatements.ADVICE);
    return false;
  }

  /** Reports a scale that rates no treatment; false if the row has one. */
  private static boolean checkScale(RowReader row) {
    RatingScale scale = row.scale();
    if (scale == null || scale.kind().isForRatings()) {
      return true;
    }
    row.fail(
        "scale",
        scale.id(),
        scale.kind() == ScaleKind.SAFETY
            ? "grades safety; a safety level belongs in the table " + Table.SAFETY.resource()
            : "appraises research, not a treatment");
    return false;
  }

  /** Must be called after the last rating. Discards the statements, which are no longer needed. */
  void finishRatings() {
    statements = new RatingStatements();
    statementIds = List.of();
    findings.finish(ratings);
  }

  RowSink safety() {
    return new TableReader<>(references, safety, problems) {
      @Override
      @Nullable SafetyAssessment make(String id, RowReader row) {
        SafetyAssessment.Builder builder = SafetyFields.FIELDS.read(id, row);
        RatingScale scale = row.scale();
        if (scale != null && scale.kind() != ScaleKind.SAFETY) {
          row.fail(
              "scale",
              scale.id(),
              "does not grade safety"
                  + (scale.kind().isForRatings()
                      ? "; its levels belong in the table " + Table.RATINGS.resource()
                      : ""));
        }
        return row.make(builder::build);
      }
    };
  }

  RowSink residuals() {
    return new TableReader<>(references, residuals, problems) {
      @Override
      @Nullable Residual make(String id, RowReader row) {
        Residual.Builder builder = ResidualFields.FIELDS.read(id, row);
        checkScale(row);
        return row.make(builder::build);
      }
    };
  }
}
