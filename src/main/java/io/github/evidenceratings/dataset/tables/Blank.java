package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import java.util.List;

/** Placeholder values for {@link TableFields#blank} items. No data set contains them. */
final class Blank {
  static final String TEXT = "none";

  static final Source SOURCE = Source.of(TEXT, SourceKind.DATABASE, TEXT, TEXT);
  static final Provenance PROVENANCE = Provenance.of(SOURCE);
  static final Modality MODALITY = Modality.of(TEXT, TEXT, SOURCE);
  static final Condition CONDITION = Condition.of(TEXT, TEXT, SOURCE);
  static final RatingScale SCALE = scale(ScaleKind.EFFECT);

  /** The same object as in the scale, because comparing records takes long the first time. */
  static final Level LEVEL = SCALE.levels().get(0);

  static final RatingScale SAFETY_SCALE = scale(ScaleKind.SAFETY);
  static final RatingScale APPRAISAL_SCALE = scale(ScaleKind.APPRAISAL);

  private Blank() {}

  private static RatingScale scale(ScaleKind kind) {
    Level level =
        Level.builder(TEXT, TEXT)
            .kind(kind)
            .name(TEXT)
            .standing(Standing.APART)
            .pole(Pole.NONE)
            .symbol(TEXT)
            .build();
    return new RatingScale(TEXT, TEXT, kind, TEXT, TEXT, List.of(level));
  }
}
