package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Publication;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes tables of what ratings refer to: terms, sources, scales, and of safety. Stateless. */
public final class ReferenceTable {
  private record ScaleLevel(RatingScale scale, Level level) {}

  private static final List<Column<Source>> SOURCE_COLUMNS =
      List.of(
          TableColumn.forPrograms("id").text(Source::id),
          TableColumn.everywhere("name", "Name").text(Source::name),
          TableColumn.everywhere("kind", "Kind").text(source -> source.kind().label()),
          TableColumn.everywhere("title", "Title").text(Source::title),
          TableColumn.forPrograms("author").optional(Source::author),
          TableColumn.everywhere("rater", "Rater").optional(Source::rater),
          TableColumn.everywhere("publisher", "Publisher").optional(Source::publisher),
          TableColumn.forPrograms("host").optional(Source::host),
          TableColumn.forReaders("dates", "Dates")
              .text(source -> String.join("; ", Wording.dates(source))),
          TableColumn.forPrograms("published").optional(Source::published),
          TableColumn.forPrograms("recorded").optional(Source::recorded),
          TableColumn.forPrograms("reviewed").optional(Source::reviewed),
          TableColumn.forPrograms("updated").optional(Source::updated),
          TableColumn.forPrograms("licence").optional(Source::licence),
          TableColumn.forPrograms("note").optional(Source::note),
          TableColumn.everywhere("doi", "DOI").optional(Source::doi),
          TableColumn.everywhere("pmid", "PMID").optional(Source::pmid),
          TableColumn.everywhere("registration", "Registration").optional(Source::registration),
          TableColumn.forPrograms("searched").optional(Source::searched),
          TableColumn.everywhere("funding", "Funding").optional(Source::funding),
          TableColumn.everywhere("interests", "Declared interests").optional(Source::interests),
          TableColumn.forPrograms("status")
              .optional(source -> source.publication().map(p -> p.status().label())),
          TableColumn.forPrograms("status_date")
              .optional(
                  source ->
                      source.publication().flatMap(Publication::date).map(PartialDate::toString)),
          TableColumn.forPrograms("superseded_by")
              .optional(source -> source.publication().flatMap(Publication::supersededBy)),
          TableColumn.forPrograms("status_source")
              .optional(source -> source.publication().flatMap(Publication::statedIn)));

  private static final List<Column<ScaleLevel>> SCALE_COLUMNS =
      List.of(
          TableColumn.forPrograms("scale").text(row -> row.scale().name()),
          TableColumn.forPrograms("scale_id").text(row -> row.scale().id()),
          TableColumn.forPrograms("kind").text(row -> row.scale().kind().label()),
          TableColumn.everywhere("level", "Level")
              .value(row -> Value.Graded.of(row.scale(), row.level())),
          TableColumn.forPrograms("level_id").text(row -> row.level().id()),
          TableColumn.everywhere("aliases", "Also").texts(row -> row.level().aliases()),
          TableColumn.everywhere("standing", "Standing")
              .text(row -> row.level().standing().label()),
          TableColumn.everywhere("pole", "Pole").text(row -> row.level().pole().label()),
          TableColumn.everywhere("strength", "Strength")
              .optional(row -> row.level().strength().map(Level.Strength::label)),
          TableColumn.everywhere("symbol", "Symbol").text(row -> row.level().symbol()),
          TableColumn.everywhere("definition", "Meaning").optional(row -> row.level().definition()),
          TableColumn.forPrograms("rater").text(row -> row.scale().rater()),
          TableColumn.forPrograms("citation").text(row -> row.scale().citation()));

  private static final List<Column<SafetyMatch>> SAFETY_COLUMNS =
      List.of(
          TableColumn.everywhere("modality", "Modality")
              .saidOnce()
              .with(Trait.FILTER)
              .text(match -> match.assessment().modality().name()),
          TableColumn.everywhere("scale", "Scale")
              .saidOnce()
              .text(match -> match.assessment().scale().name()),
          TableColumn.forPrograms("level")
              .optional(match -> match.assessment().level().map(Level::name)),
          TableColumn.forReaders("level", "Level").value(ReferenceTable::graded),
          TableColumn.everywhere("circumstance", "When")
              .text(match -> match.assessment().circumstance()),
          TableColumn.everywhere("population", "For whom")
              .optional(match -> match.assessment().population()),
          TableColumn.everywhere("summary", "In short").text(match -> match.assessment().summary()),
          TableColumn.everywhere("source", "Source")
              .saidOnce()
              .<SafetyMatch>text(match -> source(match).name())
              .namingSource(match -> source(match).id()),
          TableColumn.everywhere("reviewed", "Reviewed")
              .saidOnce()
              .optional(match -> match.assessment().reviewed()),
          TableColumn.everywhere("updated", "Updated")
              .saidOnce()
              .optional(match -> match.assessment().updated()),
          TableColumn.everywhere("match", "Match").saidOnce().text(SafetyMatch::match),
          TableColumn.forPrograms("assessment_id")
              .with(Trait.ROW_ID)
              .text(match -> match.assessment().id()),
          TableColumn.forPrograms("modality_id").text(match -> match.assessment().modality().id()),
          TableColumn.forPrograms("scale_id").text(match -> match.assessment().scale().id()),
          TableColumn.forPrograms("level_id")
              .optional(match -> match.assessment().level().map(Level::id)),
          TableColumn.forPrograms("standing")
              .optional(match -> match.assessment().level().map(l -> l.standing().label())),
          TableColumn.forPrograms("source_id").text(match -> source(match).id()),
          TableColumn.forPrograms("locator")
              .optional(match -> match.assessment().provenance().locator()));

  private static final List<Column<Appraisal>> APPRAISAL_COLUMNS =
      List.of(
          TableColumn.everywhere("appraised", "Appraised").text(ReferenceTable::appraised),
          TableColumn.everywhere("scale", "Tool").saidOnce().text(a -> a.scale().name()),
          TableColumn.everywhere("domain", "Domain").text(a -> a.domain().orElse("overall")),
          TableColumn.forPrograms("level").text(a -> a.level().name()),
          TableColumn.forReaders("level", "Judgement")
              .value(a -> Value.Graded.of(a.scale(), a.level())),
          TableColumn.everywhere("reason", "Reason").optional(Appraisal::reason),
          TableColumn.everywhere("source", "Source")
              .saidOnce()
              .<Appraisal>text(a -> a.provenance().source().name())
              .namingSource(a -> a.provenance().source().id()),
          TableColumn.forPrograms("appraisal_id").with(Trait.ROW_ID).text(Appraisal::id),
          TableColumn.forPrograms("appraised_source").optional(a -> a.appraised().map(Source::id)),
          TableColumn.forPrograms("appraised_finding").optional(Appraisal::finding),
          TableColumn.forPrograms("scale_id").text(a -> a.scale().id()),
          TableColumn.forPrograms("level_id").text(a -> a.level().id()),
          TableColumn.forPrograms("source_id").text(a -> a.provenance().source().id()),
          TableColumn.forPrograms("locator").optional(a -> a.provenance().locator()));

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
    Map<String, String> names = new HashMap<>();
    terms.forEach(term -> names.put(term.id(), term.name()));
    Set<Source> sources = new LinkedHashSet<>();
    for (Term term : terms) {
      sources.addAll(term.sources());
      term.broader().flatMap(Broader::source).ifPresent(sources::add);
    }
    return new EvidenceTable(
        Sheet.builder(TableKind.TERMS, caption, termColumns(names, counts))
            .rows(List.copyOf(terms))
            .sources(sources)
            .build());
  }

  private static List<Column<Term>> termColumns(
      Map<String, String> names, Map<String, Long> counts) {
    return List.of(
        TableColumn.forPrograms("id").text(Term::id),
        TableColumn.everywhere("name", "Name").text(Term::name),
        TableColumn.everywhere("lay_name", "Lay name").optional(Term::layName),
        TableColumn.everywhere("synonyms", "Also").texts(Term::synonyms),
        TableColumn.everywhere("codes", "Codes")
            .texts(term -> term.codes().stream().map(Code::toString).toList()),
        TableColumn.forReaders("broader", "Broader")
            .optional(term -> term.broader().map(b -> names.getOrDefault(b.id(), b.id()))),
        TableColumn.forPrograms("broader").optional(term -> term.broader().map(Broader::id)),
        TableColumn.forPrograms("broader_source")
            .optional(term -> term.broader().flatMap(Broader::source).map(Source::id)),
        TableColumn.forPrograms("broader_mesh")
            .optional(term -> term.broader().flatMap(Broader::meshTreeNumber)),
        TableColumn.everywhere("ratings", "Ratings")
            .value(term -> new Value.Count(Math.toIntExact(counts.getOrDefault(term.id(), 0L)))),
        TableColumn.forPrograms("sources")
            .texts(term -> term.sources().stream().map(Source::id).toList()),
        TableColumn.forPrograms("description").optional(Term::description));
  }

  /** Documents, with what each states of itself. */
  public static EvidenceTable sources(List<Source> sources) {
    return new EvidenceTable(
        Sheet.builder(TableKind.SOURCES, "Sources", SOURCE_COLUMNS).rows(sources).build());
  }

  /** The levels of scales, in display order; every scale is a section. */
  public static EvidenceTable scales(List<RatingScale> scales) {
    List<Sheet.Section<ScaleLevel>> sections =
        scales.stream()
            .map(
                scale ->
                    new Sheet.Section<>(
                        scale.name() + " (" + Wording.grades(scale) + ")",
                        scale.levels().stream()
                            .map(level -> new ScaleLevel(scale, level))
                            .toList()))
            .toList();
    List<String> notes =
        scales.stream().map(s -> s.name() + ": " + s.rater() + ", " + s.citation() + ".").toList();
    return new EvidenceTable(
        Sheet.builder(TableKind.SCALES, "Rating scales", SCALE_COLUMNS)
            .sections(sections)
            .notes(notes)
            .build());
  }

  /** Safety assessments, with how each matched. */
  public static EvidenceTable safety(List<SafetyMatch> matches) {
    return new EvidenceTable(
        Sheet.builder(TableKind.SAFETY, "Safety", SAFETY_COLUMNS)
            .rows(matches)
            .sources(matches.stream().map(ReferenceTable::source).distinct().toList())
            .build());
  }

  /** Appraisals of sources and findings. */
  public static EvidenceTable appraisals(List<Appraisal> appraisals) {
    Set<Source> sources = new LinkedHashSet<>();
    for (Appraisal appraisal : appraisals) {
      appraisal.appraised().ifPresent(sources::add);
      sources.add(appraisal.provenance().source());
    }
    return new EvidenceTable(
        Sheet.builder(TableKind.APPRAISALS, "Appraisals", APPRAISAL_COLUMNS)
            .rows(appraisals)
            .sources(sources)
            .build());
  }

  private static String appraised(Appraisal appraisal) {
    return appraisal
        .appraised()
        .map(Source::name)
        .orElseGet(() -> "finding " + appraisal.finding().orElse(""));
  }

  private static Source source(SafetyMatch match) {
    return match.assessment().provenance().source();
  }

  private static Value graded(SafetyMatch match) {
    SafetyAssessment safety = match.assessment();
    return safety
        .level()
        .<Value>map(level -> Value.Graded.of(safety.scale(), level))
        .orElse(new Value.Gap("warning, not graded"));
  }
}
