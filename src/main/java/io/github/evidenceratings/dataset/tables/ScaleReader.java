package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering.CrowdedException;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of scales and levels; the order of a scale's rows is the order of its levels.
 */
final class ScaleReader {
  private record Head(ScaleFields.Draft scale, Place place) {
    String id() {
      return scale.id;
    }
  }

  private final References references;
  private final Registry<RatingScale> scales;
  private final Problems problems;
  private final Registry<Head> heads = new Registry<>("scale");
  private final Map<String, List<Level>> levels = new LinkedHashMap<>();
  private final Spellings spellings = new Spellings();
  private boolean levelsFailed;

  /** Adds to scales already known, whose ids are taken. */
  ScaleReader(References references, Problems problems) {
    this.references = references;
    this.scales = references.scales();
    this.problems = problems;
    scales.ids().forEach(spellings::fault);
  }

  RowSink scales() {
    return new TableReader<>(references, heads, problems) {
      @Override
      @Nullable Head make(String id, RowReader row) {
        if (scales.get(id) != null) {
          row.fail("id", id, "is the id of a scale that the library ships; choose another");
        }
        String fault = spellings.fault(id);
        if (fault != null) {
          row.fail("id", id, fault);
        }
        ScaleFields.Draft scale = ScaleFields.FIELDS.read(id, row);
        return row.make(() -> new Head(scale, row.place("id")));
      }
    };
  }

  RowSink levels() {
    SharedValues shared = new SharedValues();
    return new RowSink() {
      @Override
      public void row(RowCells values) {
        if (level(new RowReader(values, references, shared, problems)) == null) {
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
    LevelFields.Draft draft = LevelFields.FIELDS.read("", row);
    Head scale = draft.scale == null ? null : row.resolve("scale", draft.scale, heads);
    if (scale == null) {
      return null;
    }
    List<Level> siblings = levels.computeIfAbsent(scale.id(), key -> new ArrayList<>());
    int position = siblings.size();
    Level level =
        row.make(
            () ->
                draft
                    .level
                    .scaleId(scale.id())
                    .kind(scale.scale().kind)
                    .position(position)
                    .build());
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
      ScaleFields.Draft draft = head.scale();
      Collection<Level> own = levels.getOrDefault(head.id(), List.of());
      try {
        scales.add(
            head.id(),
            new RatingScale(
                draft.id, draft.name, draft.kind, draft.rater, draft.citation, List.copyOf(own)));
      } catch (IllegalArgumentException e) {
        problems.at(head.place(), "id", head.id(), "is not a usable scale: " + e.getMessage());
      }
    }
  }
}
