package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.ModalityComparison;
import io.github.evidenceratings.analysis.ModalityComparison.ClaimBetween;
import io.github.evidenceratings.analysis.ModalityComparison.ConditionRow;
import io.github.evidenceratings.analysis.ModalityComparison.Difference;
import io.github.evidenceratings.analysis.ModalityComparison.TopicRow;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the table of a comparison: a column for each treatment. Stateless. */
public final class ComparisonTable {
  private static final String NOTHING = "nothing said";

  private ComparisonTable() {}

  /** The comparison in three parts: claims between them, ratings by condition, claims by topic. */
  public static EvidenceTable of(ModalityComparison comparison) {
    List<Modality> modalities = comparison.modalities();
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.forPrograms("part"));
    columns.add(TableColumn.everywhere("about", "About"));
    columns.add(TableColumn.everywhere("source", "Source"));
    modalities.forEach(m -> columns.add(TableColumn.everywhere(m.id(), Headings.of(m.name()))));
    columns.add(TableColumn.everywhere("difference", "Difference"));

    Set<Source> sources = new LinkedHashSet<>();
    List<EvidenceTable.Section> sections =
        List.of(
            between(comparison, sources),
            ratings(comparison, sources),
            claims(comparison, sources));
    return new EvidenceTable(
        modalities.stream().map(Modality::name).collect(Collectors.joining(" and ")),
        columns,
        sections,
        List.of(),
        List.copyOf(sources));
  }

  private static EvidenceTable.Section between(ModalityComparison comparison, Set<Source> sources) {
    List<List<Value>> rows = new ArrayList<>();
    for (ClaimBetween between : comparison.claimsBetween()) {
      Claim claim = between.claim();
      sources.add(claim.source());
      List<Value> row = new ArrayList<>();
      row.add(Value.of("one against the other"));
      row.add(Value.of(claim.topic().label() + aspect(claim)));
      row.add(Value.of(claim.source().name()));
      for (int i = 0; i < comparison.modalities().size(); i++) {
        row.add(i == between.position() ? Value.of(said(claim)) : Value.NONE);
      }
      row.add(Value.NONE);
      rows.add(row);
    }
    return new EvidenceTable.Section("One against the other", rows);
  }

  private static String aspect(Claim claim) {
    return claim.aspect().map(aspect -> ": " + aspect).orElse("");
  }

  private static EvidenceTable.Section ratings(ModalityComparison comparison, Set<Source> sources) {
    List<List<Value>> rows = new ArrayList<>();
    for (ConditionRow condition : comparison.conditions()) {
      List<Value> row = new ArrayList<>();
      row.add(Value.of("ratings"));
      row.add(Value.of(RatingTable.title(condition.condition())));
      List<Source> raters =
          condition.ratings().stream()
              .flatMap(List::stream)
              .map(match -> match.rating().source())
              .distinct()
              .toList();
      sources.addAll(raters);
      row.add(Value.of(raters.stream().map(Source::name).toList()));
      for (int i = 0; i < comparison.modalities().size(); i++) {
        row.add(Value.of(rated(condition.ratings().get(i), condition.studied().get(i))));
      }
      row.add(Value.of(difference(condition)));
      rows.add(row);
    }
    return new EvidenceTable.Section("Ratings by condition", rows);
  }

  private static String rated(List<RatingMatch> ratings, List<StudiedFinding> studied) {
    if (ratings.isEmpty()) {
      return "not rated";
    }
    String levels =
        ratings.stream()
            .map(match -> match.rating().level().name() + how(match))
            .distinct()
            .collect(Collectors.joining("; "));
    String findings =
        studied.stream()
            .map(s -> RatingTable.findingText(s.finding()))
            .collect(Collectors.joining("; "));
    return levels + ". " + (findings.isEmpty() ? "No finding of its own." : "Studied: " + findings);
  }

  private static String how(RatingMatch match) {
    return match.isExact() ? "" : " (" + match.match() + ")";
  }

  private static String difference(ConditionRow row) {
    String levels =
        switch (row.levels()) {
          case SAME -> "same level";
          case DIFFERENT -> "different levels";
          case SILENT, OTHER_POINTS -> "not all rated";
        };
    return row.studies() == Difference.SAME ? levels : levels + "; not all studied";
  }

  private static EvidenceTable.Section claims(ModalityComparison comparison, Set<Source> sources) {
    List<List<Value>> rows = new ArrayList<>();
    for (TopicRow topic : comparison.topics()) {
      sources.add(topic.source());
      List<Value> row = new ArrayList<>();
      row.add(Value.of("claims"));
      row.add(Value.of(topic.topic().label()));
      row.add(Value.of(topic.source().name()));
      for (int i = 0; i < comparison.modalities().size(); i++) {
        row.add(Value.of(said(topic.claims().get(i))));
      }
      row.add(Value.of(difference(comparison, topic)));
      rows.add(row);
    }
    return new EvidenceTable.Section("Claims by topic", rows);
  }

  private static String said(List<Claim> claims) {
    return claims.isEmpty()
        ? NOTHING
        : claims.stream().map(ComparisonTable::said).distinct().collect(Collectors.joining(" "));
  }

  /** The sentence, with the condition that it leaves to the table to name. */
  private static String said(Claim claim) {
    return claim.condition().map(c -> Headings.of(c.name()) + ": ").orElse("") + claim.summary();
  }

  /** Who is silent on the topic in all sources, or whether what is said is the same. */
  private static String difference(ModalityComparison comparison, TopicRow row) {
    if (row.difference() != Difference.SILENT) {
      return row.difference().label();
    }
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < comparison.modalities().size(); i++) {
      int position = i;
      if (comparison.topics().stream()
          .filter(other -> other.topic() == row.topic())
          .allMatch(other -> other.claims().get(position).isEmpty())) {
        silent.add(comparison.modalities().get(i).name());
      }
    }
    return "nothing on " + String.join(", ", silent);
  }
}
