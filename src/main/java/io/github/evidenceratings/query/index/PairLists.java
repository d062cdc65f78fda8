package io.github.evidenceratings.query.index;

import java.util.Arrays;

/**
 * The rows of every pair of modality and condition, in ascending order. Pairs are numbered by
 * modality, then condition, so a binary search among the conditions of a modality finds a pair.
 * Immutable.
 */
public final class PairLists {
  private final RowLists lists;

  /** Where the pairs of every modality start, and where the last ones end. */
  private final int[] starts;

  /** The condition of every pair. */
  private final int[] conditions;

  /**
   * @param modalities the modality of every row
   * @param conditions the condition of every row
   * @param byModality the rows of every modality
   * @param byCondition the rows of every condition
   */
  public PairLists(int[] modalities, int[] conditions, RowLists byModality, RowLists byCondition) {
    // Rows sorted by condition stay sorted within each modality.
    int[] rows = byModality.resorted(byCondition.rows(), modalities);
    starts = new int[byModality.starts().length];
    IntList pairStarts = new IntList(rows.length + 1);
    IntList pairConditions = new IntList(rows.length + 1);
    for (int modality = 0; modality < starts.length - 1; modality++) {
      int from = byModality.start(modality);
      for (int at = from; at < byModality.start(modality + 1); at++) {
        int condition = conditions[rows[at]];
        if (at == from || condition != conditions[rows[at - 1]]) {
          pairStarts.add(at);
          pairConditions.add(condition);
        }
      }
      starts[modality + 1] = pairConditions.size();
    }
    this.conditions = pairConditions.toArray();
    lists = new RowLists(pairStarts.add(rows.length).toArray(), rows);
  }

  public RowLists lists() {
    return lists;
  }

  /** The number of a pair, as an interval of one number; none if no row has the pair. */
  public Intervals find(int modality, int condition) {
    int pair = Arrays.binarySearch(conditions, starts[modality], starts[modality + 1], condition);
    return pair < 0 ? Intervals.NONE : Intervals.of(pair, pair + 1);
  }
}
