package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering.CrowdedException;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of scales and levels; the order of a scale's rows is the order of its levels.
 */
final class ScaleReader {
  private record Head(
      String id, String name, ScaleKind kind, String rater, String citation, Place place) {}

  private final Registry<RatingScale> scales;
  private final Problems problems;
  private final Registry<Head> heads = new Registry<>("scale");
  private final Map<String, List<Level>> levels = new LinkedHashMap<>();
  private final Spellings spellings = new Spellings();
  private boolean levelsFailed;

  /** Adds to scales already known, whose ids are taken. */
  ScaleReader(Registry<RatingScale> scales, Problems problems) {
    this.scales = scales;
    this.problems = problems;
    scales.ids().forEach(spellings::fault);
  }

  RowSink scales() {
    return new TableReader<>(Table.SCALES, heads, problems) {
      @Override
      @Nullable Head make(String id, RowReader row) {
        if (scales.get(id) != null) {
          row.fail("id", id, "is the id of a scale that the library ships; choose another");
        }
        String fault = spellings.fault(id);
        if (fault != null) {
          row.fail("id", id, fault);
        }
        String name = row.text("name");
        ScaleKind kind = row.choice("kind", ScaleKind.class);
        String rater = row.text("rater");
        String citation = row.text("citation");
        if (name == null || kind == null || rater == null || citation == null) {
          return null;
        }
        return row.build(() -> new Head(id, name, kind, rater, citation, row.place("id")));
      }
    };
  }

  RowSink levels() {
    return new RowSink() {
      @Override
      public void row(Row values) {
        RowReader row = new RowReader(values, Table.LEVELS, problems);
        if (level(row) == null) {
          levelsFailed = true;
        }
      }

      @Override
      public void broken(@Nullable String id, Place place) {
        levelsFailed = true;
      }

      @Override
      public void unreadable() {
        levelsFailed = true;
      }
    };
  }

  private @Nullable Level level(RowReader row) {
    Head scale = row.reference("scale", heads);
    String id = row.text("id");
    String name = row.text("name");
    List<String> aliases = row.texts("aliases");
    Standing standing = row.choice("standing", Standing.class);
    Pole pole = row.choice("pole", Pole.class);
    String symbol = row.text("symbol");
    Optional<String> definition = row.optionalText("definition");
    if (id != null && !Identifiers.isValid(id)) {
      row.fail("id", id, "is not an id; " + Identifiers.RULE);
    }
    if (scale == null
        || id == null
        || name == null
        || standing == null
        || pole == null
        || symbol == null) {
      return null;
    }
    List<Level> siblings = levels.computeIfAbsent(scale.id(), key -> new ArrayList<>());
    int position = siblings.size();
    Level level =
        row.build(
            () ->
                new Level(
                    scale.id(), id, name, aliases, standing, pole, position, symbol, definition));
    if (level != null) {
      siblings.add(level);
    }
    return level;
  }

  /** The ids of the scales read here. */
  Collection<String> ownIds() {
    return heads.ids();
  }

  /** Builds the scales, once both tables are read. */
  void finish() {
    try {
      scales.declareAll(heads);
    } catch (CrowdedException e) {
      Head first = heads.items().get(0);
      problems.at(first.place(), "id", first.id(), "is made to be slow to find: " + e.getMessage());
      return;
    }
    if (levelsFailed) {
      return;
    }
    for (Head head : heads.items()) {
      Collection<Level> own = levels.getOrDefault(head.id(), List.of());
      try {
        scales.add(
            head.id(),
            new RatingScale(
                head.id(),
                head.name(),
                head.kind(),
                head.rater(),
                head.citation(),
                List.copyOf(own)));
      } catch (IllegalArgumentException e) {
        problems.at(head.place(), "id", head.id(), "is not a usable scale: " + e.getMessage());
      }
    }
  }
}
