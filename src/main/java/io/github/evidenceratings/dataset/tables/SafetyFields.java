package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;

/** The fields of safety assessments. */
final class SafetyFields extends TableFields<SafetyAssessment, SafetyAssessment.Builder> {
  static final SafetyFields FIELDS = new SafetyFields();

  @Override
  SafetyAssessment blank() {
    return SafetyAssessment.builder(Blank.TEXT)
        .modality(Blank.MODALITY)
        .scale(Blank.SAFETY_SCALE)
        .circumstance(Blank.TEXT)
        .summary(Blank.TEXT)
        .provenance(Blank.PROVENANCE)
        .build();
  }

  @Override
  SafetyAssessment.Builder builder(String id) {
    return SafetyAssessment.builder(id);
  }

  @Override
  void pass(Fields f, SafetyAssessment s, SafetyAssessment.Builder b) {
    f.id("Id of the safety assessment, unique in its table.", s.id());
    b.modality(f.required("modality", Types.MODALITY, "The treatment.", s.modality()));
    RatingScale scale = f.scale("The safety scale.", s.scale());
    Level level =
        f.level(
            false,
            "The level; empty where the source warns without grading.",
            s.level().orElse(null));
    b.scale(scale);
    if (level != null) {
      b.level(scale, level);
    }
    b.circumstance(f.required("circumstance", Types.TEXT, "When it holds.", s.circumstance()));
    b.population(f.optional("population", Types.TEXT, "For whom, where stated.", s.population()));
    b.summary(f.required("summary", Types.TEXT, "The statement in our own words.", s.summary()));
    b.provenance(f.provenance(s.provenance()));
    b.reviewed(f.optional("reviewed", Types.DATE, Fields.REVIEWED, s.reviewed()));
    b.updated(f.optional("updated", Types.DATE, Fields.UPDATED, s.updated()));
  }
}
