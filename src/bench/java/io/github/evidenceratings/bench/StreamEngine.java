package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A stream over a list, filtered: what most programs do. No index of any kind. */
final class StreamEngine implements Engine {
  private List<Row> rows = List.of();
  private Map<String, List<String>> narrower = Map.of();

  @Override
  public void load(World world) {
    rows = new ArrayList<>(world.rows());
    narrower = MapsEngine.narrower(world.modalities());
  }

  private Stream<Row> atLeast() {
    return rows.stream().filter(row -> row.level() <= World.LIKELY_EFFECTIVE);
  }

  private static void hand(Stream<Row> hits, Sink sink) {
    hits.forEach(row -> sink.hit(row.id()));
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    hand(
        rows.stream()
            .filter(row -> row.modality().equals(modality) && row.condition().equals(condition)),
        sink);
  }

  private Stream<Row> atLeast(String condition) {
    return rows.stream()
        .filter(row -> row.level() <= World.LIKELY_EFFECTIVE && row.condition().equals(condition));
  }

  @Override
  public void condition(String condition, Sink sink) {
    hand(atLeast(condition), sink);
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    hand(
        rows.stream()
            .filter(row -> row.modality().equals(modality))
            .sorted(Comparator.comparingInt(Row::level)),
        sink);
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    Set<String> wanted = Set.copyOf(conditions);
    hand(
        rows.stream()
            .filter(
                row ->
                    row.level() >= World.LIKELY_EFFECTIVE
                        && row.level() <= World.POSSIBLY_INEFFECTIVE
                        && row.source().equals(source)
                        && wanted.contains(row.condition())),
        sink);
  }

  @Override
  public void iterateAll(Sink sink) {
    hand(atLeast(), sink);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    Set<String> wanted = new HashSet<>();
    collect(modality, wanted);
    hand(atLeast().filter(row -> wanted.contains(row.modality())), sink);
  }

  private void collect(String modality, Set<String> into) {
    into.add(modality);
    narrower.getOrDefault(modality, List.of()).forEach(below -> collect(below, into));
  }
}
