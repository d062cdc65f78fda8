package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes tables of what ratings refer to: terms, sources, scales, and of safety. Stateless. */
public final class ReferenceTable {
  private ReferenceTable() {}

  /**
   * Modalities or conditions, with how many ratings each has itself, narrower terms not counted.
   *
   * @param caption what the terms are
   * @param terms the terms
   * @param ratings the ratings to count
   * @param of the term of a rating
   */
  public static EvidenceTable terms(
      String caption,
      Collection<? extends Term> terms,
      Collection<Rating> ratings,
      Function<Rating, ? extends Term> of) {
    Map<String, Long> counts =
        ratings.stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    rating -> of.apply(rating).id(), java.util.stream.Collectors.counting()));
    List<TableColumn> columns =
        List.of(
            TableColumn.forPrograms("id"),
            TableColumn.everywhere("name", "Name"),
            TableColumn.everywhere("lay_name", "Lay name"),
            TableColumn.everywhere("synonyms", "Also"),
            TableColumn.everywhere("codes", "Codes"),
            TableColumn.forReaders("broader", "Broader"),
            TableColumn.forPrograms("broader"),
            TableColumn.forPrograms("broader_source"),
            TableColumn.forPrograms("broader_mesh"),
            TableColumn.everywhere("ratings", "Ratings"),
            TableColumn.forPrograms("sources"),
            TableColumn.forPrograms("description"));
    Map<String, String> names = new HashMap<>();
    terms.forEach(term -> names.put(term.id(), term.name()));
    Set<Source> sources = new LinkedHashSet<>();
    List<List<Value>> rows = new ArrayList<>();
    for (Term term : terms) {
      sources.addAll(term.sources());
      term.broader().flatMap(Broader::source).ifPresent(sources::add);
      rows.add(
          List.of(
              Value.of(term.id()),
              Value.of(term.name()),
              Value.of(term.layName()),
              Value.of(term.synonyms()),
              Value.of(term.codes().stream().map(Code::toString).toList()),
              Value.of(term.broader().map(b -> names.getOrDefault(b.id(), b.id()))),
              Value.of(term.broader().map(Broader::id)),
              Value.of(term.broader().flatMap(Broader::source).map(Source::id)),
              Value.of(term.broader().flatMap(Broader::meshTreeNumber)),
              new Value.Count(Math.toIntExact(counts.getOrDefault(term.id(), 0L))),
              Value.of(term.sources().stream().map(Source::id).toList()),
              Value.of(term.description())));
    }
    return new EvidenceTable.Draft(TableKind.TERMS, caption, columns)
        .rows(rows)
        .sources(sources)
        .table();
  }

  /** Documents, with what each states of itself. */
  public static EvidenceTable sources(List<Source> sources) {
    List<TableColumn> columns =
        List.of(
            TableColumn.forPrograms("id"),
            TableColumn.everywhere("name", "Name"),
            TableColumn.everywhere("kind", "Kind"),
            TableColumn.everywhere("title", "Title"),
            TableColumn.forPrograms("author"),
            TableColumn.everywhere("rater", "Rater"),
            TableColumn.everywhere("publisher", "Publisher"),
            TableColumn.forPrograms("host"),
            TableColumn.forReaders("dates", "Dates"),
            TableColumn.forPrograms("published"),
            TableColumn.forPrograms("recorded"),
            TableColumn.forPrograms("reviewed"),
            TableColumn.forPrograms("updated"),
            TableColumn.forPrograms("licence"),
            TableColumn.forPrograms("note"));
    List<List<Value>> rows =
        sources.stream()
            .map(
                source ->
                    List.of(
                        Value.of(source.id()),
                        Value.of(source.name()),
                        Value.of(source.kind().label()),
                        Value.of(source.title()),
                        Value.of(source.author()),
                        Value.of(source.rater()),
                        Value.of(source.publisher()),
                        Value.of(source.host()),
                        Value.of(String.join("; ", Wording.dates(source))),
                        Value.of(source.published()),
                        Value.of(source.recorded()),
                        Value.of(source.reviewed()),
                        Value.of(source.updated()),
                        Value.of(source.licence()),
                        Value.of(source.note())))
            .toList();
    return new EvidenceTable.Draft(TableKind.SOURCES, "Sources", columns).rows(rows).table();
  }

  /** The levels of scales, in display order; every scale is a section. */
  public static EvidenceTable scales(List<RatingScale> scales) {
    List<TableColumn> columns =
        List.of(
            TableColumn.forPrograms("scale"),
            TableColumn.forPrograms("scale_id"),
            TableColumn.forPrograms("kind"),
            TableColumn.everywhere("level", "Level"),
            TableColumn.forPrograms("level_id"),
            TableColumn.everywhere("aliases", "Also"),
            TableColumn.everywhere("standing", "Standing"),
            TableColumn.everywhere("pole", "Pole"),
            TableColumn.everywhere("symbol", "Symbol"),
            TableColumn.everywhere("definition", "Meaning"),
            TableColumn.forPrograms("rater"),
            TableColumn.forPrograms("citation"));
    List<EvidenceTable.Section> sections =
        scales.stream()
            .map(
                scale ->
                    new EvidenceTable.Section(
                        scale.name() + " (grades " + scale.kind().label() + ")",
                        scale.levels().stream().map(level -> row(scale, level)).toList()))
            .toList();
    List<String> notes =
        scales.stream().map(s -> s.name() + ": " + s.rater() + ", " + s.citation() + ".").toList();
    return new EvidenceTable.Draft(TableKind.SCALES, "Rating scales", columns)
        .sections(sections)
        .notes(notes)
        .table();
  }

  private static List<Value> row(RatingScale scale, Level level) {
    return List.of(
        Value.of(scale.name()),
        Value.of(scale.id()),
        Value.of(scale.kind().label()),
        Value.Graded.of(scale, level),
        Value.of(level.id()),
        Value.of(level.aliases()),
        Value.of(level.standing().label()),
        Value.of(level.pole().label()),
        Value.of(level.symbol()),
        Value.of(level.definition()),
        Value.of(scale.rater()),
        Value.of(scale.citation()));
  }

  /** Safety assessments, with how each matched. */
  public static EvidenceTable safety(List<SafetyMatch> matches) {
    List<TableColumn> columns =
        List.of(
            TableColumn.everywhere("modality", "Modality").saidOnce().with(Trait.FILTER),
            TableColumn.everywhere("scale", "Scale").saidOnce(),
            TableColumn.forPrograms("level"),
            TableColumn.forReaders("level", "Level"),
            TableColumn.everywhere("circumstance", "When"),
            TableColumn.everywhere("population", "For whom"),
            TableColumn.everywhere("summary", "In short"),
            TableColumn.everywhere("source", "Source").saidOnce(),
            TableColumn.everywhere("reviewed", "Reviewed").saidOnce(),
            TableColumn.everywhere("updated", "Updated").saidOnce(),
            TableColumn.everywhere("match", "Match").saidOnce(),
            TableColumn.forPrograms("assessment_id").with(Trait.ROW_ID),
            TableColumn.forPrograms("modality_id"),
            TableColumn.forPrograms("scale_id"),
            TableColumn.forPrograms("level_id"),
            TableColumn.forPrograms("standing"),
            TableColumn.forPrograms("source_id"),
            TableColumn.forPrograms("locator"));
    Set<Source> sources = new LinkedHashSet<>();
    List<List<Value>> rows = new ArrayList<>();
    for (SafetyMatch match : matches) {
      SafetyAssessment safety = match.assessment();
      Source source = safety.provenance().source();
      sources.add(source);
      rows.add(
          List.of(
              Value.of(safety.modality().name()),
              Value.of(safety.scale().name()),
              Value.of(safety.level().map(Level::name)),
              safety
                  .level()
                  .<Value>map(level -> Value.Graded.of(safety.scale(), level))
                  .orElse(new Value.Gap("warning, not graded")),
              Value.of(safety.circumstance()),
              Value.of(safety.population()),
              Value.of(safety.summary()),
              Value.of(source.name()),
              Value.of(safety.reviewed()),
              Value.of(safety.updated()),
              Value.of(match.match()),
              Value.of(safety.id()),
              Value.of(safety.modality().id()),
              Value.of(safety.scale().id()),
              Value.of(safety.level().map(Level::id)),
              Value.of(safety.level().map(level -> level.standing().label())),
              Value.of(source.id()),
              Value.of(safety.provenance().locator())));
    }
    return new EvidenceTable.Draft(TableKind.SAFETY, "Safety", columns)
        .rows(rows)
        .sources(sources)
        .table();
  }
}
