package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.index.TermTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms by id, name, lay name, synonym or code, whatever the case, accents, spaces and
 * punctuation. An id as it is written always means its own term.
 */
final class TermNames<T extends Term> {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final NameKind kind;
  private final TermTree<T> tree;
  private final Map<String, List<T>> byKey = new HashMap<>();

  /** Made when first needed; threads that make it at the same time make the same. */
  private volatile @Nullable Nearest nearest;

  TermNames(NameKind kind, TermTree<T> tree) {
    this.kind = kind;
    this.tree = tree;
    for (T term : tree.terms()) {
      Set<String> keys = new LinkedHashSet<>();
      names(term).map(NameKey::of).forEach(keys::add);
      keys.remove("");
      keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(term));
    }
  }

  private static Stream<String> names(Term term) {
    return Stream.of(
            Stream.of(term.id()),
            term.names(),
            term.codes().stream().flatMap(code -> Stream.of(code.value(), code.toString())))
        .flatMap(names -> names);
  }

  /** Everything a name may mean; none if it is unknown. */
  List<T> candidates(String text) {
    int byId = tree.find(text);
    if (byId >= 0) {
      return List.of(tree.term(byId));
    }
    List<T> found = byKey.getOrDefault(NameKey.of(text), List.of());
    if (found.size() > 1) {
      // Signs make no difference, unless they are what tells names apart: "HER2+" and "HER2-".
      String spelling = spelling(text);
      List<T> same =
          found.stream()
              .filter(term -> names(term).map(TermNames::spelling).anyMatch(spelling::equals))
              .toList();
      return same.isEmpty() ? List.copyOf(found) : same;
    }
    return List.copyOf(found);
  }

  private static String spelling(String name) {
    return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /**
   * The one term a name means; empty if it is unknown.
   *
   * @throws AmbiguousTermException if it may mean several
   */
  Optional<T> find(String text) {
    List<T> candidates = candidates(text);
    if (candidates.size() > 1) {
      throw new AmbiguousTermException(kind, text, candidates.stream().map(Term::id).toList());
    }
    return candidates.stream().findFirst();
  }

  /**
   * The one term a name means.
   *
   * @throws UnknownTermException if it means none
   * @throws AmbiguousTermException if it may mean several
   */
  T get(String text) {
    return find(text).orElseThrow(() -> new UnknownTermException(kind, text, suggestions(text)));
  }

  /** The number in the tree of the one term a name means; fails as {@link #get} does. */
  int number(String text) {
    int number = tree.find(text);
    return number >= 0 ? number : tree.number(get(text).id());
  }

  /** The names nearest to one that is unknown, one of each term, no ids or codes. */
  List<String> suggestions(String text) {
    Nearest near = nearest;
    if (near == null) {
      near = Nearest.of(tree.terms(), Term::names);
      nearest = near;
    }
    return near.to(text);
  }
}
