package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.query.EvidenceIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts claims by the question that they answer, and finds those that answer it differently. */
final class ClaimQuestions {
  private static final String ASSERTED = "asserted";
  private static final String WORKS = "works";
  private static final String DENIED = "denied";
  private static final String DOES_NOT_WORK = "does not work";
  private static final String LEFT_OPEN = "left open";
  private static final String FOR_SOME = " for some";

  /** The order of the sides. */
  private static final List<String> POSITIONS =
      List.of(
          ASSERTED,
          ASSERTED + FOR_SOME,
          WORKS,
          WORKS + FOR_SOME,
          DENIED,
          DENIED + FOR_SOME,
          DOES_NOT_WORK,
          DOES_NOT_WORK + FOR_SOME,
          LEFT_OPEN);

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
    return family(one.topic()).equals(family(other.topic()))
        && Set.copyOf(one.comparators()).equals(Set.copyOf(other.comparators()))
        && Set.copyOf(one.cointerventions()).equals(Set.copyOf(other.cointerventions()))
        && one.population().equals(other.population())
        && overlap(one.aspect(), other.aspect(), String::equals)
        && onOneLine(one.modality(), other.modality(), index::isWithin)
        && overlap(one.condition(), other.condition(), (a, b) -> onOneLine(a, b, index::isWithin));
  }

  /** A use and its denial answer one question. */
  private static ClaimTopic family(ClaimTopic topic) {
    return topic.equals(ClaimTopic.NOT_FOR) ? ClaimTopic.USE : topic;
  }

  /** Whether two values meet; one that is absent takes in all. */
  private static <T> boolean overlap(Optional<T> one, Optional<T> other, BiPredicate<T, T> same) {
    return one.isEmpty() || other.isEmpty() || same.test(one.get(), other.get());
  }

  private static <T> boolean onOneLine(T one, T other, BiPredicate<T, T> isWithin) {
    return isWithin.test(one, other) || isWithin.test(other, one);
  }

  private Optional<Disagreement> disagreement(List<Claim> group) {
    boolean senses = false;
    boolean conflict = false;
    Set<Claim> apart = new LinkedHashSet<>();
    for (int i = 0; i < group.size(); i++) {
      for (Claim other : group.subList(i + 1, group.size())) {
        Claim claim = group.get(i);
        boolean opposite = Sense.of(claim) != Sense.of(other);
        if (sameQuestion(claim, other) && (opposite || quantitiesDiffer(claim, other))) {
          apart.add(claim);
          apart.add(other);
          senses |= opposite;
          conflict |= !limited(claim, other);
        }
      }
    }
    if (apart.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> parted = group.stream().filter(apart::contains).toList();
    return Optional.of(
        new Disagreement(
            conflict ? Disagreement.Kind.CONFLICT : Disagreement.Kind.HETEROGENEITY,
            question(parted),
            senses ? bySense(parted) : byQuantity(parted)));
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

  /** One side for each answer, those that assert it for some cases only apart from the others. */
  private static List<Disagreement.Side> bySense(List<Claim> group) {
    Map<String, List<Claim>> sides = new TreeMap<>(Comparator.comparing(POSITIONS::indexOf));
    group.forEach(c -> sides.computeIfAbsent(position(c), p -> new ArrayList<>()).add(c));
    return sides.entrySet().stream().map(e -> side(e.getKey(), e.getValue())).toList();
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
    boolean effect = claim.topic().equals(ClaimTopic.EFFICACY);
    boolean some =
        claim
            .frequency()
            .filter(f -> f == Claim.Frequency.SOME || f == Claim.Frequency.RARE)
            .isPresent();
    return switch (Sense.of(claim)) {
      case YES -> (effect ? WORKS : ASSERTED) + (some ? FOR_SOME : "");
      case NO -> (effect ? DOES_NOT_WORK : DENIED) + (some ? FOR_SOME : "");
      case OPEN -> LEFT_OPEN;
    };
  }

  /** What a group of claims speaks of, in words. */
  String question(List<Claim> group) {
    Claim first = group.get(0);
    StringBuilder question = new StringBuilder(subject(group));
    if (!first.comparators().isEmpty()) {
      question
          .append(" and ")
          .append(
              first.comparators().stream().map(Modality::name).collect(Collectors.joining(", ")));
    }
    question.append(": ").append(family(first.topic()).name());
    if (group.stream().allMatch(c -> c.aspect().isPresent())) {
      question.append(", ").append(common(group, c -> c.aspect().orElseThrow()));
    }
    if (group.stream().allMatch(c -> c.condition().isPresent())) {
      question
          .append(" (")
          .append(common(group, c -> c.condition().orElseThrow().name()))
          .append(')');
    }
    first.population().ifPresent(people -> question.append(" for ").append(people));
    return question.toString();
  }

  /** The treatment of a group, or the one of them that is above all the others. */
  private String subject(List<Claim> group) {
    List<Modality> modalities = group.stream().map(Claim::modality).distinct().toList();
    return modalities.stream()
        .filter(top -> modalities.stream().allMatch(m -> index.isWithin(m, top)))
        .map(top -> top.name() + (modalities.size() > 1 ? " and its forms" : ""))
        .findFirst()
        .orElseGet(() -> common(group, c -> c.modality().name()));
  }

  private static String common(List<Claim> group, Function<Claim, String> property) {
    return group.stream().map(property).distinct().collect(Collectors.joining(" / "));
  }
}
