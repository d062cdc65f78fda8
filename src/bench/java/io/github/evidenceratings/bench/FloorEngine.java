package io.github.evidenceratings.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The least that a question can cost: the answer to each is an array made beforehand, found by one
 * look-up in a hash map. Nobody could prepare all answers so; it shows what is left to gain.
 */
final class FloorEngine implements Engine {
  private static final Row[] NONE = {};

  private Map<Keys.Point, Row[]> byBoth = Map.of();
  private Map<String, Row[]> atLeastOfCondition = Map.of();
  private Map<String, Row[]> orderedOfModality = Map.of();
  private Map<String, int[]> countsOfCondition = Map.of();
  private Map<String, Row[]> atLeastOfSubtree = Map.of();
  private Map<String, String> modalityOfName = Map.of();
  private Row[] atLeast = NONE;

  @Override
  public void load(World world) {
    List<Row> rows = world.rows();
    Predicate<Row> strong = row -> row.level() <= World.LIKELY_EFFECTIVE;
    byBoth = arrays(rows.stream(), row -> new Keys.Point(row.modality(), row.condition()));
    atLeastOfCondition = arrays(rows.stream().filter(strong), Row::condition);
    orderedOfModality =
        arrays(rows.stream().sorted(Comparator.comparingInt(Row::level)), Row::modality);
    countsOfCondition = new HashMap<>();
    for (Row row : rows) {
      countsOfCondition
          .computeIfAbsent(row.condition(), key -> new int[World.LEVELS.size()])[row.level()]++;
    }
    atLeast = rows.stream().filter(strong).toArray(Row[]::new);
    atLeastOfSubtree = subtrees(world);
    modalityOfName = MapsEngine.idsByName(world.modalities());
  }

  private static <K> Map<K, Row[]> arrays(Stream<Row> rows, Function<Row, K> key) {
    return rows.collect(
        Collectors.groupingBy(
            key,
            Collectors.collectingAndThen(Collectors.toList(), list -> list.toArray(Row[]::new))));
  }

  private Map<String, Row[]> subtrees(World world) {
    List<WorldTerm> terms = world.modalities();
    Map<String, WorldTerm> byId =
        terms.stream().collect(Collectors.toMap(WorldTerm::id, term -> term));
    Map<String, List<Row>> subtrees = new HashMap<>();
    for (Row row : atLeast) {
      WorldTerm term = byId.get(row.modality());
      while (term != null) {
        subtrees.computeIfAbsent(term.id(), key -> new java.util.ArrayList<>()).add(row);
        term = term.parent() < 0 ? null : terms.get(term.parent());
      }
    }
    Map<String, Row[]> arrays = new HashMap<>();
    subtrees.forEach((id, rows) -> arrays.put(id, rows.toArray(Row[]::new)));
    return arrays;
  }

  private static void hand(Row[] rows, Sink sink) {
    for (Row row : rows) {
      sink.hit(row.id());
    }
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    hand(byBoth.getOrDefault(new Keys.Point(modality, condition), NONE), sink);
  }

  @Override
  public void condition(String condition, Sink sink) {
    hand(atLeastOfCondition.getOrDefault(condition, NONE), sink);
  }

  @Override
  public void conditionCount(String condition, Sink sink) {
    sink.count(Sink.ALL_LEVELS, atLeastOfCondition.getOrDefault(condition, NONE).length);
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    hand(orderedOfModality.getOrDefault(modality, NONE), sink);
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    throw new UnsupportedOperationException("no array can be ready for any twenty conditions");
  }

  @Override
  public void countByLevel(String condition, Sink sink) {
    int[] counts = countsOfCondition.get(condition);
    for (int level = 0; counts != null && level < counts.length; level++) {
      sink.count(level, counts[level]);
    }
  }

  @Override
  public void countAll(Sink sink) {
    sink.count(Sink.ALL_LEVELS, atLeast.length);
  }

  @Override
  public void iterateAll(Sink sink) {
    hand(atLeast, sink);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    hand(atLeastOfSubtree.getOrDefault(modality, NONE), sink);
  }

  @Override
  public void resolve(String synonym, Sink sink) {
    String id = modalityOfName.get(synonym.toLowerCase(Locale.ROOT));
    if (id != null) {
      sink.hit(id);
    }
  }
}
