package io.github.evidenceratings.dataset.tables;

import static java.util.Objects.requireNonNullElse;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;

/** The fields of residuals. */
final class ResidualFields extends TableFields<Residual, Residual.Builder> {
  static final ResidualFields FIELDS = new ResidualFields();

  @Override
  Residual blank() {
    return Residual.builder(Blank.TEXT)
        .modality(Blank.MODALITY)
        .name(Blank.TEXT)
        .level(Blank.SCALE, Blank.LEVEL)
        .provenance(Blank.PROVENANCE)
        .build();
  }

  @Override
  Residual.Builder builder(String id) {
    return Residual.builder(id);
  }

  @Override
  void pass(Fields f, Residual r, Residual.Builder b) {
    f.id("Id of the residual, unique in its table.", r.id());
    b.modality(f.required("modality", Types.MODALITY, "The treatment.", r.modality()));
    b.name(f.required("name", Types.TEXT, "What the source calls the rest.", r.name()));
    RatingScale scale = f.scale("The rating scale.", r.scale());
    b.level(
        scale,
        requireNonNullElse(f.level(true, "The level given to the rest.", r.level()), r.level()));
    b.provenance(f.provenance(r.provenance()));
    b.reviewed(f.optional("reviewed", Types.DATE, Fields.REVIEWED, r.reviewed()));
    b.updated(f.optional("updated", Types.DATE, Fields.UPDATED, r.updated()));
  }
}
