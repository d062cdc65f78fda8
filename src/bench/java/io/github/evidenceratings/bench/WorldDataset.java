package io.github.evidenceratings.bench;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a world what this library holds. */
final class WorldDataset {
  private final World world;
  private final RatingScale scale = ShippedScales.find(NatMedEffectiveness.SCALE_ID).orElseThrow();
  private final List<Source> sources;
  private final List<Modality> modalities;
  private final List<Condition> conditions;

  private WorldDataset(World world) {
    this.world = world;
    sources =
        world.sources().stream()
            .map(id -> Source.of(id, SourceKind.MONOGRAPH, "Source " + id, "Title of " + id))
            .toList();
    modalities = world.modalities().stream().map(this::modality).toList();
    conditions = world.conditions().stream().map(this::condition).toList();
  }

  static Dataset of(World world) {
    return new WorldDataset(world).dataset();
  }

  private Dataset dataset() {
    Map<String, Modality> modality = byId(modalities, Modality::id);
    Map<String, Condition> condition = byId(conditions, Condition::id);
    Map<String, Source> source = byId(sources, Source::id);
    List<Rating> ratings =
        world.rows().stream()
            .map(
                row ->
                    rating(
                        row,
                        requireNonNull(modality.get(row.modality())),
                        requireNonNull(condition.get(row.condition())),
                        requireNonNull(source.get(row.source()))))
            .toList();
    return Dataset.builder(Edition.of("world", "World", "1"))
        .scales(List.of(scale))
        .sources(sources)
        .modalities(modalities)
        .conditions(conditions)
        .ratings(ratings)
        .build();
  }

  private Rating rating(Row row, Modality modality, Condition condition, Source source) {
    return Rating.builder(row.id())
        .modality(modality)
        .condition(condition)
        .level(scale, scale.levels().get(row.level()))
        .source(source)
        .reviewed(row.reviewed())
        .summary(row.note())
        .build();
  }

  private Modality modality(WorldTerm term) {
    return Modality.builder(term.id())
        .name(term.name())
        .synonyms(term.synonyms())
        .broader(broader(term, world.modalities()))
        .sources(List.of(sources.get(0)))
        .build();
  }

  private Condition condition(WorldTerm term) {
    return Condition.builder(term.id())
        .name(term.name())
        .synonyms(term.synonyms())
        .broader(broader(term, world.conditions()))
        .sources(List.of(sources.get(0)))
        .build();
  }

  private @Nullable Broader broader(WorldTerm term, List<WorldTerm> terms) {
    return term.parent() < 0 ? null : Broader.of(terms.get(term.parent()).id(), sources.get(0));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, item -> item));
  }
}
