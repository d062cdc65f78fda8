package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table of terms, modalities or conditions, and checks the tree that they form. */
final class TermReader<T extends Term> extends TableReader<T> {
  /** How many terms of a circle a message names. */
  private static final int MOST_NAMED = 12;

  private final Registry<T> terms;
  private final TermFields<T> fields;

  /** How many broader terms a term may have. */
  private final int deepest;

  private final Problems problems;

  /** Of every row, also one that failed: the broader term and where it is named. */
  private final List<Edge> edges = new ArrayList<>();

  /** Of every row: the components and where they are named. */
  private final List<Edge> parts = new ArrayList<>();

  /** The edge up from a term, by its id; of rows with the same id, that of the first. */
  private final Map<String, Edge> edgeOf = new LinkedHashMap<>();

  private record Edge(String to, Place place) {}

  TermReader(
      TermFields<T> fields,
      Registry<T> terms,
      References references,
      int deepest,
      Problems problems) {
    super(references, terms, problems);
    this.terms = terms;
    this.fields = fields;
    this.deepest = deepest;
    this.problems = problems;
  }

  @Override
  @Nullable T make(String id, RowReader row) {
    TermFields.Draft draft = fields.read(id, row);
    for (String component : draft.components) {
      parts.add(new Edge(component, row.place("components")));
      if (!Identifiers.isValid(component)) {
        row.fail();
      }
    }
    Optional<Broader> broader = broader(draft, row);
    return row.make(() -> fields.build(draft, broader));
  }

  private Optional<Broader> broader(TermFields.Draft draft, RowReader row) {
    String id = draft.broader;
    if (id == null) {
      if (draft.broaderSource != null || draft.broaderMesh != null) {
        row.failIfEmpty("broader", "is empty, though grounds for a broader term are given");
      }
      return Optional.empty();
    }
    Edge edge = new Edge(id, row.place("broader"));
    edges.add(edge);
    edgeOf.putIfAbsent(draft.id, edge);
    if (!Identifiers.isValid(id)) {
      // No row can have such an id: reported with the other unknown ones, or with that row.
      row.fail();
    }
    return Optional.ofNullable(
        row.make(
            () ->
                new Broader(
                    id,
                    Optional.ofNullable(draft.broaderSource),
                    Optional.ofNullable(draft.broaderMesh))));
  }

  /** Checks the tree, once the whole table is read: broader terms exist, and none is its own. */
  void finish() {
    checkExist(edges, "broader");
    checkExist(parts, "components");
    // How many broader terms each has, as far as the way up has been gone.
    Map<String, Integer> depths = new HashMap<>();
    for (String start : edgeOf.keySet()) {
      Set<String> path = new LinkedHashSet<>();
      String id = start;
      for (Edge edge; !depths.containsKey(id) && (edge = edgeOf.get(id)) != null; ) {
        if (!path.add(id)) {
          List<String> way = List.copyOf(path);
          problems.at(
              edge.place(),
              "broader",
              edge.to(),
              "makes a circle: " + circle(way.subList(way.indexOf(id), way.size())));
          break;
        }
        id = edge.to();
      }
      settle(path, depths.getOrDefault(id, 0), depths);
    }
  }

  /** The terms of a circle, of a long one the first. */
  private static String circle(List<String> terms) {
    int more = terms.size() - MOST_NAMED;
    String named = String.join(" → ", terms.subList(0, Math.min(MOST_NAMED, terms.size())));
    return named + (more > 0 ? " → " + more + " more" : "") + " → " + terms.get(0);
  }

  /** Notes the depths of the terms on a way up, the lowest first, from that of its end. */
  private void settle(Set<String> path, int depthOfEnd, Map<String, Integer> depths) {
    int depth = depthOfEnd + path.size();
    for (String id : path) {
      Edge edge = edgeOf.get(id);
      if (depth == deepest + 1 && edge != null) {
        problems.at(
            edge.place(),
            "broader",
            edge.to(),
            "has more than the " + deepest + " broader terms above it that are read at most");
      }
      depths.put(id, depth);
      depth--;
    }
  }

  private void checkExist(List<Edge> named, String column) {
    for (Edge edge : named) {
      if (terms.isUnknown(edge.to())) {
        problems.notAllowed(
            edge.place(), column, edge.to(), "is not the id of a " + terms.what(), terms.ids());
      }
    }
  }

  /**
   * Whether a term is known not to be another one or below it: its broader terms end at a root
   * without leading there. A way up that breaks off, runs in a circle or is too long has been
   * reported.
   *
   * @param deepest how many broader terms a term may have
   */
  static <T extends Term> boolean isOutside(T narrow, T wide, Registry<T> terms, int deepest) {
    Set<String> seen = new HashSet<>();
    T term = narrow;
    while (!term.id().equals(wide.id())) {
      if (term.broader().isEmpty()) {
        return true;
      }
      T next = terms.get(term.broader().get().id());
      if (next == null || !seen.add(next.id()) || seen.size() > deepest) {
        return false;
      }
      term = next;
    }
    return false;
  }
}
