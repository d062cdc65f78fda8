package io.github.evidenceratings.bench;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Hash maps of lists, as one writes them by hand in an hour: rows grouped by condition, by
 * modality, by both, and by level, in the order in which they came. A question takes the list that
 * fits best and tests the rest on each row.
 */
final class MapsEngine implements Engine {
  private Map<String, List<Row>> byCondition = Map.of();
  private Map<String, List<Row>> byModality = Map.of();
  private Map<Keys.Point, List<Row>> byBoth = Map.of();
  private Map<Integer, List<Row>> byLevel = Map.of();
  private Map<String, List<String>> narrower = Map.of();

  @Override
  public void load(World world) {
    hold(world.rows());
    narrower = narrower(world.modalities());
  }

  /** The maps of rows alone, whose memory is measured. */
  void hold(List<Row> rows) {
    byCondition = rows.stream().collect(groupingBy(Row::condition));
    byModality = rows.stream().collect(groupingBy(Row::modality));
    byBoth = rows.stream().collect(groupingBy(r -> new Keys.Point(r.modality(), r.condition())));
    byLevel = rows.stream().collect(groupingBy(Row::level));
  }

  /** The ids of the next narrower terms by id. */
  static Map<String, List<String>> narrower(List<WorldTerm> terms) {
    return terms.stream()
        .filter(term -> term.parent() >= 0)
        .collect(
            groupingBy(
                term -> terms.get(term.parent()).id(),
                java.util.stream.Collectors.mapping(
                    WorldTerm::id, java.util.stream.Collectors.toList())));
  }

  private List<Row> ofCondition(String condition) {
    return byCondition.getOrDefault(condition, List.of());
  }

  private static void atLeast(List<Row> rows, Sink sink) {
    for (Row row : rows) {
      if (row.level() <= World.LIKELY_EFFECTIVE) {
        sink.hit(row.id());
      }
    }
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    for (Row row : byBoth.getOrDefault(new Keys.Point(modality, condition), List.of())) {
      sink.hit(row.id());
    }
  }

  @Override
  public void condition(String condition, Sink sink) {
    atLeast(ofCondition(condition), sink);
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    byModality.getOrDefault(modality, List.of()).stream()
        .sorted(Comparator.comparingInt(Row::level))
        .forEach(row -> sink.hit(row.id()));
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    for (String condition : conditions) {
      for (Row row : ofCondition(condition)) {
        if (row.level() >= World.LIKELY_EFFECTIVE
            && row.level() <= World.POSSIBLY_INEFFECTIVE
            && row.source().equals(source)) {
          sink.hit(row.id());
        }
      }
    }
  }

  private List<Row> ofLevel(int level) {
    return byLevel.getOrDefault(level, List.of());
  }

  @Override
  public void iterateAll(Sink sink) {
    for (int level = 0; level <= World.LIKELY_EFFECTIVE; level++) {
      ofLevel(level).forEach(row -> sink.hit(row.id()));
    }
  }

  @Override
  public void subtree(String modality, Sink sink) {
    atLeast(byModality.getOrDefault(modality, List.of()), sink);
    narrower.getOrDefault(modality, List.of()).forEach(below -> subtree(below, sink));
  }
}
