package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.ModalityComparison;
import io.github.evidenceratings.analysis.ModalityComparison.ClaimBetween;
import io.github.evidenceratings.analysis.ModalityComparison.ConditionRow;
import io.github.evidenceratings.analysis.ModalityComparison.Difference;
import io.github.evidenceratings.analysis.ModalityComparison.TopicRow;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.ClaimWording;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the table of a comparison: a column for each treatment. Stateless. */
public final class ComparisonTable {
  private static final String NOTHING = "nothing said";
  private static final Value.Records NO_RATINGS = new Value.Records(List.of());

  private static final Set<String> OTHER_COLUMNS =
      Set.of("part", "about", "source", "difference", "ratings");

  /**
   * What is said of all treatments in one respect.
   *
   * @param cells what is said of each treatment, by its id
   * @param ids of the statements
   * @param ratings the ratings as records
   */
  private record ComparisonRow(
      String part,
      String about,
      String source,
      Map<String, String> cells,
      String difference,
      String conditionId,
      List<String> ids,
      Value.Records ratings) {
    String cell(Modality modality) {
      return cells.getOrDefault(modality.id(), "");
    }
  }

  private ComparisonTable() {}

  /** The comparison in three parts: claims between them, ratings by condition, claims by topic. */
  public static EvidenceTable of(ModalityComparison comparison) {
    List<Modality> modalities = comparison.modalities();
    Set<Source> sources = new LinkedHashSet<>();
    List<Sheet.Section<ComparisonRow>> sections =
        List.of(
            between(comparison, sources),
            ratings(comparison, sources),
            claims(comparison, sources));
    return new EvidenceTable(
        Sheet.builder(
                TableKind.COMPARISON,
                modalities.stream().map(Modality::name).collect(Collectors.joining(" and ")),
                columns(modalities))
            .sections(sections)
            .legend(scales(comparison))
            .notes(notes(comparison))
            .sources(sources)
            .build());
  }

  private static List<Column<ComparisonRow>> columns(List<Modality> modalities) {
    List<Column<ComparisonRow>> columns = new ArrayList<>();
    columns.add(TableColumn.forPrograms("part").text(ComparisonRow::part));
    columns.add(TableColumn.everywhere("about", "About").text(ComparisonRow::about));
    columns.add(TableColumn.everywhere("source", "Source").text(ComparisonRow::source));
    for (Modality modality : modalities) {
      columns.add(
          TableColumn.everywhere(id(modality), Headings.of(modality.name()))
              .text(row -> row.cell(modality)));
    }
    columns.add(TableColumn.everywhere("difference", "Difference").text(ComparisonRow::difference));
    columns.add(TableColumn.forPrograms("condition_id").text(ComparisonRow::conditionId));
    columns.add(TableColumn.forPrograms("statement_ids").texts(ComparisonRow::ids));
    columns.add(TableColumn.forJson("ratings").value(ComparisonRow::ratings));
    return columns;
  }

  /** The id of a treatment's column, which must not be that of another column. */
  private static String id(Modality modality) {
    return OTHER_COLUMNS.contains(modality.id()) ? modality.id() + "_modality" : modality.id();
  }

  private static List<String> notes(ModalityComparison comparison) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Ratings of broader treatments are shown, since they cover these; what is claimed of broader"
            + " treatments is not. No finding is a rating, and a claim is neither.");
    if (comparison.conditions().stream().anyMatch(ComparisonTable::asksApart)) {
      notes.add(
          "Levels are compared only on a question they share: equal scale, significance, support"
              + " and qualifiers.");
    }
    return notes;
  }

  private static List<RatingScale> scales(ModalityComparison comparison) {
    return comparison.conditions().stream()
        .flatMap(row -> row.ratings().stream().flatMap(List::stream))
        .map(match -> match.rating().scale())
        .distinct()
        .toList();
  }

  private static boolean asksApart(ConditionRow row) {
    return row.levels() == Difference.PARTLY || row.levels() == Difference.OTHER_POINTS;
  }

  private static Sheet.Section<ComparisonRow> between(
      ModalityComparison comparison, Set<Source> sources) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (ClaimBetween between : comparison.claimsBetween()) {
      Claim claim = between.claim();
      sources.add(claim.source());
      Modality modality = comparison.modalities().get(between.position());
      rows.add(
          new ComparisonRow(
              "one against the other",
              claim.topic().name() + aspect(claim),
              claim.source().name(),
              Map.of(modality.id(), said(claim, modality)),
              "",
              claim.condition().map(Condition::id).orElse(""),
              List.of(claim.id()),
              NO_RATINGS));
    }
    return new Sheet.Section<>("One against the other", rows);
  }

  private static String aspect(Claim claim) {
    return claim.aspect().map(aspect -> ": " + aspect).orElse("");
  }

  /** Whether levels must say their scales and sources, since there are several. */
  private record Several(boolean scales, boolean sources) {}

  private static Sheet.Section<ComparisonRow> ratings(
      ModalityComparison comparison, Set<Source> sources) {
    boolean severalScales = scales(comparison).size() > 1;
    List<ComparisonRow> rows = new ArrayList<>();
    for (ConditionRow condition : comparison.conditions()) {
      List<RatingMatch> ratings = condition.ratings().stream().flatMap(List::stream).toList();
      List<Source> raters =
          ratings.stream().map(match -> match.rating().source()).distinct().toList();
      sources.addAll(raters);
      Several several = new Several(severalScales, raters.size() > 1);
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < comparison.modalities().size(); i++) {
        cells.put(
            comparison.modalities().get(i).id(),
            rated(condition.ratings().get(i), condition.studied().get(i), several));
      }
      rows.add(
          new ComparisonRow(
              "ratings",
              Wording.title(condition.condition()),
              raters.stream().map(Source::name).collect(Collectors.joining("; ")),
              cells,
              difference(condition),
              condition.condition().id(),
              ratings.stream().map(match -> match.rating().id()).distinct().toList(),
              new Value.Records(records(comparison.modalities(), condition))));
    }
    return new Sheet.Section<>("Ratings by condition", rows);
  }

  /** Every rating with the treatment under which it stands. */
  private static List<Map<String, Value>> records(List<Modality> modalities, ConditionRow row) {
    List<Map<String, Value>> records = new ArrayList<>();
    for (int i = 0; i < modalities.size(); i++) {
      for (RatingMatch match : row.ratings().get(i)) {
        Map<String, Value> record = new LinkedHashMap<>();
        record.put("compared", Value.of(modalities.get(i).name()));
        record.put("compared_id", Value.of(modalities.get(i).id()));
        record.putAll(RatingMatrix.record(match));
        records.add(record);
      }
    }
    return records;
  }

  private static String rated(
      List<RatingMatch> ratings, List<StudiedFinding> studied, Several several) {
    if (ratings.isEmpty()) {
      return "not rated";
    }
    String levels =
        ratings.stream()
            .map(match -> match.rating().level().name() + how(match, several))
            .distinct()
            .collect(Collectors.joining("; "));
    return levels + ". " + (studied.isEmpty() ? notStudied(ratings) : findings(studied));
  }

  private static String findings(List<StudiedFinding> studied) {
    return studied.stream()
        .map(s -> Wording.findingText(s.finding()))
        .collect(Collectors.joining("; ", "Studied: ", "."));
  }

  /** Why no finding stands here: there is none, its form is not named, or others were studied. */
  private static String notStudied(List<RatingMatch> ratings) {
    List<Finding> findings =
        ratings.stream().flatMap(match -> match.rating().findings().stream()).toList();
    if (findings.isEmpty()) {
      return "No finding given.";
    }
    List<String> others =
        Wording.names(findings.stream().flatMap(f -> f.studied().stream()).toList());
    return others.isEmpty()
        ? "The finding names no form."
        : "Studied was " + String.join(", ", others) + " only.";
  }

  /** What is graded for whom, and whether the level was given to another treatment. */
  private static String how(RatingMatch match, Several several) {
    List<String> how = new ArrayList<>(match.rating().particulars());
    if (several.scales()) {
      how.add(match.rating().scale().name());
    }
    if (several.sources()) {
      how.add(match.rating().source().name());
    }
    if (!match.isExact()) {
      how.add(match.match());
    }
    return how.isEmpty() ? "" : " (" + String.join("; ", how) + ")";
  }

  private static String difference(ConditionRow row) {
    String levels =
        switch (row.levels()) {
          case SAME -> "same level";
          case PARTLY -> "same level on shared questions only";
          case DIFFERENT -> "different levels";
          case OTHER_POINTS -> "rated on other questions";
          case SILENT -> "not all rated";
        };
    return row.studies() == Difference.SAME ? levels : levels + "; not all were studied";
  }

  private static Sheet.Section<ComparisonRow> claims(
      ModalityComparison comparison, Set<Source> sources) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (TopicRow topic : comparison.topics()) {
      sources.add(topic.source());
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < comparison.modalities().size(); i++) {
        Modality modality = comparison.modalities().get(i);
        cells.put(modality.id(), said(topic.claims().get(i), modality));
      }
      rows.add(
          new ComparisonRow(
              "claims",
              topic.topic().name(),
              topic.source().name(),
              cells,
              topic.difference() == Difference.SILENT ? "" : topic.difference().label(),
              "",
              topic.claims().stream().flatMap(List::stream).map(Claim::id).distinct().toList(),
              NO_RATINGS));
    }
    return new Sheet.Section<>("Claims by topic and source", rows);
  }

  private static String said(List<Claim> claims, Modality modality) {
    return claims.isEmpty()
        ? NOTHING
        : claims.stream()
            .map(claim -> said(claim, modality))
            .distinct()
            .collect(Collectors.joining(" "));
  }

  /** The sentence, with the treatment and condition that it leaves to the table to name. */
  private static String said(Claim claim, Modality modality) {
    return ClaimWording.lead(claim, modality) + ClaimWording.sentence(claim);
  }
}
