package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the table of findings and checks each against its rating. */
final class FindingReader extends TableReader<Finding> {
  /** A finding with its places in the file, kept until its rating is read. */
  record Pending(Finding finding, Place conditionPlace, Place disputesPlace) {}

  /** The rating that a row names, even if the row failed. */
  private record RatingId(String finding, String id, Place place) {}

  /**
   * A finding whose disputed finding is not another finding of its rating.
   *
   * @param own all findings of the rating
   * @param index the 0-based position of this finding among them
   */
  private record StrayDispute(List<Pending> own, int index, String disputed) {
    Pending pending() {
      return own.get(index);
    }

    /** The ids of the others. This is a view, because there may be as many disputes as findings. */
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

  private final Registry<Finding> findings;
  private final Registry<Condition> conditions;

  /** How many broader terms a condition may have. */
  private final int deepest;

  private final Problems problems;
  private final Map<String, List<Pending>> pending = new HashMap<>();
  private final List<RatingId> ratingIds = new ArrayList<>();
  private final List<StrayDispute> strayDisputes = new ArrayList<>();

  FindingReader(References references, int deepest, Problems problems) {
    this(new Registry<>("finding"), references, deepest, problems);
  }

  private FindingReader(
      Registry<Finding> findings, References references, int deepest, Problems problems) {
    super(references, findings, problems);
    this.findings = findings;
    this.deepest = deepest;
    this.conditions = references.conditions();
    this.problems = problems;
  }

  @Override
  @Nullable Finding make(String id, RowReader row) {
    FindingFields.Draft draft = FindingFields.FIELDS.read(id, row);
    String rating = draft.rating;
    if (rating == null) {
      return null;
    }
    ratingIds.add(new RatingId(id, rating, row.place("rating")));
    Finding finding = row.make(draft::build);
    if (finding != null) {
      pending
          .computeIfAbsent(rating, key -> new ArrayList<>())
          .add(new Pending(finding, row.place("condition"), row.place("disputes")));
    }
    return finding;
  }

  /** All findings by id. */
  Registry<Finding> findings() {
    return findings;
  }

  /** The findings of a rating. */
  List<Pending> of(String rating) {
    return pending.getOrDefault(rating, List.of());
  }

  /** Checks findings against their rating. */
  boolean belong(List<Pending> own, @Nullable Condition rated) {
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

  /** Reports wrong references to ratings and other findings, once both tables are read. */
  void finish(Registry<Rating> ratings) {
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
}
