package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.index.IntList;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.TermTree;
import java.util.List;
import java.util.Optional;

/** Matches the terms of one tree against those of a query. Immutable. */
final class TermMatcher<T extends Term> {
  private static final Optional<TermRelation> EXACT = Optional.of(TermRelation.EXACT);
  private static final Optional<TermRelation> NARROWER = Optional.of(TermRelation.NARROWER);
  private static final Optional<TermRelation> BROADER = Optional.of(TermRelation.BROADER);

  /**
   * A term of the query: its number, the end of the terms below it, and whether those above match.
   */
  private record Span(int number, int end, boolean broader) {}

  private final TermTree<T> tree;
  private final Span[] spans;
  private final Intervals numbers;

  private TermMatcher(TermTree<T> tree, Span[] spans) {
    this.tree = tree;
    this.spans = spans;
    this.numbers = numbers(tree, spans);
  }

  static <T extends Term> TermMatcher<T> of(
      List<TermCriterion> asked, TermTree<T> tree, TermNames<T> names) {
    Span[] spans = new Span[asked.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(asked.get(i), tree, names);
    }
    return new TermMatcher<>(tree, spans);
  }

  private static <T extends Term> Span span(
      TermCriterion asked, TermTree<T> tree, TermNames<T> names) {
    int number = names.number(asked.text());
    int end = asked.scope() == TermScope.EXACT ? number + 1 : tree.end(number);
    return new Span(number, end, asked.scope() == TermScope.INCLUDE_BROADER);
  }

  private static Intervals numbers(TermTree<?> tree, Span[] spans) {
    if (spans.length == 1 && !spans[0].broader()) {
      return Intervals.of(spans[0].number(), spans[0].end());
    }
    IntList bounds = new IntList(2 * spans.length + 1);
    for (Span span : spans) {
      bounds.add(span.number()).add(span.end());
      for (int n = tree.parent(span.number()); span.broader() && n >= 0; n = tree.parent(n)) {
        bounds.add(n).add(n + 1);
      }
    }
    return Intervals.union(bounds.toArray());
  }

  /** Whether the query names no term, so that every term matches. */
  boolean isOpen() {
    return spans.length == 0;
  }

  /** The numbers of the terms that match; none if the query names no term. */
  Intervals numbers() {
    return numbers;
  }

  /** The closest relation of a term to one of the query; empty if it does not match. */
  Optional<TermRelation> relation(int number) {
    Optional<TermRelation> closest = Optional.empty();
    for (Span span : spans) {
      if (number == span.number()) {
        return EXACT;
      }
      if (number > span.number() && number < span.end()) {
        closest = NARROWER;
      } else if (closest.isEmpty() && span.broader() && contains(number, span.number())) {
        closest = BROADER;
      }
    }
    return closest;
  }

  private boolean contains(int broad, int narrow) {
    return broad < narrow && narrow < tree.end(broad);
  }
}
