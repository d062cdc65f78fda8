package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A stream over a list, filtered: what most programs do. No index of any kind. */
final class StreamEngine implements Engine {
  private List<Row> rows = List.of();
  private List<WorldTerm> modalities = List.of();
  private Map<String, List<String>> narrower = Map.of();

  @Override
  public void load(World world) {
    rows = new ArrayList<>(world.rows());
    modalities = world.modalities();
    narrower = MapsEngine.narrower(modalities);
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
  public void conditionCount(String condition, Sink sink) {
    sink.count(Sink.ALL_LEVELS, atLeast(condition).count());
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
  public void countByLevel(String condition, Sink sink) {
    rows.stream()
        .filter(row -> row.condition().equals(condition))
        .collect(Collectors.groupingBy(Row::level, Collectors.counting()))
        .forEach(sink::count);
  }

  @Override
  public void countAll(Sink sink) {
    sink.count(Sink.ALL_LEVELS, atLeast().count());
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

  @Override
  public void resolve(String synonym, Sink sink) {
    modalities.stream()
        .filter(
            term ->
                term.name().equalsIgnoreCase(synonym)
                    || term.synonyms().stream().anyMatch(synonym::equalsIgnoreCase))
        .findFirst()
        .map(WorldTerm::id)
        .ifPresent(sink::hit);
  }

  /** Every name measured, with the same bound as the library's: a third of the letters. */
  @Override
  public void suggest(String misspelt, Sink sink) {
    LevenshteinDistance distance = new LevenshteinDistance(misspelt.length() / 3);
    modalities.stream()
        .flatMap(term -> Stream.concat(Stream.of(term.name()), term.synonyms().stream()))
        .map(name -> new Near(name, distance.apply(misspelt, name)))
        .filter(near -> near.edits() >= 0)
        .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .ifPresent(near -> sink.hit(near.name()));
  }

  private record Near(String name, int edits) {}
}
