package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.HighestRatings;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes tables of ratings. Rows keep the order of the hits within their section. Nothing is
 * collapsed: every hit is a row, or an entry of a cell of the matrix. Stateless.
 */
public final class RatingTable {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.everywhere("modality", "Modality").saidOnce(),
          TableColumn.forReaders("condition_title", "Condition"),
          TableColumn.forPrograms("condition"),
          TableColumn.everywhere("scale", "Scale").saidOnce(),
          TableColumn.everywhere("level", "Level"),
          TableColumn.everywhere("significance", "For what").saidOnce(),
          TableColumn.everywhere("support", "Evidence").saidOnce(),
          TableColumn.forReaders("grades_text", "Also graded").saidOnce(),
          TableColumn.forReaders("qualifier", "Only for").saidOnce(),
          TableColumn.forReaders("summary_text", "In short"),
          TableColumn.forReaders("studied_text", "Studied"),
          TableColumn.forReaders("findings_text", "Findings"),
          TableColumn.everywhere("source", "Source").saidOnce(),
          TableColumn.everywhere("reviewed", "Reviewed").saidOnce(),
          TableColumn.everywhere("updated", "Updated").saidOnce(),
          TableColumn.everywhere("match", "Match").saidOnce(),
          TableColumn.everywhere("dated_by", "Dated by").saidOnce(),
          TableColumn.forPrograms("rating_id"),
          TableColumn.forPrograms("modality_id"),
          TableColumn.forPrograms("condition_id"),
          TableColumn.forPrograms("scale_id"),
          TableColumn.forPrograms("scale_kind"),
          TableColumn.forPrograms("level_id"),
          TableColumn.forPrograms("standing"),
          TableColumn.forPrograms("source_id"),
          TableColumn.forPrograms("locator"),
          TableColumn.forPrograms("citation"),
          TableColumn.forCsv("grades"),
          TableColumn.forJson("grades"),
          TableColumn.forCsv("qualifiers"),
          TableColumn.forJson("qualifiers"),
          TableColumn.forPrograms("summary"),
          TableColumn.forPrograms("studied"),
          TableColumn.forPrograms("agreement"),
          TableColumn.forCsv("findings"),
          TableColumn.forCsv("finding_texts"),
          TableColumn.forJson("findings"));

  private RatingTable() {}

  /**
   * Ratings by level: every level of every scale in use is a section, in display order, also those
   * at which there is none.
   */
  public static EvidenceTable of(List<RatingMatch> hits) {
    Map<Level, List<List<Value>>> rows = new HashMap<>();
    for (RatingMatch hit : hits) {
      rows.computeIfAbsent(hit.rating().level(), level -> new ArrayList<>()).add(row(hit));
    }
    List<RatingScale> scales = scales(hits);
    List<EvidenceTable.Section> sections = new ArrayList<>();
    for (RatingScale scale : scales) {
      String suffix = scales.size() > 1 ? " (" + scale.name() + ")" : "";
      for (Level level : scale.levels()) {
        List<List<Value>> members = rows.getOrDefault(level, List.of());
        sections.add(
            new EvidenceTable.Section(level.name() + suffix + ": " + members.size(), members));
      }
    }
    if (sections.isEmpty()) {
      sections.add(new EvidenceTable.Section("", List.of()));
    }
    return new EvidenceTable(
        "Ratings by level",
        // The section says the level to readers; programs get it in every row.
        COLUMNS.stream()
            .map(c -> c.id().equals("level") ? TableColumn.forPrograms("level") : c)
            .toList(),
        sections,
        notes(hits),
        sources(hits));
  }

  /** Ratings one after the other, in the order of the hits. */
  public static EvidenceTable list(List<RatingMatch> hits) {
    return EvidenceTable.flat(
        "Ratings",
        COLUMNS,
        hits.stream().map(RatingTable::row).toList(),
        notes(hits),
        sources(hits));
  }

  /** Only the ratings at the strongest levels, with a note on what each of them hides. */
  public static EvidenceTable highestOnly(List<HighestRatings> groups) {
    EvidenceTable table = list(groups.stream().flatMap(group -> group.shown().stream()).toList());
    for (HighestRatings group : groups) {
      if (!group.hidden().isEmpty()) {
        table = table.withNote(hidden(group));
      }
    }
    return table;
  }

  private static String hidden(HighestRatings group) {
    Rating shown = group.shown().get(0).rating();
    return "Hidden by "
        + shown.level().name()
        + " of "
        + shown.modality().name()
        + " for "
        + shown.condition().name()
        + (shown.statement().isEmpty() ? "" : " (" + String.join(", ", shown.statement()) + ")")
        + ": "
        + group.hidden().stream()
            .map(RatingMatch::rating)
            .map(
                rating ->
                    rating.level().name()
                        + Stream.concat(
                                rating.particulars().stream(), Stream.of(rating.source().name()))
                            .collect(Collectors.joining(", ", " (", ")")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /**
   * Conditions down, modalities across. A cell names every level given to the pair, with what tells
   * it from the others; or says that the pair is not rated, or that its ratings are not among the
   * hits.
   *
   * @param hits the ratings to show
   * @param also modalities to show a column of although no hit may be about them
   * @param all all ratings there are, hits or not
   */
  public static EvidenceTable matrix(
      List<RatingMatch> hits, Collection<Modality> also, Collection<Rating> all) {
    RatingMatrix matrix = new RatingMatrix(hits, also, all);
    List<String> notes = new ArrayList<>(matrix.notes());
    notes.addAll(notes(hits));
    return EvidenceTable.flat(
        "Ratings by condition and modality", matrix.columns(), matrix.rows(), notes, sources(hits));
  }

  private static List<Value> row(RatingMatch hit) {
    Rating rating = hit.rating();
    List<String> studied = studied(rating);
    return List.of(
        Value.of(rating.modality().name()),
        Value.of(title(rating.condition())),
        Value.of(rating.condition().name()),
        Value.of(rating.scale().name()),
        Value.of(rating.level().name()),
        Value.of(rating.significance()),
        Value.of(rating.support().map(Labeled::label)),
        Value.of(grades(rating)),
        Value.of(qualifiers(rating)),
        Value.of(rating.summary()),
        Value.of(studiedText(rating, studied)),
        Value.of(findingsText(rating)),
        Value.of(rating.source().name()),
        Value.of(rating.reviewed()),
        Value.of(rating.updated()),
        Value.of(hit.match()),
        Value.of(hit.dateBasis().map(DateBasis::label)),
        Value.of(rating.id()),
        Value.of(rating.modality().id()),
        Value.of(rating.condition().id()),
        Value.of(rating.scale().id()),
        Value.of(rating.scale().kind().label()),
        Value.of(rating.level().id()),
        Value.of(rating.level().standing().label()),
        Value.of(rating.source().id()),
        Value.of(rating.provenance().locator()),
        Value.of(rating.citation()),
        Value.of(grades(rating)),
        new Value.Records(rating.grades().stream().map(RatingTable::grade).toList()),
        Value.of(qualifiers(rating)),
        new Value.Records(rating.qualifiers().stream().map(RatingTable::qualifier).toList()),
        Value.of(rating.summary()),
        Value.of(studied),
        Value.of(rating.agreement().label()),
        new Value.Count(rating.findings().size()),
        Value.of(findingTexts(rating)),
        new Value.Records(rating.findings().stream().map(RatingTable::finding).toList()));
  }

  /** The name, and what a patient would call it. */
  static String title(Term term) {
    return term.layName().map(lay -> term.name() + " (" + lay + ")").orElse(term.name());
  }

  private static List<String> grades(Rating rating) {
    return rating.grades().stream().map(Grade::text).toList();
  }

  static Map<String, Value> grade(Grade grade) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("scale", Value.of(grade.scale().name()));
    values.put("scale_id", Value.of(grade.scale().id()));
    values.put("level", Value.of(grade.level().name()));
    values.put("level_id", Value.of(grade.level().id()));
    return values;
  }

  static List<String> qualifiers(Rating rating) {
    return rating.qualifiers().stream().map(Qualifier::text).toList();
  }

  static Map<String, Value> qualifier(Qualifier qualifier) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("name", Value.of(qualifier.name()));
    values.put("value", Value.of(qualifier.value()));
    return values;
  }

  private static List<String> studied(Rating rating) {
    return names(rating.findings().stream().flatMap(f -> f.studied().stream()).toList());
  }

  /** Findings on nothing in particular say so; without findings there is nothing to say. */
  private static String studiedText(Rating rating, List<String> studied) {
    return studied.isEmpty() && !rating.findings().isEmpty()
        ? "unspecified"
        : String.join("; ", studied);
  }

  static List<String> names(List<Modality> modalities) {
    return modalities.stream().map(Modality::name).distinct().toList();
  }

  /** Each finding's outcome and direction, and what they add up to if they do not agree. */
  private static String findingsText(Rating rating) {
    FindingAgreement agreement = rating.agreement();
    String each = String.join("; ", findingTexts(rating));
    return switch (agreement) {
      case NO_FINDINGS -> "none given";
      case UNIFORM -> each;
      case HETEROGENEOUS, IN_CONFLICT -> agreement.label() + ": " + each;
    };
  }

  private static List<String> findingTexts(Rating rating) {
    return rating.findings().stream().map(RatingTable::findingText).toList();
  }

  /** Outcome and direction, with whatever limits them: "pain: no effect (whiplash)". */
  static String findingText(Finding finding) {
    List<String> limits = new ArrayList<>();
    finding.condition().map(Condition::name).ifPresent(limits::add);
    finding.population().ifPresent(limits::add);
    if (!finding.cointerventions().isEmpty()) {
      limits.add("with " + String.join(", ", names(finding.cointerventions())));
    }
    List<String> comparators = names(finding.comparison().modalities());
    switch (finding.comparison().kind()) {
      case NONE_STATED -> {
        // Nothing to say.
      }
      case PLACEBO -> limits.add("v. placebo");
      case ACTIVE, ADD_ON ->
          limits.add(
              "v. "
                  + (comparators.isEmpty()
                      ? finding.comparison().kind().label()
                      : String.join(", ", comparators)));
    }
    return finding.outcome()
        + ": "
        + finding.direction().label()
        + (limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")");
  }

  static Map<String, Value> finding(Finding finding) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("id", Value.of(finding.id()));
    values.put("studied", Value.of(names(finding.studied())));
    values.put("cointerventions", Value.of(names(finding.cointerventions())));
    values.put("condition", Value.of(finding.condition().map(Condition::name)));
    values.put("population", Value.of(finding.population()));
    values.put("comparator", Value.of(finding.comparison().kind().label()));
    values.put("compared_with", Value.of(names(finding.comparison().modalities())));
    values.put("outcome", Value.of(finding.outcome()));
    values.put("direction", Value.of(finding.direction().label()));
    if (finding.direction() == Direction.DISAGREES) {
      values.put("disputes", Value.of(finding.disputes()));
    }
    values.put("body", Value.of(finding.body().map(Labeled::label)));
    values.put("summary", Value.of(finding.summary()));
    values.put("source_id", Value.of(finding.provenance().source().id()));
    values.put("locator", Value.of(finding.provenance().locator()));
    return values;
  }

  private static List<RatingScale> scales(List<RatingMatch> hits) {
    return hits.stream().map(hit -> hit.rating().scale()).distinct().toList();
  }

  /** The sources of the ratings and of their findings, in the order of the hits. */
  private static List<Source> sources(List<RatingMatch> hits) {
    Set<Source> sources = new LinkedHashSet<>();
    for (RatingMatch hit : hits) {
      sources.add(hit.rating().source());
      hit.rating().findings().forEach(finding -> sources.add(finding.provenance().source()));
    }
    return List.copyOf(sources);
  }

  /** What a reader must know of each scale: what it grades, and what insufficient means. */
  private static List<String> notes(List<RatingMatch> hits) {
    return scales(hits).stream().map(RatingTable::legend).toList();
  }

  static String legend(RatingScale scale) {
    List<String> ranked = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    List<String> insufficient = new ArrayList<>();
    for (Level level : scale.levels()) {
      switch (level.standing()) {
        case RANKED -> ranked.add(level.name());
        case APART -> apart.add(level.name());
        case INSUFFICIENT -> insufficient.add(level.name());
      }
    }
    StringBuilder text = new StringBuilder(scale.name());
    text.append(" grades ").append(scale.kind().label()).append(". Its order: ");
    text.append(String.join(" > ", ranked)).append('.');
    if (!apart.isEmpty()) {
      text.append(" Apart from it: ").append(String.join(", ", apart)).append('.');
    }
    if (!insufficient.isEmpty()) {
      text.append(" Outside it, and no low grade: ")
          .append(String.join(", ", insufficient))
          .append('.');
    }
    return text.toString();
  }
}
