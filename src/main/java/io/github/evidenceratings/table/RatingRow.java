package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.query.RatingMatch;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;

/** A rating as a row of a table: each value is made when it is asked for. Immutable. */
final class RatingRow extends AbstractList<Value> implements RandomAccess {
  private final RatingMatch hit;

  private RatingRow(RatingMatch hit) {
    this.hit = hit;
  }

  /** The rows of hits; nothing of them is kept, however many there are. */
  static Rows of(List<RatingMatch> hits) {
    return new Rows(hits);
  }

  /** The rows of ratings, made when they are asked for. Immutable. */
  static final class Rows extends AbstractList<List<Value>> implements RandomAccess {
    private final List<RatingMatch> hits;

    private Rows(List<RatingMatch> hits) {
      this.hits = List.copyOf(hits);
    }

    @Override
    public List<Value> get(int row) {
      return new RatingRow(hits.get(row));
    }

    @Override
    public int size() {
      return hits.size();
    }
  }

  @Override
  public Value get(int column) {
    return RatingColumn.ALL.get(column).of(hit);
  }

  @Override
  public int size() {
    return RatingColumn.ALL.size();
  }

  /** What a row, of whatever table, says in a column: a short cut for those of ratings. */
  static String text(List<Value> row, int column) {
    return row instanceof RatingRow rating
        ? RatingColumn.ALL.get(column).text(rating.hit)
        : row.get(column).text();
  }

  static <T> Value records(List<T> items, Function<T, Map<String, Value>> record) {
    return new Value.Records(items.stream().map(record).toList());
  }

  static Map<String, Value> grade(Grade grade) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("scale", Value.of(grade.scale().name()));
    values.put("scale_id", Value.of(grade.scale().id()));
    values.put("level", Value.of(grade.level().name()));
    values.put("level_id", Value.of(grade.level().id()));
    return values;
  }

  static Map<String, Value> qualifier(Qualifier qualifier) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("name", Value.of(qualifier.name()));
    values.put("value", Value.of(qualifier.value()));
    return values;
  }

  static Map<String, Value> finding(Finding finding) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("id", Value.of(finding.id()));
    values.put("studied", Value.of(Wording.names(finding.studied())));
    values.put("cointerventions", Value.of(Wording.names(finding.cointerventions())));
    values.put("condition", Value.of(finding.condition().map(Condition::name)));
    values.put("population", Value.of(finding.population()));
    values.put("comparator", Value.of(finding.comparison().kind().label()));
    values.put("compared_with", Value.of(Wording.names(finding.comparison().modalities())));
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
}
