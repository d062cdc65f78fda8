package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.QueryPlan.Driver;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * The ratings of a data set as rows in their default order, level first, with the numbers of their
 * modality, condition and source in columns. For each of these, and for each pair of modality and
 * condition, there is a list of the rows that have it. As lists keep the order of the rows, those
 * of a list at a range of levels are a part of it, best levels first. Immutable.
 */
final class RatingIndex {
  private final LevelNumbers levels;
  private final Rating[] ratings;
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

  /** Which levels are also given beside another level of the same rating. */
  private final boolean[] besides;

  RatingIndex(Dataset dataset, Vocabulary vocabulary) {
    TermTree<?> modalityTree = vocabulary.modalityTree();
    TermTree<?> conditionTree = vocabulary.conditionTree();
    levels = new LevelNumbers(dataset.scales());

    List<Rating> given = dataset.ratings();
    int[] level = column(given, rating -> levels.number(rating.level()));
    int[] modality = column(given, rating -> modalityTree.number(rating.modality().id()));
    int[] condition = column(given, rating -> conditionTree.number(rating.condition().id()));
    int[] source = column(given, rating -> vocabulary.sources().number(rating.source().id()));

    // From the last to the first of what orders the rows: each sort keeps the order before it.
    int[][] keys = {
      at(source, ranks(dataset.sources(), Source::name)),
      at(condition, ranks(conditionTree.terms(), Term::name)),
      at(modality, ranks(modalityTree.terms(), Term::name)),
      level
    };
    int[] order = identity(given.size());
    for (int[] key : keys) {
      order = RowLists.of(at(order, key), order, 1 + Arrays.stream(key).max().orElse(0)).rows();
    }
    orderById(order, keys, given);

    ratings = Arrays.stream(order).mapToObj(given::get).toArray(Rating[]::new);
    all = Intervals.of(0, ratings.length);
    modalities = at(order, modality);
    conditions = at(order, condition);
    sources = at(order, source);
    levelStarts = RowLists.of(level, levels.size()).starts();
    byModality = RowLists.of(modalities, modalityTree.size());
    byCondition = RowLists.of(conditions, conditionTree.size());
    bySource = RowLists.of(sources, dataset.sources().size());
    byPair = new PairLists(modalities, conditions, byModality, byCondition);
    byStudied = studied(vocabulary.modalityTree());
    besides = besides();
  }

  private static int[] column(List<Rating> ratings, ToIntFunction<Rating> number) {
    return ratings.stream().mapToInt(number).toArray();
  }

  private static int[] identity(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** What stands in an array at some places. */
  private static int[] at(int[] places, int[] values) {
    int[] found = new int[places.length];
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

  /** Every modality that a finding of a row studied, once a row. */
  private RowLists studied(TermTree<Modality> tree) {
    Ints keys = new Ints(16);
    Ints rows = new Ints(16);
    for (int row = 0; row < ratings.length; row++) {
      Set<Integer> studied = new TreeSet<>();
      for (Finding finding : ratings[row].findings()) {
        finding.studied().forEach(modality -> studied.add(tree.number(modality.id())));
      }
      for (int modality : studied) {
        keys.add(modality);
        rows.add(row);
      }
    }
    return RowLists.of(keys.toArray(), rows.toArray(), tree.size());
  }

  private boolean[] besides() {
    boolean[] found = new boolean[levels.size()];
    for (Rating rating : ratings) {
      for (Grade grade : rating.grades()) {
        found[levels.number(grade.level())] = true;
      }
    }
    return found;
  }

  int size() {
    return ratings.length;
  }

  /** All rows. */
  Intervals all() {
    return all;
  }

  Rating rating(int row) {
    return ratings[row];
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

  RowKeys byModality(Intervals numbers) {
    return new RowKeys(Driver.MODALITY, byModality, modalities, numbers);
  }

  RowKeys byCondition(Intervals numbers) {
    return new RowKeys(Driver.CONDITION, byCondition, conditions, numbers);
  }

  /** One modality in one condition. */
  RowKeys byPair(Intervals modality, Intervals condition) {
    Intervals pair = byPair.find(modality.from(0), condition.from(0));
    return RowKeys.pair(byPair.lists(), pair, byModality(modality), byCondition(condition));
  }

  RowKeys bySource(Intervals numbers) {
    return new RowKeys(Driver.SOURCE, bySource, sources, numbers);
  }

  /** Only to find rows by: what else is asked of the same finding has to be tested. */
  RowKeys byStudied(Intervals modalities) {
    return new RowKeys(Driver.STUDIED, byStudied, null, modalities);
  }

  /**
   * A rating of each level that rows have, best level first, with how many have that level.
   *
   * @param rows ascending
   */
  void countLevels(Rows rows, ObjIntConsumer<Rating> action) {
    for (int from = 0, to; from < rows.size(); from = to) {
      Rating rating = ratings[rows.get(from)];
      to = rows.indexOf(levelStarts[levels.number(rating.level()) + 1]);
      action.accept(rating, to - from);
    }
  }
}
