package io.github.evidenceratings.dataset.tables;

import static java.util.Objects.requireNonNullElse;

import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.RatingScale;

/** The fields of appraisals. */
final class AppraisalFields extends TableFields<Appraisal, Appraisal.Builder> {
  static final AppraisalFields FIELDS = new AppraisalFields();

  private static final ValueType<String> FINDING = Types.idIn("findings");

  @Override
  Appraisal blank() {
    return Appraisal.builder(Blank.TEXT)
        .appraised(Blank.SOURCE)
        .level(Blank.APPRAISAL_SCALE, Blank.APPRAISAL_SCALE.levels().get(0))
        .provenance(Blank.PROVENANCE)
        .build();
  }

  @Override
  Appraisal.Builder builder(String id) {
    return Appraisal.builder(id);
  }

  @Override
  void pass(Fields f, Appraisal a, Appraisal.Builder b) {
    f.id("Id of the appraisal, unique in its table.", a.id());
    b.appraised(
        f.optional(
            "appraised_source",
            Types.SOURCE,
            "The study or review appraised, unless a finding is.",
            a.appraised()));
    b.finding(
        f.optional(
            "appraised_finding",
            FINDING,
            "The finding appraised, unless a source is.",
            a.finding()));
    RatingScale scale = f.scale("The tool's scale, of kind appraisal.", a.scale());
    b.level(
        scale,
        requireNonNullElse(
            f.level(true, "The judgement, by name, id or alias.", a.level()), a.level()));
    b.domain(
        f.optional(
            "domain",
            Types.TEXT,
            "The domain judged; empty for the overall judgement.",
            a.domain()));
    b.reason(f.optional("reason", Types.TEXT, "The reason in our own words.", a.reason()));
    b.provenance(f.provenance(a.provenance()));
  }
}
