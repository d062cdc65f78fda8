package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Term;
import java.util.List;
import java.util.Optional;

/** What was asked of one kind of term, resolved against a tree. */
final class TermAxis<T extends Term> {
  /** One asked term: its number, the end of what it takes along below, and whether above too. */
  private record Span(int number, int end, boolean broader) {}

  private final TermTree<T> tree;
  private final List<Span> spans;

  private TermAxis(TermTree<T> tree, List<Span> spans) {
    this.tree = tree;
    this.spans = spans;
  }

  static <T extends Term> TermAxis<T> of(List<Asked> asked, TermTree<T> tree, TermNames<T> names) {
    return new TermAxis<>(tree, asked.stream().map(a -> span(a, tree, names)).toList());
  }

  private static <T extends Term> Span span(Asked asked, TermTree<T> tree, TermNames<T> names) {
    int number = tree.number(names.get(asked.text()).id());
    int end = asked.scope() == TermScope.EXACT ? number + 1 : tree.end(number);
    return new Span(number, end, asked.scope() == TermScope.INCLUDE_BROADER);
  }

  /** Whether no term was asked, so that every term will do. */
  boolean isOpen() {
    return spans.isEmpty();
  }

  /** The closest relation of a term to an asked one; empty if it was not asked for. */
  Optional<TermRelation> relation(int number) {
    TermRelation closest = null;
    for (Span span : spans) {
      if (number == span.number()) {
        return Optional.of(TermRelation.EXACT);
      }
      if (number > span.number() && number < span.end()) {
        closest = TermRelation.NARROWER;
      } else if (closest == null && span.broader() && contains(number, span.number())) {
        closest = TermRelation.BROADER;
      }
    }
    return Optional.ofNullable(closest);
  }

  private boolean contains(int broad, int narrow) {
    return broad < narrow && narrow < tree.end(broad);
  }

  /** The numbers of all terms that will do, ascending and distinct. */
  int[] numbers() {
    return spans.stream()
        .flatMapToInt(
            span ->
                java.util.stream.IntStream.concat(
                    java.util.stream.IntStream.range(span.number(), span.end()),
                    span.broader()
                        ? java.util.stream.IntStream.iterate(
                            tree.parent(span.number()), n -> n >= 0, tree::parent)
                        : java.util.stream.IntStream.empty()))
        .sorted()
        .distinct()
        .toArray();
  }
}
