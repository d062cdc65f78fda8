package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tables of crosswalks, which lead between scales already known. */
public final class CrosswalkReader {
  private record Head(String id, RatingScale from, RatingScale to, String citation, Place place) {}

  private record Pair(String from, String to) {}

  private final Problems problems;
  private final References references = new References();
  private final Registry<Head> heads = new Registry<>("crosswalk");
  private final Map<Pair, Place> pairs = new HashMap<>();
  private final Map<String, Map<Level, Place>> places = new HashMap<>();
  private final Map<String, List<Crosswalk.Entry>> entries = new LinkedHashMap<>();

  public CrosswalkReader(Collection<RatingScale> known, Problems problems) {
    this.problems = problems;
    for (RatingScale scale : known) {
      references.scales().add(scale.id(), scale);
    }
  }

  public RowSink crosswalks() {
    return new TableReader<>(references, heads, problems) {
      @Override
      @Nullable Head make(String id, RowReader row) {
        RatingScale from = row.reference("from", references.scales());
        RatingScale to = row.reference("to", references.scales());
        String citation = row.text("citation", true);
        if (from == null || to == null || citation == null) {
          return null;
        }
        Place first = pairs.putIfAbsent(new Pair(from.id(), to.id()), row.place());
        if (first != null) {
          row.fail("to", to.id(), "has a crosswalk from " + from.id() + " in line " + first.line());
        }
        return row.make(() -> new Head(id, from, to, citation, row.place("id")));
      }
    };
  }

  public RowSink levels() {
    SharedValues shared = new SharedValues();
    return new RowSink() {
      @Override
      public void row(RowCells values) {
        entry(new RowReader(values, references, shared, problems));
      }

      @Override
      public void broken(@Nullable String id, Place place) {
        // Has been reported, and then nothing is loaded.
      }

      @Override
      public void unreadable() {
        // Has been reported, and then nothing is loaded.
      }
    };
  }

  private void entry(RowReader row) {
    Head head = row.reference("crosswalk", heads);
    Level from = level(row, "from", head == null ? null : head.from());
    Level to = level(row, "to", head == null ? null : head.to());
    Optional<String> note = Optional.ofNullable(row.text("note", false));
    if (head == null || from == null || to == null) {
      return;
    }
    Place first =
        places
            .computeIfAbsent(head.id(), key -> new HashMap<>())
            .putIfAbsent(from, row.place("from"));
    if (first != null) {
      row.fail("from", from.name(), "has an entry already, in line " + first.line());
    }
    Crosswalk.Entry entry = row.make(() -> new Crosswalk.Entry(from, to, note));
    if (entry != null) {
      entries.computeIfAbsent(head.id(), key -> new ArrayList<>()).add(entry);
    }
  }

  private static @Nullable Level level(RowReader row, String column, @Nullable RatingScale scale) {
    String text = row.text(column, true);
    return text == null || scale == null ? null : Types.level(row, scale, column, text);
  }

  /** The crosswalks, once both tables are read; throws if there was any problem. */
  public List<Crosswalk> finish() {
    problems.throwIfAny("the crosswalks of the library");
    List<Crosswalk> crosswalks = new ArrayList<>();
    for (Head head : heads.items()) {
      try {
        crosswalks.add(
            new Crosswalk(
                head.id(),
                head.from(),
                head.to(),
                head.citation(),
                entries.getOrDefault(head.id(), List.of())));
      } catch (IllegalArgumentException e) {
        problems.at(head.place(), "id", head.id(), "is not a usable crosswalk: " + e.getMessage());
      }
    }
    problems.throwIfAny("the crosswalks of the library");
    return List.copyOf(crosswalks);
  }
}
