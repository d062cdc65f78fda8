package io.github.evidenceratings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the groups of names that depend on each other in a circle, by Tarjan's algorithm. */
final class Cycles {
  private final Map<String, Set<String>> uses;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Set<String>> found = new ArrayList<>();

  private Cycles(Map<String, Set<String>> uses) {
    this.uses = uses;
  }

  /** The groups of more than one name, for each of which there is a way to each other. */
  static List<Set<String>> of(Map<String, Set<String>> uses) {
    Cycles cycles = new Cycles(uses);
    for (String name : new TreeSet<>(uses.keySet())) {
      if (!cycles.numbers.containsKey(name)) {
        cycles.visit(name);
      }
    }
    return cycles.found;
  }

  /** Returns the lowest number of an open name that can be reached. */
  private int visit(String name) {
    int number = numbers.size();
    numbers.put(name, number);
    open.push(name);
    int lowest = number;
    for (String used : uses.getOrDefault(name, Set.of())) {
      if (!numbers.containsKey(used)) {
        lowest = Math.min(lowest, visit(used));
      } else if (open.contains(used)) {
        lowest = Math.min(lowest, numbers.get(used));
      }
    }
    if (lowest == number) {
      Set<String> group = new TreeSet<>();
      do {
        group.add(open.peek());
      } while (!open.pop().equals(name));
      if (group.size() > 1) {
        found.add(group);
      }
    }
    return lowest;
  }
}
