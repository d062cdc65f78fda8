package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes tables of claims, as they are or held against what has been graded. Stateless. */
public final class ClaimTable {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.forPrograms("topic").with(Trait.FILTER),
          TableColumn.everywhere("modality", "Modality").saidOnce().with(Trait.FILTER),
          TableColumn.forReaders("about", "About"),
          TableColumn.everywhere("summary", "Says"),
          TableColumn.forReaders("limits", "Limits").saidOnce(),
          TableColumn.everywhere("source", "Source").saidOnce().with(Trait.FILTER),
          TableColumn.everywhere("match", "Match").saidOnce(),
          TableColumn.forPrograms("aspect"),
          TableColumn.forPrograms("condition").with(Trait.FILTER),
          TableColumn.forPrograms("stance"),
          TableColumn.forPrograms("direction"),
          TableColumn.forPrograms("frequency"),
          TableColumn.forPrograms("quantity"),
          TableColumn.forPrograms("quantity_least"),
          TableColumn.forPrograms("quantity_most"),
          TableColumn.forPrograms("unit"),
          TableColumn.forPrograms("step"),
          TableColumn.forPrograms("circumstance"),
          TableColumn.forPrograms("cointerventions"),
          TableColumn.forPrograms("compared_with"),
          TableColumn.forPrograms("claim_id"),
          TableColumn.forPrograms("modality_id"),
          TableColumn.forPrograms("condition_id"),
          TableColumn.forPrograms("source_id"),
          TableColumn.forPrograms("locator"));

  private static final List<TableColumn> CHECK_COLUMNS =
      List.of(
          TableColumn.forPrograms("topic").with(Trait.FILTER),
          TableColumn.everywhere("condition", "Condition").with(Trait.FILTER),
          TableColumn.everywhere("modality", "Modality").saidOnce().with(Trait.FILTER),
          TableColumn.everywhere("summary", "Says"),
          TableColumn.everywhere("source", "Claimed by").saidOnce().with(Trait.FILTER),
          TableColumn.forPrograms("verdict").with(Trait.FILTER),
          TableColumn.forReaders("verdict", "Verdict").saidOnce(),
          TableColumn.everywhere("reason", "Why"),
          TableColumn.forPrograms("rated_by"),
          TableColumn.forPrograms("own_source"),
          TableColumn.forPrograms("stance"),
          TableColumn.forPrograms("direction"),
          TableColumn.forPrograms("aspect"),
          TableColumn.forPrograms("circumstance"),
          TableColumn.forPrograms("frequency"),
          TableColumn.forPrograms("compared_with"),
          TableColumn.forPrograms("deciding"),
          TableColumn.forPrograms("not_deciding"),
          TableColumn.forPrograms("findings"),
          TableColumn.forPrograms("claim_id"),
          TableColumn.forPrograms("modality_id"),
          TableColumn.forPrograms("condition_id"),
          TableColumn.forPrograms("source_id"),
          TableColumn.forPrograms("locator"));

  /** Topics on the thing treated, whose sentences name it. */
  private static final Set<ClaimTopic> OF_TRIGGER_POINTS =
      EnumSet.of(ClaimTopic.TRIGGER_POINT, ClaimTopic.CAUSE, ClaimTopic.LOCATION);

  private ClaimTable() {}

  /** Claims by topic; every topic that has any is a section. */
  public static EvidenceTable of(List<ClaimMatch> hits) {
    return byTopic(
        TableKind.CLAIMS,
        "Claims",
        COLUMNS,
        hits,
        ClaimMatch::claim,
        ClaimTable::row,
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
        ClaimTable::row,
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
      List<TableColumn> columns,
      List<T> items,
      Function<T, Claim> claim,
      Function<T, List<Value>> row,
      List<String> notes,
      List<Source> sources) {
    Map<ClaimTopic, List<List<Value>>> rows = new TreeMap<>();
    for (T item : items) {
      rows.computeIfAbsent(claim.apply(item).topic(), topic -> new ArrayList<>())
          .add(row.apply(item));
    }
    List<EvidenceTable.Section> sections = new ArrayList<>();
    rows.forEach(
        (topic, members) ->
            sections.add(new EvidenceTable.Section(Headings.of(topic.label()), members)));
    return new EvidenceTable.Draft(kind, caption, columns)
        .sections(sections)
        .notes(notes)
        .sources(sources)
        .table();
  }

  private static List<Value> row(ClaimMatch hit) {
    Claim claim = hit.claim();
    return List.of(
        Value.of(claim.topic().label()),
        Value.of(claim.modality().name()),
        Value.of(about(claim)),
        Value.of(claim.summary()),
        Value.of(limits(claim)),
        Value.of(claim.source().name()),
        Value.of(hit.match()),
        Value.of(claim.aspect()),
        Value.of(claim.condition().map(Condition::name)),
        Value.of(claim.stance().label()),
        Value.of(claim.direction().map(Labeled::label)),
        Value.of(claim.frequency().map(Labeled::label)),
        Value.of(claim.quantity()),
        Value.of(claim.quantity().flatMap(Quantity::least).map(BigDecimal::toPlainString)),
        Value.of(claim.quantity().flatMap(Quantity::most).map(BigDecimal::toPlainString)),
        Value.of(claim.quantity().map(Quantity::unit)),
        claim.step().isPresent() ? new Value.Count(claim.step().getAsInt()) : Value.NONE,
        Value.of(claim.circumstance()),
        Value.of(Wording.names(claim.cointerventions())),
        Value.of(Wording.names(claim.comparators())),
        Value.of(claim.id()),
        Value.of(claim.modality().id()),
        Value.of(claim.condition().map(Condition::id)),
        Value.of(claim.source().id()),
        Value.of(claim.provenance().locator()));
  }

  /** Aspect, condition and comparators: what tells the claim from others on its topic. */
  static String about(Claim claim) {
    List<String> about = new ArrayList<>();
    claim.aspect().ifPresent(about::add);
    claim.condition().map(Wording::title).ifPresent(about::add);
    claim.comparators().stream().map(Modality::name).map(name -> "v. " + name).forEach(about::add);
    return String.join("; ", about);
  }

  /** What a reader must not miss beside the sentence, as words that follow it. */
  static String limits(Claim claim) {
    List<String> limits = new ArrayList<>();
    if (claim.stance() == Stance.OPEN) {
      limits.add(claim.stance().label());
    }
    claim.frequency().ifPresent(f -> limits.add("in " + f.label() + " cases"));
    claim.circumstance().ifPresent(limits::add);
    claim.quantity().ifPresent(quantity -> limits.add(quantity.toString()));
    if (!claim.cointerventions().isEmpty()) {
      limits.add("with " + String.join(", ", Wording.names(claim.cointerventions())));
    }
    claim.step().ifPresent(step -> limits.add("step " + step));
    return String.join("; ", limits);
  }

  /** The sentence, which says its limits itself; with its number if it is a step. */
  static String sentence(Claim claim) {
    return (claim.step().isPresent() ? claim.step().getAsInt() + ". " : "") + claim.summary();
  }

  /** The treatment, if it is not the one at hand, and the condition, if the sentence is of them. */
  static String lead(Claim claim, Modality atHand) {
    List<String> lead = new ArrayList<>();
    if (!OF_TRIGGER_POINTS.contains(claim.topic())) {
      if (!claim.modality().equals(atHand)) {
        lead.add(Headings.of(claim.modality().name()));
      }
      claim
          .condition()
          .map(c -> lead.isEmpty() ? Headings.of(c.name()) : c.name())
          .ifPresent(lead::add);
    }
    return lead.isEmpty() ? "" : String.join(", ", lead) + ": ";
  }

  private static List<Value> row(CheckedClaim checked) {
    Claim claim = checked.claim();
    String verdict = checked.verdict().label();
    return List.of(
        Value.of(claim.topic().label()),
        Value.of(claim.condition().map(Condition::name)),
        Value.of(claim.modality().name()),
        Value.of(claim.summary()),
        Value.of(claim.source().name()),
        Value.of(verdict),
        Value.of(verdict + remark(checked)),
        Value.of(checked.reason()),
        Value.of(raters(checked).map(Source::name).distinct().toList()),
        new Value.Flag(checked.ownSource()),
        Value.of(claim.stance().label()),
        Value.of(claim.direction().map(Labeled::label)),
        Value.of(claim.aspect()),
        Value.of(claim.circumstance()),
        Value.of(claim.frequency().map(Labeled::label)),
        Value.of(Wording.names(claim.comparators())),
        Value.of(ids(checked.deciding(), checked.safety())),
        Value.of(ids(checked.others(), checked.otherSafety())),
        Value.of(checked.findings().stream().map(studied -> studied.finding().id()).toList()),
        Value.of(claim.id()),
        Value.of(claim.modality().id()),
        Value.of(claim.condition().map(Condition::id)),
        Value.of(claim.source().id()),
        Value.of(claim.provenance().locator()));
  }

  /** What a reader must know together with the verdict. */
  static String remark(CheckedClaim checked) {
    List<String> remarks = new ArrayList<>();
    if (checked.ownSource()) {
      remarks.add("by its own source");
    }
    if (checked.otherSafety().stream().anyMatch(m -> m.assessment().level().isEmpty())) {
      remarks.add("with a warning");
    }
    return remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")";
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
