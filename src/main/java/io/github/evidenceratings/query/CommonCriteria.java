package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.internal.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What can be asked of ratings and claims alike. Within a list, one must hold. */
record CommonCriteria(
    List<TermCriterion> modalities,
    List<TermCriterion> conditions,
    List<String> sources,
    Optional<String> text,
    OptionalInt limit) {
  static final CommonCriteria NONE =
      new CommonCriteria(List.of(), List.of(), List.of(), Optional.empty(), OptionalInt.empty());

  CommonCriteria modality(TermCriterion asked) {
    return new CommonCriteria(plus(modalities, asked), conditions, sources, text, limit);
  }

  CommonCriteria modalities(List<TermCriterion> asked) {
    return new CommonCriteria(plusAll(modalities, asked), conditions, sources, text, limit);
  }

  CommonCriteria conditions(List<TermCriterion> asked) {
    return new CommonCriteria(modalities, plusAll(conditions, asked), sources, text, limit);
  }

  CommonCriteria condition(TermCriterion asked) {
    return new CommonCriteria(modalities, plus(conditions, asked), sources, text, limit);
  }

  CommonCriteria source(String name) {
    requireNonNull(name, "name");
    return new CommonCriteria(modalities, conditions, plus(sources, name), text, limit);
  }

  CommonCriteria text(String words) {
    return new CommonCriteria(modalities, conditions, sources, Optional.of(words), limit);
  }

  CommonCriteria limit(int most) {
    return new CommonCriteria(modalities, conditions, sources, text, OptionalInt.of(most));
  }

  /** A list with one more item, unless it is there already. */
  static <T> List<T> plus(List<T> list, T item) {
    if (list.isEmpty()) {
      return List.of(item);
    }
    if (list.contains(item)) {
      return list;
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }

  /** A list with more items, each once. */
  private static <T> List<T> plusAll(List<T> list, List<T> items) {
    Set<T> all = new LinkedHashSet<>(list);
    all.addAll(items);
    return List.copyOf(all);
  }

  /** At most as many hits as asked. */
  <T> List<T> limited(List<T> all) {
    int most = limit.orElse(all.size());
    return most < all.size() ? List.copyOf(all.subList(0, most)) : all;
  }

  /**
   * The question in words.
   *
   * @param what what is asked for, in the plural
   * @param parts what else is asked
   */
  String describe(String what, List<String> parts) {
    List<String> said = new ArrayList<>();
    add(said, "of modality ", modalities);
    add(said, "for condition ", conditions);
    add(said, "from source ", sources.stream().map(CommonCriteria::quote).toList());
    said.addAll(parts);
    text.ifPresent(words -> said.add("saying " + quote(words)));
    String most = limit.isPresent() ? ", at most " + limit.getAsInt() + " of them" : "";
    return (said.isEmpty() ? "all " + what : what + " " + String.join(", ", said)) + most;
  }

  static void add(List<String> parts, String head, List<?> values) {
    if (!values.isEmpty()) {
      parts.add(head + String.join(" or ", values.stream().map(String::valueOf).toList()));
    }
  }

  static String quote(String text) {
    return '"' + Printable.of(text) + '"';
  }
}
