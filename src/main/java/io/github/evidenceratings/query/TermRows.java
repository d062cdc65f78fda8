package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Statements about terms as rows in their default order, with the rows of every modality and
 * condition listed side by side in the order of the term trees: the rows of a whole subtree are one
 * slice.
 */
final class TermRows<T> {
  /** Makes a hit of a row and its relations to the asked terms. */
  interface Match<T, M> {
    M of(T row, Optional<TermRelation> condition, Optional<TermRelation> modality);
  }

  private static final int NO_CONDITION = -1;

  private final List<T> rows;
  private final int[] modalities;
  private final int[] conditions;
  private final RowLists byModality;
  private final RowLists byCondition;

  /**
   * @param rows the rows, in default order
   * @param condition the condition of a row; empty if it names none, and so answers for none
   */
  TermRows(
      List<T> rows,
      Function<T, Modality> modality,
      Function<T, Optional<Condition>> condition,
      Vocabulary vocabulary) {
    this.rows = rows;
    modalities = new int[rows.size()];
    conditions = new int[rows.size()];
    TermTree<Modality> modalityTree = vocabulary.modalityTree();
    TermTree<Condition> conditionTree = vocabulary.conditionTree();
    for (int row = 0; row < rows.size(); row++) {
      modalities[row] = modalityTree.number(modality.apply(rows.get(row)).id());
      Optional<Condition> named = condition.apply(rows.get(row));
      conditions[row] = named.isPresent() ? conditionTree.number(named.get().id()) : NO_CONDITION;
    }
    byModality = RowLists.of(modalities, modalityTree.size());
    byCondition = RowLists.of(conditions, conditionTree.size());
  }

  /** The rows on the asked terms, in default order, with how they matched. */
  <M> List<M> find(TermAxis<Modality> modality, TermAxis<Condition> condition, Match<T, M> match) {
    List<M> found = new ArrayList<>();
    candidates(modality, condition)
        .forEach(
            row -> {
              Optional<TermRelation> m = modality.relation(modalities[row]);
              Optional<TermRelation> c =
                  conditions[row] == NO_CONDITION
                      ? Optional.empty()
                      : condition.relation(conditions[row]);
              if ((m.isPresent() || modality.isOpen()) && (c.isPresent() || condition.isOpen())) {
                found.add(match.of(rows.get(row), c, m));
              }
            });
    return found;
  }

  /** The rows of the axis that leaves fewer of them, ascending. */
  private IntStream candidates(TermAxis<Modality> modality, TermAxis<Condition> condition) {
    int[] m = modality.numbers();
    int[] c = condition.numbers();
    boolean byModalityOnly = condition.isOpen();
    if (modality.isOpen() && byModalityOnly) {
      return IntStream.range(0, rows.size());
    }
    boolean modalityDrives =
        byModalityOnly || (!modality.isOpen() && byModality.count(m) < byCondition.count(c));
    return (modalityDrives ? byModality.rows(m) : byCondition.rows(c)).sorted();
  }
}
