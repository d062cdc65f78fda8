package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import java.util.List;

/** The fields of scales. */
final class ScaleFields extends TableFields<RatingScale, ScaleFields.Draft> {
  static final ScaleFields FIELDS = new ScaleFields();

  private static final ValueType<ScaleKind> KIND = Types.choice(List.of(ScaleKind.values()));

  /** The values read for a scale. Its levels are in a separate table. */
  static final class Draft {
    final String id;
    String name = "";
    ScaleKind kind = ScaleKind.EFFECT;
    String rater = "";
    String citation = "";

    private Draft(String id) {
      this.id = id;
    }
  }

  @Override
  RatingScale blank() {
    return Blank.SCALE;
  }

  @Override
  Draft builder(String id) {
    return new Draft(id);
  }

  @Override
  void pass(Fields f, RatingScale s, Draft d) {
    f.id("Id of the scale, unique in its table.", s.id());
    d.name = f.required("name", Types.TEXT, "Display name.", s.name());
    d.kind = f.required("kind", KIND, "What the scale grades.", s.kind());
    d.rater = f.required("rater", Types.TEXT, "Who defined it.", s.rater());
    d.citation = f.required("citation", Types.TEXT, "Where it is defined.", s.citation());
  }
}
