package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of levels. */
final class LevelFields extends TableFields<Level, LevelFields.Draft> {
  static final LevelFields FIELDS = new LevelFields();

  private static final ValueType<String> SCALE = Types.idIn("scales");
  private static final ValueType<Standing> STANDING = Types.choice(List.of(Standing.values()));
  private static final ValueType<Pole> POLE = Types.choice(List.of(Pole.values()));
  private static final ValueType<Level.Strength> STRENGTH =
      Types.choice(List.of(Level.Strength.values()));

  /** The values read for a level. Its scale and position are set later. */
  static final class Draft {
    @Nullable String scale;
    final Level.Builder level = Blank.LEVEL.toBuilder();
  }

  @Override
  Level blank() {
    return Blank.LEVEL;
  }

  @Override
  Draft builder(String id) {
    return new Draft();
  }

  @Override
  void pass(Fields f, Level x, Draft d) {
    Level.Builder b = d.level;
    d.scale = f.value("scale", SCALE, true, "The scale the level belongs to.", x.scaleId());
    b.id(f.required("id", Types.ID, "Id of the level, unique within its scale.", x.id()));
    b.name(f.required("name", Types.TEXT, "Display name.", x.name()));
    b.aliases(f.list("aliases", Types.TEXT, "Other spellings.", x.aliases()));
    b.standing(
        f.required(
            "standing", STANDING, "In the order, apart from it, or insufficient.", x.standing()));
    b.pole(f.required("pole", POLE, "Which way the level points.", x.pole()));
    b.strength(
        f.optional(
            "strength",
            STRENGTH,
            "How strongly it points that way, if the scale's source says so.",
            x.strength()));
    b.symbol(
        f.required(
            "symbol", Types.TEXT, "Short sign for matrices, unique within the scale.", x.symbol()));
    b.definition(f.optional("definition", Types.TEXT, "What the level means.", x.definition()));
  }
}
