package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering.CrowdedException;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.BodyOfEvidence;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Support;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables of statements: findings, ratings, safety assessments, residuals. */
final class RatingReader {
  /** A finding with where it stands, until the rating it belongs to is read. */
  private record Pending(Finding finding, Place conditionPlace, Place disputesPlace) {}

  /** The rating that a row of the findings names, also one that failed. */
  private record RatingId(String finding, String id, Place place) {}

  /**
   * A finding that disputes none of the other findings of its rating.
   *
   * @param own all findings of the rating
   * @param index which of them it is, from 0
   */
  private record StrayDispute(List<Pending> own, int index, String disputed) {
    Pending pending() {
      return own.get(index);
    }

    /** The ids of the others; a view, as there may be as many disputes as findings. */
    List<String> others() {
      return new AbstractList<>() {
        @Override
        public String get(int i) {
          return own.get(i < index ? i : i + 1).finding().id();
        }

        @Override
        public int size() {
          return own.size() - 1;
        }
      };
    }
  }

  private final Registry<RatingScale> scales;
  private final Registry<Source> sources;
  private final Registry<Modality> modalities;
  private final Registry<Condition> conditions;

  /** How many broader terms a term may have. */
  private final int deepest;

  private final Problems problems;

  final Registry<Rating> ratings = new Registry<>("rating");
  final Registry<SafetyAssessment> safety = new Registry<>("safety assessment");
  final Registry<Residual> residuals = new Registry<>("residual");
  private final Registry<Finding> findings = new Registry<>("finding");
  private final Map<String, List<Pending>> pending = new HashMap<>();
  private final RatingStatements statements = new RatingStatements();
  private final List<RatingId> ratingIds = new ArrayList<>();
  private final List<StrayDispute> strayDisputes = new ArrayList<>();

  RatingReader(
      Registry<RatingScale> scales,
      Registry<Source> sources,
      Registry<Modality> modalities,
      Registry<Condition> conditions,
      int deepest,
      Problems problems) {
    this.scales = scales;
    this.sources = sources;
    this.modalities = modalities;
    this.conditions = conditions;
    this.deepest = deepest;
    this.problems = problems;
  }

  RowSink findings() {
    return new TableReader<>(Table.FINDINGS, findings, problems) {
      @Override
      @Nullable Finding make(String id, RowReader row) {
        return finding(id, row);
      }
    };
  }

  private @Nullable Finding finding(String id, RowReader row) {
    String rating = row.text("rating");
    if (rating != null) {
      ratingIds.add(new RatingId(id, rating, row.place("rating")));
    }
    List<Modality> studied = row.references("studied", modalities);
    List<Modality> cointerventions = row.references("cointerventions", modalities);
    Optional<Condition> condition = Optional.ofNullable(row.reference("condition", conditions));
    Optional<String> population = row.optionalText("population");
    ComparatorKind comparator = row.choice("comparator", ComparatorKind.class);
    List<Modality> comparedWith = row.references("compared_with", modalities);
    String outcome = row.text("outcome");
    Direction direction = row.choice("direction", Direction.class);
    Optional<String> disputes = row.optionalText("disputes");
    Optional<BodyOfEvidence> body = Optional.ofNullable(row.choice("body", BodyOfEvidence.class));
    String summary = row.text("summary");
    Provenance provenance = row.provenance(sources);
    if (rating == null
        || comparator == null
        || outcome == null
        || direction == null
        || summary == null
        || provenance == null) {
      return null;
    }
    Finding finding =
        row.build(
            () ->
                new Finding(
                    id,
                    studied,
                    cointerventions,
                    condition,
                    population,
                    new Comparison(comparator, comparedWith),
                    outcome,
                    direction,
                    disputes,
                    body,
                    summary,
                    provenance));
    if (finding != null) {
      pending
          .computeIfAbsent(rating, key -> new ArrayList<>())
          .add(new Pending(finding, row.place("condition"), row.place("disputes")));
    }
    return finding;
  }

  RowSink ratings() {
    return new TableReader<>(Table.RATINGS, ratings, problems) {
      @Override
      @Nullable Rating make(String id, RowReader row) {
        return rating(id, row);
      }
    };
  }

  private @Nullable Rating rating(String id, RowReader row) {
    Modality modality = row.reference("modality", modalities);
    Condition condition = row.reference("condition", conditions);
    RatingScale scale = row.reference("scale", scales);
    Level level = row.level("level", scale);
    Provenance provenance = row.provenance(sources);
    List<Grade> grades = row.grades(scales);
    Optional<String> citation = row.sharedText("citation");
    int before = row.failures();
    Optional<String> significance = row.sharedText("significance");
    Optional<Support> support = Optional.ofNullable(row.choice("support", Support.class));
    List<Qualifier> qualifiers = row.qualifiers();
    Optional<LocalDate> reviewed = row.date("reviewed");
    Optional<LocalDate> updated = row.date("updated");
    boolean told = row.failures() == before;
    Optional<String> summary = row.optionalText("summary");
    refuseSafety(scale, row);
    List<Pending> own = pending.getOrDefault(id, List.of());
    // A second row of the same id has been reported; the findings are those of the first.
    if (!own.isEmpty() && !row.isRepeat() && !belong(own, condition)) {
      row.fail();
    }
    if (modality == null
        || condition == null
        || scale == null
        || level == null
        || provenance == null) {
      return null;
    }
    List<Finding> findings =
        own.isEmpty() ? List.of() : own.stream().map(Pending::finding).toList();
    Rating rating =
        row.build(
            () ->
                new Rating(
                    id,
                    modality,
                    condition,
                    scale,
                    level,
                    grades,
                    significance,
                    support,
                    provenance,
                    citation,
                    qualifiers,
                    reviewed,
                    updated,
                    summary,
                    findings));
    if (scale.kind() == ScaleKind.SAFETY || !told) {
      return null;
    }
    Rating rated = rating;
    if (rated == null) {
      // A row that failed elsewhere rates all the same.
      rated =
          new Rating(
              id,
              modality,
              condition,
              scale,
              level,
              List.of(),
              significance,
              support,
              provenance,
              Optional.empty(),
              qualifiers,
              reviewed,
              updated,
              Optional.empty(),
              List.of());
    }
    int size = statements.size();
    int number;
    try {
      number = statements.add(rated);
    } catch (CrowdedException e) {
      row.fail("id", id, "is a rating made to be slow to find: " + e.getMessage());
      return null;
    }
    if (number == size) {
      return rating;
    }
    String first = statements.get(number).id();
    row.fail(
        "id",
        id,
        "rates what \""
            + first
            + "\" in line "
            + ratings.lineOf(first)
            + " rates: same modality, condition, scale, significance, support, source, place,"
            + " qualifiers and dates");
    return null;
  }

  private static void refuseSafety(@Nullable RatingScale scale, RowReader row) {
    if (scale != null && scale.kind() == ScaleKind.SAFETY) {
      row.fail(
          "scale",
          scale.id(),
          "grades safety; a safety level belongs in the table " + Table.SAFETY.resource());
    }
  }

  /** Checks what findings say against the rating they stand behind. */
  private boolean belong(List<Pending> own, @Nullable Condition rated) {
    boolean good = true;
    Set<String> ids = own.stream().map(p -> p.finding().id()).collect(Collectors.toSet());
    for (int i = 0; i < own.size(); i++) {
      Pending p = own.get(i);
      Condition studied = p.finding().condition().orElse(null);
      if (rated != null
          && studied != null
          && TermReader.isOutside(studied, rated, conditions, deepest)) {
        problems.at(
            p.conditionPlace(),
            "condition",
            studied.id(),
            "is not narrower than the condition rated, \"" + rated.id() + "\"");
        good = false;
      }
      String disputed = p.finding().disputes().orElse(null);
      if (disputed != null && (disputed.equals(p.finding().id()) || !ids.contains(disputed))) {
        strayDisputes.add(new StrayDispute(own, i, disputed));
        good = false;
      }
    }
    return good;
  }

  /** Reports what findings say of ratings and of each other, once both tables are read. */
  void finish() {
    Set<String> astray = new HashSet<>();
    for (RatingId rating : ratingIds) {
      if (ratings.isUnknown(rating.id())) {
        astray.add(rating.finding());
        problems.notAllowed(
            rating.place(), "rating", rating.id(), "is not the id of a rating", ratings.ids());
      }
    }
    for (StrayDispute dispute : strayDisputes) {
      if (problems.isFull()) {
        return;
      }
      String id = dispute.disputed();
      boolean broken = findings.get(id) == null && !findings.isUnknown(id);
      if (!broken && !astray.contains(id)) {
        problems.notAllowed(
            dispute.pending().disputesPlace(),
            "disputes",
            id,
            "is not the id of another finding of the same rating",
            dispute.others());
      }
    }
  }

  RowSink safety() {
    return new TableReader<>(Table.SAFETY, safety, problems) {
      @Override
      @Nullable SafetyAssessment make(String id, RowReader row) {
        return assessment(id, row);
      }
    };
  }

  private @Nullable SafetyAssessment assessment(String id, RowReader row) {
    Modality modality = row.reference("modality", modalities);
    RatingScale scale = row.reference("scale", scales);
    Level level = row.level("level", scale);
    if (scale != null && scale.kind() != ScaleKind.SAFETY) {
      row.fail(
          "scale",
          scale.id(),
          "does not grade safety; its levels belong in the table " + Table.RATINGS.resource());
    }
    String circumstance = row.text("circumstance");
    Optional<String> population = row.optionalText("population");
    String summary = row.text("summary");
    Provenance provenance = row.provenance(sources);
    Optional<LocalDate> reviewed = row.date("reviewed");
    Optional<LocalDate> updated = row.date("updated");
    if (modality == null
        || scale == null
        || circumstance == null
        || summary == null
        || provenance == null) {
      return null;
    }
    return row.build(
        () ->
            new SafetyAssessment(
                id,
                modality,
                scale,
                Optional.ofNullable(level),
                circumstance,
                population,
                summary,
                provenance,
                reviewed,
                updated));
  }

  RowSink residuals() {
    return new TableReader<>(Table.RESIDUALS, residuals, problems) {
      @Override
      @Nullable Residual make(String id, RowReader row) {
        return residual(id, row);
      }
    };
  }

  private @Nullable Residual residual(String id, RowReader row) {
    Modality modality = row.reference("modality", modalities);
    String name = row.text("name");
    RatingScale scale = row.reference("scale", scales);
    Level level = row.level("level", scale);
    Provenance provenance = row.provenance(sources);
    Optional<LocalDate> reviewed = row.date("reviewed");
    Optional<LocalDate> updated = row.date("updated");
    refuseSafety(scale, row);
    if (modality == null || name == null || scale == null || level == null || provenance == null) {
      return null;
    }
    return row.build(
        () -> new Residual(id, modality, name, scale, level, provenance, reviewed, updated));
  }
}
