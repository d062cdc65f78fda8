package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.List;
import java.util.Map;

/** This library, through what its users see of it. */
final class LibraryEngine implements Engine {
  private EvidenceLibrary library;

  LibraryEngine() {
    this(EvidenceLibrary.bundled());
  }

  LibraryEngine(EvidenceLibrary library) {
    this.library = library;
  }

  @Override
  public void load(World world) {
    library = EvidenceLibrary.of(WorldDataset.of(world));
  }

  private static void list(RatingSearch search, Sink sink) {
    for (RatingMatch hit : search.list()) {
      sink.hit(hit.rating().id());
    }
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    list(
        library.ratings().modality(modality, TermScope.EXACT).condition(condition, TermScope.EXACT),
        sink);
  }

  private RatingSearch atLeast(String condition) {
    return library
        .ratings()
        .condition(condition, TermScope.EXACT)
        .atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE);
  }

  @Override
  public void condition(String condition, Sink sink) {
    list(atLeast(condition), sink);
  }

  @Override
  public void conditionCount(String condition, Sink sink) {
    sink.count(Sink.ALL_LEVELS, atLeast(condition).count());
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    list(library.ratings().modality(modality, TermScope.EXACT), sink);
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    list(
        library
            .ratings()
            .conditions(conditions, TermScope.EXACT)
            .source(source)
            .between(
                NatMedEffectiveness.LIKELY_EFFECTIVE, NatMedEffectiveness.POSSIBLY_INEFFECTIVE),
        sink);
  }

  @Override
  public void countByLevel(String condition, Sink sink) {
    Map<Level, Integer> counts =
        library.ratings().condition(condition, TermScope.EXACT).countBy(Facet.LEVEL);
    counts.forEach((level, count) -> sink.count(level.position(), count));
  }

  @Override
  public void countAll(Sink sink) {
    sink.count(
        Sink.ALL_LEVELS, library.ratings().atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE).count());
  }

  @Override
  public void iterateAll(Sink sink) {
    list(library.ratings().atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE), sink);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    list(library.ratings().modality(modality).atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE), sink);
  }

  @Override
  public void resolve(String synonym, Sink sink) {
    library.findModality(synonym).map(Modality::id).ifPresent(sink::hit);
  }

  @Override
  public void suggest(String misspelt, Sink sink) {
    try {
      sink.hit(library.getModality(misspelt).name());
    } catch (UnknownTermException e) {
      e.suggestions().stream().limit(1).forEach(sink::hit);
    }
  }
}
