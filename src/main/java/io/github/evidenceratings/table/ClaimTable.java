package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.table.sheet.ClaimWording;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes tables of claims, as they are or held against what has been graded. Stateless. */
public final class ClaimTable {
  private static final List<Column<ClaimMatch>> COLUMNS =
      List.of(
          TableColumn.forPrograms("topic")
              .with(Trait.FILTER)
              .text(hit -> hit.claim().topic().name()),
          TableColumn.everywhere("modality", "Modality")
              .saidOnce()
              .with(Trait.FILTER)
              .text(hit -> hit.claim().modality().name()),
          TableColumn.forReaders("about", "About").text(hit -> ClaimWording.about(hit.claim())),
          TableColumn.everywhere("summary", "Says").text(hit -> hit.claim().summary()),
          TableColumn.forReaders("limits", "Limits")
              .saidOnce()
              .text(hit -> ClaimWording.limits(hit.claim())),
          TableColumn.forReaders("emphasis", "Emphasis")
              .saidOnce()
              .with(Trait.FILTER)
              .text(hit -> ClaimWording.emphasis(hit.claim())),
          TableColumn.everywhere("source", "Source")
              .saidOnce()
              .with(Trait.FILTER)
              .<ClaimMatch>text(hit -> hit.claim().source().name())
              .namingSource(hit -> hit.claim().source().id()),
          TableColumn.everywhere("match", "Match").saidOnce().text(ClaimMatch::match),
          TableColumn.forPrograms("aspect").optional(hit -> hit.claim().aspect()),
          TableColumn.forPrograms("condition")
              .with(Trait.FILTER)
              .optional(hit -> hit.claim().condition().map(Condition::name)),
          TableColumn.forPrograms("stance").text(hit -> hit.claim().stance().label()),
          TableColumn.forPrograms("direction")
              .optional(hit -> hit.claim().direction().map(Labeled::label)),
          TableColumn.forPrograms("frequency")
              .optional(hit -> hit.claim().frequency().map(Labeled::label)),
          TableColumn.forPrograms("quantity").optional(hit -> hit.claim().quantity()),
          TableColumn.forPrograms("quantity_least")
              .optional(hit -> number(hit.claim(), Quantity::least)),
          TableColumn.forPrograms("quantity_most")
              .optional(hit -> number(hit.claim(), Quantity::most)),
          TableColumn.forPrograms("unit")
              .optional(hit -> hit.claim().quantity().map(Quantity::unit)),
          TableColumn.forPrograms("step").value(hit -> step(hit.claim())),
          TableColumn.forPrograms("circumstance").optional(hit -> hit.claim().circumstance()),
          TableColumn.forPrograms("cointerventions")
              .texts(hit -> Wording.names(hit.claim().cointerventions())),
          TableColumn.forPrograms("compared_with")
              .texts(hit -> Wording.names(hit.claim().comparators())),
          TableColumn.forPrograms("claim_id").text(hit -> hit.claim().id()),
          TableColumn.forPrograms("modality_id").text(hit -> hit.claim().modality().id()),
          TableColumn.forPrograms("condition_id")
              .optional(hit -> hit.claim().condition().map(Condition::id)),
          TableColumn.forPrograms("source_id").text(hit -> hit.claim().source().id()),
          TableColumn.forPrograms("locator").optional(hit -> hit.claim().provenance().locator()),
          TableColumn.forPrograms("population").optional(hit -> hit.claim().population()),
          TableColumn.forPrograms("practice").optional(hit -> hit.claim().practice()),
          TableColumn.forPrograms("denial")
              .optional(hit -> hit.claim().denial().map(Labeled::label)),
          TableColumn.forPrograms("emphasis")
              .optional(hit -> hit.claim().emphasis().map(Labeled::label)),
          TableColumn.forPrograms("stressed").texts(hit -> ClaimWording.stressed(hit.claim())),
          TableColumn.forReaders("seen_at", "Page seen")
              .saidOnce()
              .optional(hit -> hit.claim().seen()),
          TableColumn.forPrograms("seen_at")
              .optional(hit -> hit.claim().seen().flatMap(Claim.PageSeen::location)),
          TableColumn.forPrograms("seen_on")
              .optional(hit -> hit.claim().seen().flatMap(Claim.PageSeen::date)));

  private static final List<Column<CheckedClaim>> CHECK_COLUMNS =
      List.of(
          TableColumn.forPrograms("topic")
              .with(Trait.FILTER)
              .text(checked -> checked.claim().topic().name()),
          TableColumn.everywhere("condition", "Condition")
              .with(Trait.FILTER)
              .optional(checked -> checked.claim().condition().map(Condition::name)),
          TableColumn.everywhere("modality", "Modality")
              .saidOnce()
              .with(Trait.FILTER)
              .text(checked -> checked.claim().modality().name()),
          TableColumn.everywhere("summary", "Says").text(checked -> checked.claim().summary()),
          TableColumn.everywhere("source", "Claimed by")
              .saidOnce()
              .with(Trait.FILTER)
              .<CheckedClaim>text(checked -> checked.claim().source().name())
              .namingSource(checked -> checked.claim().source().id()),
          TableColumn.forPrograms("verdict")
              .with(Trait.FILTER)
              .text(checked -> checked.verdict().label()),
          TableColumn.forReaders("verdict", "Verdict")
              .saidOnce()
              .text(checked -> checked.verdict().label() + ClaimWording.remark(checked)),
          TableColumn.everywhere("reason", "Why").text(CheckedClaim::reason),
          TableColumn.forPrograms("rated_by")
              .texts(checked -> raters(checked).map(Source::name).distinct().toList()),
          TableColumn.forPrograms("own_source")
              .value(checked -> new Value.Flag(checked.ownSource())),
          TableColumn.forPrograms("stance").text(checked -> checked.claim().stance().label()),
          TableColumn.forPrograms("direction")
              .optional(checked -> checked.claim().direction().map(Labeled::label)),
          TableColumn.forPrograms("aspect").optional(checked -> checked.claim().aspect()),
          TableColumn.forPrograms("circumstance")
              .optional(checked -> checked.claim().circumstance()),
          TableColumn.forPrograms("frequency")
              .optional(checked -> checked.claim().frequency().map(Labeled::label)),
          TableColumn.forPrograms("compared_with")
              .texts(checked -> Wording.names(checked.claim().comparators())),
          TableColumn.forPrograms("deciding")
              .texts(checked -> ids(checked.deciding(), checked.safety())),
          TableColumn.forPrograms("not_deciding")
              .texts(checked -> ids(checked.others(), checked.otherSafety())),
          TableColumn.forPrograms("findings")
              .texts(checked -> checked.findings().stream().map(f -> f.finding().id()).toList()),
          TableColumn.forPrograms("claim_id").text(checked -> checked.claim().id()),
          TableColumn.forPrograms("modality_id").text(checked -> checked.claim().modality().id()),
          TableColumn.forPrograms("condition_id")
              .optional(checked -> checked.claim().condition().map(Condition::id)),
          TableColumn.forPrograms("source_id").text(checked -> checked.claim().source().id()),
          TableColumn.forPrograms("locator")
              .optional(checked -> checked.claim().provenance().locator()),
          TableColumn.forPrograms("population").optional(checked -> checked.claim().population()),
          TableColumn.forPrograms("practice").optional(checked -> checked.claim().practice()),
          TableColumn.forPrograms("denial")
              .optional(checked -> checked.claim().denial().map(Labeled::label)),
          TableColumn.forPrograms("emphasis")
              .optional(checked -> checked.claim().emphasis().map(Labeled::label)),
          TableColumn.forPrograms("stressed")
              .texts(checked -> ClaimWording.stressed(checked.claim())));

  private ClaimTable() {}

  /** Claims by topic; every topic that has any is a section. */
  public static EvidenceTable of(List<ClaimMatch> hits) {
    return byTopic(
        TableKind.CLAIMS,
        "Claims",
        COLUMNS,
        hits,
        ClaimMatch::claim,
        List.of(),
        hits.stream().map(hit -> hit.claim().source()).distinct().toList());
  }

  /** Claims with their verdicts, by topic. */
  public static EvidenceTable check(List<CheckedClaim> claims) {
    Set<Source> sources = new LinkedHashSet<>();
    claims.forEach(checked -> sources.add(checked.claim().source()));
    Set<Source> raters = new LinkedHashSet<>();
    claims.forEach(checked -> raters(checked).forEach(raters::add));
    sources.addAll(raters);
    return byTopic(
        TableKind.CLAIM_CHECK,
        "Claims held against ratings",
        CHECK_COLUMNS,
        claims,
        CheckedClaim::claim,
        raters.isEmpty() ? List.of() : List.of("Graded by " + graders(raters) + "."),
        List.copyOf(sources));
  }

  private static String graders(Set<Source> raters) {
    return raters.stream()
        .map(source -> source.name() + " (" + dates(source) + ")")
        .collect(Collectors.joining("; "));
  }

  private static String dates(Source source) {
    List<String> dates = Wording.dates(source);
    return dates.isEmpty() ? "no date stated" : String.join(", ", dates);
  }

  private static <T> EvidenceTable byTopic(
      TableKind kind,
      String caption,
      List<Column<T>> columns,
      List<T> items,
      Function<T, Claim> claim,
      List<String> notes,
      List<Source> sources) {
    Map<ClaimTopic, List<T>> rows = new TreeMap<>();
    for (T item : items) {
      rows.computeIfAbsent(claim.apply(item).topic(), topic -> new ArrayList<>()).add(item);
    }
    List<Sheet.Section<T>> sections = new ArrayList<>();
    rows.forEach(
        (topic, members) -> sections.add(new Sheet.Section<>(Headings.of(topic.name()), members)));
    return new EvidenceTable(
        Sheet.builder(kind, caption, columns)
            .sections(sections)
            .notes(notes)
            .sources(sources)
            .build());
  }

  private static Optional<String> number(
      Claim claim, Function<Quantity, Optional<BigDecimal>> which) {
    return claim.quantity().flatMap(which).map(BigDecimal::toPlainString);
  }

  private static Value step(Claim claim) {
    return claim.step().isPresent() ? new Value.Count(claim.step().getAsInt()) : Value.NONE;
  }

  private static List<String> ids(List<RatingMatch> ratings, List<SafetyMatch> safety) {
    return Stream.concat(
            ratings.stream().map(RatingMatch::rating).map(Rating::id),
            safety.stream().map(SafetyMatch::assessment).map(SafetyAssessment::id))
        .toList();
  }

  /** Whose grades decide. */
  private static Stream<Source> raters(CheckedClaim checked) {
    return Stream.of(
            checked.deciding().stream().map(match -> match.rating().source()),
            checked.safety().stream().map(match -> match.assessment().provenance().source()),
            checked.findings().stream()
                .map(StudiedFinding::finding)
                .map(finding -> finding.provenance().source()))
        .flatMap(sources -> sources);
  }
}
