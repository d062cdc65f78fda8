package io.github.evidenceratings.analysis;

import io.github.evidenceratings.analysis.RatingChange.Kind;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two ratings part by part, except for modality, condition, scale and level. The position
 * and the reason for a change belong to one edition and are not compared. Each part is one line of
 * a list. Terms and sources compare by id, because their other properties are not the rating's.
 */
final class PartDiff {
  /** A part of a rating or of a finding, and what a change of it is called. */
  private record Part<T>(String name, Kind kind, Function<T, Optional<String>> text) {}

  private static final List<Part<Rating>> RATING =
      List.of(
          new Part<>("significance", Kind.STATEMENT_CHANGED, Rating::significance),
          new Part<>("support", Kind.STATEMENT_CHANGED, r -> r.support().map(Labeled::label)),
          new Part<>("intent", Kind.STATEMENT_CHANGED, r -> r.intent().map(Labeled::label)),
          new Part<>("outcome", Kind.STATEMENT_CHANGED, Rating::outcome),
          new Part<>("comparator", Kind.STATEMENT_CHANGED, r -> comparison(r.comparison())),
          new Part<>("time point", Kind.STATEMENT_CHANGED, Rating::timePoint),
          new Part<>(
              "qualifiers", Kind.STATEMENT_CHANGED, r -> qualifiers(r, Qualifier.Role.SUBJECT)),
          new Part<>("source", Kind.STATEMENT_CHANGED, r -> Optional.of(r.source().id())),
          new Part<>("reviewed", Kind.REDATED, r -> r.reviewed().map(Object::toString)),
          new Part<>("updated", Kind.REDATED, r -> r.updated().map(Object::toString)),
          new Part<>("metadata", Kind.REWORDED, r -> qualifiers(r, Qualifier.Role.METADATA)),
          new Part<>("further levels", Kind.REWORDED, r -> joined(r.grades(), Grade::text)),
          new Part<>("place", Kind.REWORDED, r -> r.provenance().locator()),
          new Part<>("citation", Kind.REWORDED, Rating::citation),
          new Part<>("documents", Kind.REWORDED, r -> joined(r.documents(), DocumentId::toString)),
          new Part<>("retracted sources", Kind.REWORDED, r -> joined(r.retracted(), Source::id)),
          new Part<>("summary", Kind.REWORDED, Rating::summary));

  private static final List<Part<Finding>> FINDING =
      List.of(
          new Part<>("studied", Kind.REWORDED, f -> ids(f.studied())),
          new Part<>("co-interventions", Kind.REWORDED, f -> ids(f.cointerventions())),
          new Part<>("condition", Kind.REWORDED, f -> f.condition().map(Condition::id)),
          new Part<>("population", Kind.REWORDED, Finding::population),
          new Part<>("comparator", Kind.REWORDED, f -> comparison(f.comparison())),
          new Part<>("outcome", Kind.REWORDED, f -> Optional.of(f.outcome())),
          new Part<>("direction", Kind.FINDING_CHANGED, f -> Optional.of(f.direction().label())),
          new Part<>("estimate", Kind.FINDING_CHANGED, f -> f.estimate().map(Object::toString)),
          new Part<>("studies", Kind.FINDING_CHANGED, f -> f.studies().map(Object::toString)),
          new Part<>(
              "participants", Kind.FINDING_CHANGED, f -> f.participants().map(Object::toString)),
          new Part<>("certainty", Kind.FINDING_CHANGED, f -> f.certainty().map(Grade::text)),
          new Part<>("disputes", Kind.REWORDED, Finding::disputes),
          new Part<>("body of evidence", Kind.REWORDED, f -> f.body().map(Labeled::label)),
          new Part<>("summary", Kind.REWORDED, f -> Optional.of(f.summary())),
          new Part<>("source", Kind.REWORDED, f -> Optional.of(f.provenance().source().id())),
          new Part<>("place", Kind.REWORDED, f -> f.provenance().locator()));

  private final Set<Kind> kinds;
  private final List<ChangedPart> changed = new ArrayList<>();

  /**
   * @param kinds receives the kinds of what changed
   */
  PartDiff(Rating then, Rating now, Set<Kind> kinds) {
    this.kinds = kinds;
    compare("", RATING, then, now);
    Map<String, Finding> old = new LinkedHashMap<>();
    then.findings().forEach(finding -> old.put(finding.id(), finding));
    for (Finding finding : now.findings()) {
      Finding before = old.remove(finding.id());
      String name = "finding " + finding.id();
      if (before == null) {
        add(name, Kind.REWORDED, Optional.empty(), Optional.of(finding.summary()));
      } else {
        compare(name + " ", FINDING, before, finding);
      }
    }
    old.values()
        .forEach(
            finding ->
                add(
                    "finding " + finding.id(),
                    Kind.REWORDED,
                    Optional.of(finding.summary()),
                    Optional.empty()));
  }

  /** The changed parts in the order of the lists. */
  List<ChangedPart> changed() {
    return changed;
  }

  private <T> void compare(String prefix, List<Part<T>> parts, T then, T now) {
    for (Part<T> part : parts) {
      Optional<String> before = part.text().apply(then);
      Optional<String> after = part.text().apply(now);
      if (!before.equals(after)) {
        add(prefix + part.name(), part.kind(), before, after);
      }
    }
  }

  private void add(String name, Kind kind, Optional<String> before, Optional<String> after) {
    kinds.add(kind);
    changed.add(new ChangedPart(name, before, after));
  }

  private static Optional<String> comparison(Comparison comparison) {
    return ids(comparison.modalities())
        .map(ids -> comparison.kind().label() + " (" + ids + ")")
        .or(() -> comparison.text());
  }

  private static Optional<String> qualifiers(Rating rating, Qualifier.Role role) {
    return joined(
        rating.qualifiers().stream().filter(q -> q.role() == role).toList(), Qualifier::text);
  }

  private static Optional<String> ids(List<Modality> modalities) {
    return joined(modalities, Modality::id);
  }

  private static <V> Optional<String> joined(List<V> values, Function<V, String> text) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().map(text).collect(Collectors.joining("; ")));
  }
}
