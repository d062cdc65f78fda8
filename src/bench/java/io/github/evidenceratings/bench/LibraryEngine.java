package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import java.util.List;

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
    library = EvidenceLibrary.open(WorldFiles.write(world.rows().size()));
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
  public void iterateAll(Sink sink) {
    list(library.ratings().atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE), sink);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    list(library.ratings().modality(modality).atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE), sink);
  }
}
