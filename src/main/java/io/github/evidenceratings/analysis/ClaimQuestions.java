package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.query.EvidenceIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts claims by the question that they answer, and finds those that answer it differently. */
final class ClaimQuestions {
  private final EvidenceIndex index;
  private final List<Claim> claims;

  ClaimQuestions(EvidenceIndex index, List<Claim> claims) {
    this.index = index;
    this.claims = claims;
  }

  List<Disagreement> disagreements() {
    List<Disagreement> found = new ArrayList<>();
    for (List<Claim> group : groups()) {
      disagreement(group).ifPresent(found::add);
    }
    return found;
  }

  /** Claims joined, directly or through others, by being about the same question. */
  private List<List<Claim>> groups() {
    List<List<Claim>> groups = new ArrayList<>();
    for (Claim claim : claims) {
      List<Claim> joined = new ArrayList<>();
      for (List<Claim> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> sameQuestion(claim, other))) {
          joined.addAll(group);
          groups.remove(group);
        }
      }
      joined.add(claim);
      groups.add(joined);
    }
    return groups;
  }

  private boolean sameQuestion(Claim one, Claim other) {
    return family(one.topic()) == family(other.topic())
        && one.comparators().equals(other.comparators())
        && one.cointerventions().equals(other.cointerventions())
        && overlap(one.aspect(), other.aspect(), String::equals)
        && onOneLine(one.modality(), other.modality(), Modality::id, index::broader)
        && overlap(
            one.condition(),
            other.condition(),
            (a, b) -> onOneLine(a, b, c -> c.id(), index::broader));
  }

  /** A use and its denial answer one question. */
  private static ClaimTopic family(ClaimTopic topic) {
    return topic == ClaimTopic.NOT_FOR ? ClaimTopic.USE : topic;
  }

  private interface Same<T> {
    boolean test(T one, T other);
  }

  /** Whether two values meet; one that is absent takes in all. */
  private static <T> boolean overlap(Optional<T> one, Optional<T> other, Same<T> same) {
    return one.isEmpty() || other.isEmpty() || same.test(one.get(), other.get());
  }

  private static <T> boolean onOneLine(
      T one, T other, Function<T, String> id, Function<T, List<T>> broader) {
    return isWithin(one, other, id, broader) || isWithin(other, one, id, broader);
  }

  private static <T> boolean isWithin(
      T narrow, T wide, Function<T, String> id, Function<T, List<T>> broader) {
    return id.apply(narrow).equals(id.apply(wide))
        || broader.apply(narrow).stream().anyMatch(b -> id.apply(b).equals(id.apply(wide)));
  }

  private Optional<Disagreement> disagreement(List<Claim> group) {
    boolean senses = false;
    boolean differ = false;
    boolean conflict = false;
    for (int i = 0; i < group.size(); i++) {
      for (Claim other : group.subList(i + 1, group.size())) {
        Claim claim = group.get(i);
        boolean opposite = Sense.of(claim) != Sense.of(other);
        if (sameQuestion(claim, other) && (opposite || quantitiesDiffer(claim, other))) {
          differ = true;
          senses |= opposite;
          conflict |= !limited(claim, other);
        }
      }
    }
    if (!differ) {
      return Optional.empty();
    }
    return Optional.of(
        new Disagreement(
            conflict ? Disagreement.Kind.CONFLICT : Disagreement.Kind.HETEROGENEITY,
            question(group),
            senses ? bySense(group) : byQuantity(group)));
  }

  private static boolean quantitiesDiffer(Claim one, Claim other) {
    return one.quantity().isPresent()
        && other.quantity().isPresent()
        && one.quantity().get().unit().equals(other.quantity().get().unit())
        && !one.quantity().get().agreesWith(other.quantity().get());
  }

  /** Whether both can hold, each in its own circumstances or for its own part of the cases. */
  private static boolean limited(Claim one, Claim other) {
    boolean circumstances =
        one.circumstance().isPresent()
            && other.circumstance().isPresent()
            && !one.circumstance().equals(other.circumstance());
    return circumstances || (one.frequency().isPresent() && other.frequency().isPresent());
  }

  private static List<Disagreement.Side> bySense(List<Claim> group) {
    Map<Sense, List<Claim>> sides = new TreeMap<>();
    group.forEach(c -> sides.computeIfAbsent(Sense.of(c), sense -> new ArrayList<>()).add(c));
    return sides.values().stream().map(side -> side(position(side.get(0)), side)).toList();
  }

  private static List<Disagreement.Side> byQuantity(List<Claim> group) {
    Map<Quantity, List<Claim>> sides = new LinkedHashMap<>();
    for (Claim claim : group) {
      claim
          .quantity()
          .ifPresent(q -> sides.computeIfAbsent(q, key -> new ArrayList<>()).add(claim));
    }
    return sides.entrySet().stream().map(e -> side(e.getKey().toString(), e.getValue())).toList();
  }

  private static Disagreement.Side side(String position, List<Claim> claims) {
    return new Disagreement.Side(position, claims.stream().map(Statement::of).toList());
  }

  /** What a claim answers, in a word or two. */
  static String position(Claim claim) {
    boolean effect = claim.topic() == ClaimTopic.EFFICACY;
    return switch (Sense.of(claim)) {
      case YES -> effect ? "works" : "yes";
      case NO -> effect ? "does not work" : "no";
      case OPEN -> "left open";
    };
  }

  /** What a group of claims speaks of, in words. */
  static String question(List<Claim> group) {
    Claim first = group.get(0);
    StringBuilder question = new StringBuilder(common(group, c -> c.modality().name()));
    if (!first.comparators().isEmpty()) {
      question
          .append(" and ")
          .append(
              first.comparators().stream().map(Modality::name).collect(Collectors.joining(", ")));
    }
    question.append(": ").append(family(first.topic()).label());
    String aspect = common(group, c -> c.aspect().orElse(""));
    if (!aspect.isEmpty() && group.stream().allMatch(c -> c.aspect().isPresent())) {
      question.append(": ").append(aspect);
    }
    if (group.stream().allMatch(c -> c.condition().isPresent())) {
      question
          .append(" (")
          .append(common(group, c -> c.condition().orElseThrow().name()))
          .append(')');
    }
    return question.toString();
  }

  private static String common(List<Claim> group, Function<Claim, String> property) {
    return group.stream().map(property).distinct().collect(Collectors.joining(" / "));
  }
}
