package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.QueryPlan.Driver;
import io.github.evidenceratings.query.index.IntList;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.KeyFilter;
import io.github.evidenceratings.query.index.LevelNumbers;
import io.github.evidenceratings.query.index.PairLists;
import io.github.evidenceratings.query.index.RowLists;
import io.github.evidenceratings.query.index.Rows;
import io.github.evidenceratings.query.index.TermTree;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * The ratings of a data set as rows in their default order, level first, with the numbers of their
 * modality, condition and source in columns. For each of these, and for each pair of modality and
 * condition, there is a list of the rows that have it. As lists keep the order of the rows, those
 * of a list at a range of levels are a part of it, best levels first. Immutable.
 */
final class RatingIndex {
  private final LevelNumbers levels;

  /** Ratings; no array of just these, as putting one in would look at it, wherever it lies. */
  private final Object[] ratings;

  private final int[] modalities;
  private final int[] conditions;
  private final int[] sources;

  private final Intervals all;

  /** Where the rows of a level start; the level after the last starts where the rows end. */
  private final int[] levelStarts;

  private final RowLists byModality;
  private final RowLists byCondition;
  private final RowLists bySource;
  private final PairLists byPair;

  /** The rows with a finding on a modality. */
  private final RowLists byStudied;

  /** The rows with findings or qualifiers. */
  private final int[] detailed;

  /** Which levels are also given beside another level of the same rating. */
  private final boolean[] besides;

  RatingIndex(Dataset dataset, Vocabulary vocabulary) {
    TermTree<?> modalityTree = vocabulary.modalityTree();
    TermTree<?> conditionTree = vocabulary.conditionTree();
    levels = new LevelNumbers(dataset.scales());

    List<Rating> given = dataset.ratings();
    int[] level = new int[given.size()];
    int[] modality = new int[given.size()];
    int[] condition = new int[given.size()];
    int[] source = new int[given.size()];
    BitSet detailed = new BitSet();
    besides = new boolean[levels.size()];
    for (int i = 0; i < level.length; i++) {
      Rating rating = given.get(i);
      level[i] = levels.number(rating.level());
      modality[i] = modalityTree.number(rating.modality().id());
      condition[i] = conditionTree.number(rating.condition().id());
      source[i] = vocabulary.sources().number(rating.source().id());
      if (!rating.findings().isEmpty()
          || !rating.qualifiers().isEmpty()
          || rating.outcome().isPresent()) {
        detailed.set(i);
      }
      for (Grade grade : rating.grades()) {
        besides[levels.number(grade.level())] = true;
      }
    }

    // From the last to the first of what orders the rows: each sort keeps the order before it.
    int[][] keys = {
      at(source, ranks(dataset.sources(), Source::name)),
      at(condition, ranks(conditionTree.terms(), Term::name)),
      at(modality, ranks(modalityTree.terms(), Term::name)),
      level
    };
    int[] sizes = {
      dataset.sources().size(), conditionTree.size(), modalityTree.size(), levels.size()
    };
    int[] order = sorted(keys, sizes, given);

    ratings = at(order, given.toArray());
    all = Intervals.of(0, ratings.length);
    modalities = at(order, modality);
    conditions = at(order, condition);
    sources = at(order, source);
    levelStarts = RowLists.of(level, levels.size()).starts();
    byModality = RowLists.of(modalities, modalityTree.size());
    byCondition = RowLists.of(conditions, conditionTree.size());
    bySource = RowLists.of(sources, dataset.sources().size());
    byPair = new PairLists(modalities, conditions, byModality, byCondition);

    IntList rows = new IntList(16);
    IntList studied = new IntList(16);
    IntList studiedRows = new IntList(16);
    for (int row = 0; row < order.length; row++) {
      if (detailed.get(order[row])) {
        rows.add(row);
        for (int number : studied(rating(row).findings(), vocabulary.modalityTree())) {
          studied.add(number);
          studiedRows.add(row);
        }
      }
    }
    this.detailed = rows.toArray();
    byStudied = RowLists.of(studied.toArray(), studiedRows.toArray(), modalityTree.size());
  }

  /**
   * The places of the ratings in the order of rows.
   *
   * @param keys what orders them, from the last to the first
   * @param sizes what each of the keys is below
   */
  private static int[] sorted(int[][] keys, int[] sizes, List<Rating> ratings) {
    int[] order = new int[ratings.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = 0; i < keys.length; i++) {
      order = RowLists.of(at(order, keys[i]), order, sizes[i]).rows();
    }
    orderById(order, keys, ratings);
    return order;
  }

  /** What stands in an array at some places. */
  private static int[] at(int[] places, int[] values) {
    int[] found = new int[places.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = values[places[i]];
    }
    return found;
  }

  private static Object[] at(int[] places, Object[] values) {
    Object[] found = new Object[places.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = values[places[i]];
    }
    return found;
  }

  /** For every item its place in the order of names; the same for items of the same name. */
  private static <T> int[] ranks(List<? extends T> items, Function<T, String> name) {
    Comparator<T> byName = RatingSort.byName(name);
    List<T> sorted = items.stream().<T>map(item -> item).sorted(byName).toList();
    Map<String, Integer> ranks = new HashMap<>();
    sorted.forEach(item -> ranks.putIfAbsent(name.apply(item), ranks.size()));
    return items.stream().mapToInt(item -> ranks.getOrDefault(name.apply(item), 0)).toArray();
  }

  /** Settles by id what the keys leave open. */
  private static void orderById(int[] order, int[][] keys, List<Rating> ratings) {
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && isTie(order[from], order[to], keys)) {
        to++;
      }
      if (to - from > 1) {
        int[] tied =
            Arrays.stream(order, from, to)
                .boxed()
                .sorted(Comparator.comparing(row -> ratings.get(row).id()))
                .mapToInt(row -> row)
                .toArray();
        System.arraycopy(tied, 0, order, from, tied.length);
      }
    }
  }

  private static boolean isTie(int one, int other, int[][] keys) {
    for (int[] key : keys) {
      if (key[one] != key[other]) {
        return false;
      }
    }
    return true;
  }

  /** The number of every modality that findings studied, once. */
  private static Set<Integer> studied(List<Finding> findings, TermTree<Modality> tree) {
    Set<Integer> studied = new TreeSet<>();
    for (Finding finding : findings) {
      finding.studied().forEach(modality -> studied.add(tree.number(modality.id())));
    }
    return studied;
  }

  int size() {
    return ratings.length;
  }

  /** All rows. */
  Intervals all() {
    return all;
  }

  /** The rows of ratings with findings or qualifiers, ascending; the same array every time. */
  int[] detailed() {
    return detailed;
  }

  Rating rating(int row) {
    return (Rating) ratings[row];
  }

  int modality(int row) {
    return modalities[row];
  }

  int condition(int row) {
    return conditions[row];
  }

  LevelNumbers levels() {
    return levels;
  }

  /** The rows whose own level has one of the numbers. */
  Intervals rowsAt(Intervals numbers) {
    if (numbers.count() == 1) {
      return Intervals.of(levelStarts[numbers.from(0)], levelStarts[numbers.to(0)]);
    }
    int[] bounds = numbers.bounds();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = levelStarts[bounds[i]];
    }
    return Intervals.union(bounds);
  }

  /** Whether some rating has a level of one of the numbers beside its own. */
  boolean isBeside(Intervals numbers) {
    for (int i = 0; i < numbers.count(); i++) {
      for (int level = numbers.from(i); level < numbers.to(i); level++) {
        if (besides[level]) {
          return true;
        }
      }
    }
    return false;
  }

  KeyFilter<Driver> byModality(Intervals numbers) {
    return new KeyFilter<>(Driver.MODALITY, byModality, modalities, numbers);
  }

  KeyFilter<Driver> byCondition(Intervals numbers) {
    return new KeyFilter<>(Driver.CONDITION, byCondition, conditions, numbers);
  }

  /** One modality in one condition. */
  KeyFilter<Driver> byPair(Intervals modality, Intervals condition) {
    Intervals pair = byPair.find(modality.from(0), condition.from(0));
    return KeyFilter.pair(
        Driver.MODALITY_AND_CONDITION,
        byPair.lists(),
        pair,
        byModality(modality),
        byCondition(condition));
  }

  KeyFilter<Driver> bySource(Intervals numbers) {
    return new KeyFilter<>(Driver.SOURCE, bySource, sources, numbers);
  }

  /** Only to find rows by: what else is asked of the same finding has to be tested. */
  KeyFilter<Driver> byStudied(Intervals modalities) {
    return new KeyFilter<>(Driver.STUDIED, byStudied, null, modalities);
  }

  /**
   * A rating of each level that rows have, best level first, with how many have that level.
   *
   * @param rows ascending
   */
  void countLevels(Rows rows, ObjIntConsumer<Rating> action) {
    for (int from = 0, to; from < rows.size(); from = to) {
      Rating rating = rating(rows.get(from));
      to = rows.indexOf(levelStarts[levels.number(rating.level()) + 1]);
      action.accept(rating, to - from);
    }
  }
}
