package io.github.evidenceratings.bench;

import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.attribute;
import static com.googlecode.cqengine.query.QueryFactory.between;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.in;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.index.compound.CompoundIndex;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.logical.Or;
import com.googlecode.cqengine.resultset.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CQEngine, each question put in the fastest of the ways that were tried. Compound indexes serve
 * equality alone, and are by far its fastest; so a range of levels is asked as one level or
 * another, with the hint that no row is in both, an order by level as level after level, and twenty
 * conditions of a source as twenty pairs. That was ten times faster than hash indexes filtered by
 * the level, or a sort. There is no index that no question uses. Attributes are not reflective.
 */
final class CqEngine implements Engine {
  private static final SimpleAttribute<Row, String> MODALITY =
      attribute(Row.class, String.class, "modality", Row::modality);
  private static final SimpleAttribute<Row, String> CONDITION =
      attribute(Row.class, String.class, "condition", Row::condition);
  private static final SimpleAttribute<Row, Integer> LEVEL =
      attribute(Row.class, Integer.class, "level", Row::level);
  private static final SimpleAttribute<Row, String> SOURCE =
      attribute(Row.class, String.class, "source", Row::source);
  private static final SimpleAttribute<Name, String> NAME =
      attribute(Name.class, String.class, "name", Name::name);

  /** The levels that are at least likely effective. */
  private static final List<Integer> STRONG = List.of(0, World.LIKELY_EFFECTIVE);

  /** A name in lower case and the term that it means. */
  private record Name(String name, String id) {}

  private final IndexedCollection<Row> rows = new ConcurrentIndexedCollection<>();
  private final IndexedCollection<Name> names = new ConcurrentIndexedCollection<>();
  private Map<String, List<String>> narrower = Map.of();

  @Override
  public void load(World world) {
    loadTerms(world.modalities());
    loadRows(world.rows());
  }

  void loadTerms(List<WorldTerm> modalities) {
    MapsEngine.idsByName(modalities).forEach((name, id) -> names.add(new Name(name, id)));
    names.addIndex(HashIndex.onAttribute(NAME));
    narrower = MapsEngine.narrower(modalities);
  }

  /** Indexes last, which builds them faster than adding row by row. */
  @SuppressWarnings("unchecked") // arrays of attributes, which the varargs make
  void loadRows(Iterable<Row> all) {
    all.forEach(rows::add);
    rows.addIndex(HashIndex.onAttribute(MODALITY));
    rows.addIndex(NavigableIndex.onAttribute(LEVEL));
    rows.addIndex(CompoundIndex.onAttributes(MODALITY, CONDITION));
    rows.addIndex(CompoundIndex.onAttributes(CONDITION, LEVEL));
    rows.addIndex(CompoundIndex.onAttributes(CONDITION, SOURCE));
    rows.addIndex(CompoundIndex.onAttributes(MODALITY, LEVEL));
  }

  private static void hand(ResultSet<Row> hits, Sink sink) {
    try (hits) {
      for (Row row : hits) {
        sink.hit(row.id());
      }
    }
  }

  private static Query<Row> atLeast(String condition) {
    return either(List.of(ofLevel(condition, 0), ofLevel(condition, World.LIKELY_EFFECTIVE)));
  }

  private static Query<Row> ofLevel(String condition, int level) {
    return and(equal(CONDITION, condition), equal(LEVEL, level));
  }

  /** One of several questions that have no row in common. */
  private static Query<Row> either(List<Query<Row>> queries) {
    return new Or<>(queries, true);
  }

  @Override
  public void point(String modality, String condition, Sink sink) {
    hand(rows.retrieve(and(equal(MODALITY, modality), equal(CONDITION, condition))), sink);
  }

  @Override
  public void condition(String condition, Sink sink) {
    hand(rows.retrieve(atLeast(condition)), sink);
  }

  @Override
  public void conditionCount(String condition, Sink sink) {
    count(atLeast(condition), Sink.ALL_LEVELS, sink);
  }

  private void count(Query<Row> query, int level, Sink sink) {
    try (ResultSet<Row> hits = rows.retrieve(query)) {
      sink.count(level, hits.size());
    }
  }

  @Override
  public void modalityByLevel(String modality, Sink sink) {
    for (int level = 0; level < World.LEVELS.size(); level++) {
      hand(rows.retrieve(and(equal(MODALITY, modality), equal(LEVEL, level))), sink);
    }
  }

  @Override
  public void conditionsIn(List<String> conditions, String source, Sink sink) {
    List<Query<Row>> pairs = new ArrayList<>();
    for (String condition : conditions) {
      pairs.add(and(equal(CONDITION, condition), equal(SOURCE, source)));
    }
    hand(
        rows.retrieve(
            and(either(pairs), between(LEVEL, World.LIKELY_EFFECTIVE, World.POSSIBLY_INEFFECTIVE))),
        sink);
  }

  /** Seven sizes from the compound index: no row is touched. */
  @Override
  public void countByLevel(String condition, Sink sink) {
    for (int level = 0; level < World.LEVELS.size(); level++) {
      count(ofLevel(condition, level), level, sink);
    }
  }

  @Override
  public void countAll(Sink sink) {
    count(in(LEVEL, true, STRONG), Sink.ALL_LEVELS, sink);
  }

  @Override
  public void iterateAll(Sink sink) {
    hand(rows.retrieve(in(LEVEL, true, STRONG)), sink);
  }

  @Override
  public void subtree(String modality, Sink sink) {
    List<String> wanted = new ArrayList<>();
    wanted.add(modality);
    for (int i = 0; i < wanted.size(); i++) {
      wanted.addAll(narrower.getOrDefault(wanted.get(i), List.of()));
    }
    hand(rows.retrieve(and(in(MODALITY, true, wanted), in(LEVEL, true, STRONG))), sink);
  }

  @Override
  public void resolve(String synonym, Sink sink) {
    try (ResultSet<Name> hits = names.retrieve(equal(NAME, synonym.toLowerCase(Locale.ROOT)))) {
      for (Name name : hits) {
        sink.hit(name.id());
      }
    }
  }
}
