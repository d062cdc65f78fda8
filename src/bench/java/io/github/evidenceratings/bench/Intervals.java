package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the terms of a forest in preorder, so that a term and all below it are an interval. */
final class Intervals {
  private final List<WorldTerm> terms;
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final Map<String, int[]> intervals = new HashMap<>();
  private int next;

  private Intervals(List<WorldTerm> terms) {
    this.terms = terms;
  }

  /** First and last number, both included, by the id of the term. */
  public static Map<String, int[]> of(List<WorldTerm> terms) {
    return new Intervals(terms).number();
  }

  private Map<String, int[]> number() {
    for (int i = 0; i < terms.size(); i++) {
      children.computeIfAbsent(terms.get(i).parent(), key -> new ArrayList<>()).add(i);
    }
    children.getOrDefault(-1, List.of()).forEach(this::visit);
    return intervals;
  }

  private void visit(int term) {
    int first = next++;
    children.getOrDefault(term, List.of()).forEach(this::visit);
    intervals.put(terms.get(term).id(), new int[] {first, next - 1});
  }
}
