package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of levels. */
final class LevelFields extends TableFields<Level, LevelFields.Draft> {
  static final LevelFields FIELDS = new LevelFields();

  private static final ValueType<String> SCALE = Types.idIn("scales");
  private static final ValueType<Standing> STANDING = Types.choice(List.of(Standing.values()));
  private static final ValueType<Pole> POLE = Types.choice(List.of(Pole.values()));

  /** The values read for a level. */
  static final class Draft {
    @Nullable String scale;
    private String id = "";
    private String name = "";
    private List<String> aliases = List.of();
    private Standing standing = Standing.RANKED;
    private Pole pole = Pole.NONE;
    private String symbol = "";
    private @Nullable String definition;

    Level build(String scaleId, int position) {
      return new Level(
          scaleId,
          id,
          name,
          aliases,
          standing,
          pole,
          position,
          symbol,
          Optional.ofNullable(definition));
    }
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
    d.scale = f.value("scale", SCALE, true, "The scale the level belongs to.", x.scaleId());
    d.id = f.required("id", Types.ID, "Id of the level, unique within its scale.", x.id());
    d.name = f.required("name", Types.TEXT, "Display name.", x.name());
    d.aliases = f.list("aliases", Types.TEXT, "Other spellings.", x.aliases());
    d.standing =
        f.required(
            "standing", STANDING, "In the order, apart from it, or insufficient.", x.standing());
    d.pole = f.required("pole", POLE, "Which way the level points.", x.pole());
    d.symbol =
        f.required(
            "symbol", Types.TEXT, "Short sign for matrices, unique within the scale.", x.symbol());
    d.definition = f.optional("definition", Types.TEXT, "What the level means.", x.definition());
  }
}
