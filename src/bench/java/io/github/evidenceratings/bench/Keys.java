package io.github.evidenceratings.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What to ask for, drawn beforehand; a power of two of each. Immutable.
 *
 * <p>Hot keys are drawn as rows hold them, so frequent terms are asked for more often; flat keys
 * are drawn evenly, so most are terms of few rows or none.
 */
final class Keys {
  static final int COUNT = 4_096;
  private static final int CONDITIONS_IN = 20;

  private final List<Point> points;
  private final List<String> hotConditions;
  private final List<String> flatConditions;
  private final List<String> hotModalities;
  private final List<Several> several;
  private final List<String> innerModalities;

  /** A treatment and a condition. */
  record Point(String modality, String condition) {}

  /** Twenty conditions, or all if there are fewer, and a source. */
  record Several(List<String> conditions, String source) {}

  Keys(World world) {
    SplittableRandom random = new SplittableRandom(world.rows().size());
    Supplier<Row> row = () -> any(world.rows(), random);
    Supplier<String> modality = () -> any(world.modalities(), random).id();
    Supplier<String> condition = () -> any(world.conditions(), random).id();
    // One in four of the pairs is anyone's guess, and mostly not rated.
    points =
        draw(
            () -> {
              Row hit = row.get();
              return random.nextInt(4) == 0
                  ? new Point(modality.get(), condition.get())
                  : new Point(hit.modality(), hit.condition());
            });
    hotConditions = draw(() -> row.get().condition());
    flatConditions = draw(condition);
    hotModalities = draw(() -> row.get().modality());
    long rated = world.rows().stream().map(Row::condition).distinct().limit(CONDITIONS_IN).count();
    several =
        draw(
            () -> {
              Set<String> conditions = new LinkedHashSet<>();
              while (conditions.size() < rated) {
                conditions.add(row.get().condition());
              }
              return new Several(List.copyOf(conditions), row.get().source());
            });
    List<String> inner = inner(world.modalities());
    innerModalities = draw(() -> any(inner, random));
  }

  private static <T> List<T> draw(Supplier<T> one) {
    return Stream.generate(one).limit(COUNT).toList();
  }

  private static <T> T any(List<T> things, SplittableRandom random) {
    return things.get(random.nextInt(things.size()));
  }

  /** The terms with narrower ones. */
  private static List<String> inner(List<WorldTerm> terms) {
    Set<String> inner = new LinkedHashSet<>();
    for (WorldTerm term : terms) {
      if (term.parent() >= 0) {
        inner.add(terms.get(term.parent()).id());
      }
    }
    return List.copyOf(inner);
  }

  Point point(int i) {
    return points.get(i & (COUNT - 1));
  }

  String hotCondition(int i) {
    return hotConditions.get(i & (COUNT - 1));
  }

  String flatCondition(int i) {
    return flatConditions.get(i & (COUNT - 1));
  }

  String hotModality(int i) {
    return hotModalities.get(i & (COUNT - 1));
  }

  Several several(int i) {
    return several.get(i & (COUNT - 1));
  }

  String innerModality(int i) {
    return innerModalities.get(i & (COUNT - 1));
  }
}
