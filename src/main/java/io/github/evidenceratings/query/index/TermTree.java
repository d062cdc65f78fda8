package io.github.evidenceratings.query.index;

import io.github.evidenceratings.internal.hash.Numbering;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The terms of one kind, numbered from 0 in preorder, so that a term and everything below it are an
 * interval of numbers. Siblings keep the data set's order.
 */
public final class TermTree<T extends Term> {
  private final List<T> terms = new ArrayList<>();
  private final Numbering<String> numbers = new Numbering<>();
  private final int[] parents;
  private final int[] ends;

  public TermTree(List<T> unordered) {
    Map<String, List<T>> children = new HashMap<>();
    Deque<T> open = new ArrayDeque<>();
    for (int i = unordered.size() - 1; i >= 0; i--) {
      T term = unordered.get(i);
      if (term.broader().isEmpty()) {
        open.push(term);
      } else {
        children.computeIfAbsent(term.broader().get().id(), id -> new ArrayList<>()).add(term);
      }
    }
    parents = new int[unordered.size()];
    ends = new int[unordered.size()];
    while (!open.isEmpty()) {
      T term = open.pop();
      int number = terms.size();
      terms.add(term);
      numbers.add(term.id());
      Optional<Broader> broader = term.broader();
      parents[number] = broader.isEmpty() ? -1 : number(broader.get().id());
      children.getOrDefault(term.id(), List.of()).forEach(open::push);
    }
    for (int number = terms.size() - 1; number >= 0; number--) {
      ends[number] = Math.max(ends[number], number + 1);
      if (parents[number] >= 0) {
        ends[parents[number]] = Math.max(ends[parents[number]], ends[number]);
      }
    }
  }

  public int size() {
    return terms.size();
  }

  public T term(int number) {
    return terms.get(number);
  }

  /** All terms, in preorder. */
  public List<T> terms() {
    return List.copyOf(terms);
  }

  /** The number of the term of an id; -1 if there is none. */
  public int find(String id) {
    return numbers.find(id);
  }

  public int number(String id) {
    int number = find(id);
    if (number < 0) {
      throw new IllegalArgumentException("no term \"" + id + "\"");
    }
    return number;
  }

  /** The end, exclusive, of the interval of a term and everything below it. */
  public int end(int number) {
    return ends[number];
  }

  /** The number of the next broader term; -1 at a root. */
  public int parent(int number) {
    return parents[number];
  }

  /** Whether one term is another or below it. */
  public boolean isWithin(T narrow, T wide) {
    int number = number(narrow.id());
    int top = number(wide.id());
    return number >= top && number < ends[top];
  }

  /** The terms below one, in preorder. */
  public List<T> narrower(String id) {
    int number = number(id);
    return List.copyOf(terms.subList(number + 1, ends[number]));
  }

  /** The terms above one, nearest first. */
  public List<T> broader(String id) {
    List<T> broader = new ArrayList<>();
    for (int number = parents[number(id)]; number >= 0; number = parents[number]) {
      broader.add(terms.get(number));
    }
    return List.copyOf(broader);
  }
}
