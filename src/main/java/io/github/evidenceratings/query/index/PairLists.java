package io.github.evidenceratings.query.index;

/**
 * The rows of every pair of modality and condition, ascending, found through a hash table of the
 * pairs. Immutable.
 */
public final class PairLists {
  private final int[] modalities;
  private final int[] conditions;
  private final RowLists lists;

  /** A power of two of slots, each with the number of a pair, plus 1; 0 marks a free slot. */
  private final int[] slots;

  /**
   * @param modalities the modality of every row
   * @param conditions the condition of every row
   * @param byModality the rows of every modality
   * @param byCondition the rows of every condition
   */
  public PairLists(int[] modalities, int[] conditions, RowLists byModality, RowLists byCondition) {
    this.modalities = modalities;
    this.conditions = conditions;
    // Rows that are sorted by condition stay so within each modality.
    int[] rows = byModality.resorted(byCondition.rows(), modalities);
    Ints starts = new Ints(rows.length + 1);
    for (int at = 0; at < rows.length; at++) {
      if (at == 0 || !isSame(rows[at], modalities[rows[at - 1]], conditions[rows[at - 1]])) {
        starts.add(at);
      }
    }
    int pairs = starts.size();
    lists = new RowLists(starts.add(rows.length).toArray(), rows);
    slots = new int[Math.max(2, Integer.highestOneBit(pairs) << 2)];
    for (int pair = 0; pair < pairs; pair++) {
      int row = rows[lists.start(pair)];
      slots[slot(modalities[row], conditions[row])] = pair + 1;
    }
  }

  public RowLists lists() {
    return lists;
  }

  /** The number of a pair as an interval of one; none if no row has it. */
  public Intervals find(int modality, int condition) {
    int pair = slots[slot(modality, condition)] - 1;
    return Intervals.of(pair, pair < 0 ? pair : pair + 1);
  }

  /** The slot of a pair, or the free one where it would be. */
  private int slot(int modality, int condition) {
    int mask = slots.length - 1;
    int hash = (modality * 0x9E3779B1 + condition) * 0x85EBCA6B;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] != 0
        && !isSame(lists.rows()[lists.start(slots[slot] - 1)], modality, condition)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isSame(int row, int modality, int condition) {
    return modalities[row] == modality && conditions[row] == condition;
  }
}
