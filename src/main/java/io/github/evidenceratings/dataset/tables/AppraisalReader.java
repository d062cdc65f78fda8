package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import org.jspecify.annotations.Nullable;

/** Reads the table of appraisals. Must come after sources and findings. */
final class AppraisalReader extends TableReader<Appraisal> {
  private final Registry<Finding> findings;

  AppraisalReader(
      References references,
      Registry<Appraisal> appraisals,
      Registry<Finding> findings,
      Problems problems) {
    super(references, appraisals, problems);
    this.findings = findings;
  }

  @Override
  @Nullable Appraisal make(String id, RowReader row) {
    Appraisal.Builder builder = AppraisalFields.FIELDS.read(id, row);
    String finding = row.text("appraised_finding", false);
    if (finding != null) {
      row.resolve("appraised_finding", finding, findings);
    }
    RatingScale scale = row.scale();
    if (scale != null && scale.kind() != ScaleKind.APPRAISAL) {
      row.fail(
          "scale",
          scale.id(),
          "grades " + scale.kind().label() + "; an appraisal needs a scale of kind appraisal");
    }
    return row.make(builder::build);
  }
}
