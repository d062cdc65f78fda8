package io.github.evidenceratings.dataset;

import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one data set of several. Two terms are one if they share a code, or an id together with a
 * name; the first data set's term stays, and takes along names, codes and sources of the others.
 * Nothing is guessed from names alone. Sources, scales, claim topics and statements are never
 * joined: where one id means different things in two data sets, that is a clash, and all clashes of
 * a kind are reported: of sources, scales and topics, else of terms, else of statements.
 */
public final class DatasetMerger {
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, RatingScale> scales = new LinkedHashMap<>();
  private final Terms<Modality> modalities = new Terms<>("modality");
  private final Terms<Condition> conditions = new Terms<>("condition");
  private final Map<String, Rating> ratings = new LinkedHashMap<>();
  private final Map<String, String> findings = new HashMap<>();
  private final Map<String, SafetyAssessment> safety = new LinkedHashMap<>();
  private final Map<String, Appraisal> appraisals = new LinkedHashMap<>();
  private final Map<String, Residual> residuals = new LinkedHashMap<>();
  private final Map<String, ClaimTopic> topics = new LinkedHashMap<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final List<String> clashes = new ArrayList<>();

  private DatasetMerger() {}

  /**
   * The data sets as one, in their order.
   *
   * @throws IllegalArgumentException if there is none, with the clashes of ids, or if scales or
   *     qualifiers of several differ by case only
   */
  public static Dataset merge(List<Dataset> datasets) {
    if (datasets.isEmpty()) {
      throw new IllegalArgumentException("there is no data set to merge");
    }
    DatasetMerger merger = new DatasetMerger();
    // Each step rests on the one before, so that one clash does not bring others along.
    datasets.forEach(merger::references);
    merger.requireNoClash();
    datasets.forEach(merger::terms);
    merger.requireNoClash();
    datasets.forEach(merger::statements);
    merger.requireNoClash();
    return Dataset.builder(edition(datasets.stream().map(Dataset::edition).toList()))
        .scales(List.copyOf(merger.scales.values()))
        .sources(List.copyOf(merger.sources.values()))
        .modalities(merger.modalities.all())
        .conditions(merger.conditions.all())
        .ratings(List.copyOf(merger.ratings.values()))
        .safety(List.copyOf(merger.safety.values()))
        .appraisals(List.copyOf(merger.appraisals.values()))
        .residuals(List.copyOf(merger.residuals.values()))
        .claimTopics(List.copyOf(merger.topics.values()))
        .claims(List.copyOf(merger.claims.values()))
        .build();
  }

  private static Edition edition(List<Edition> editions) {
    return editions.size() == 1
        ? editions.get(0)
        : new Edition(
            joined(editions, "-", Edition::name),
            joined(editions, "; ", Edition::title),
            joined(editions, "; ", Edition::version),
            Optional.empty(),
            Optional.of(
                    editions.stream()
                        .flatMap(edition -> edition.licence().stream())
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .filter(licences -> !licences.isEmpty()),
            Optional.empty());
  }

  private static String joined(
      List<Edition> editions, String separator, Function<Edition, String> part) {
    return editions.stream().map(part).distinct().collect(Collectors.joining(separator));
  }

  private void requireNoClash() {
    if (!clashes.isEmpty()) {
      throw new IllegalArgumentException("the data sets clash:\n  " + String.join("\n  ", clashes));
    }
  }

  private void references(Dataset dataset) {
    dataset.sources().forEach(source -> put("source", sources, source.id(), source));
    dataset.scales().forEach(scale -> put("scale", scales, scale.id(), scale));
    dataset.claimTopics().forEach(topic -> put("claim topic", topics, topic.id(), topic));
  }

  private void terms(Dataset dataset) {
    modalities.take(dataset.modalities(), DatasetMerger::join);
    conditions.take(dataset.conditions(), DatasetMerger::join);
  }

  private <T> void put(String what, Map<String, T> known, String id, T item) {
    T other = known.putIfAbsent(id, item);
    if (other != null && !other.equals(item)) {
      clashes.add(what + " \"" + id + "\" is not the same in all of them");
    }
  }

  /** The terms of one kind, and by which id each of a data set goes in the whole. */
  private final class Terms<T extends Term> {
    private final String what;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<Code, String> byCode = new HashMap<>();
    private Map<String, String> idOf = new HashMap<>();
    private final Map<T, String> idOfTerm = new HashMap<>();

    Terms(String what) {
      this.what = what;
    }

    private interface Join<T> {
      T of(String id, T first, Optional<T> second, Function<String, String> idOf);
    }

    void take(List<T> terms, Join<T> join) {
      idOf = new HashMap<>();
      for (T term : terms) {
        idOf.put(term.id(), idInWhole(term));
      }
      for (T term : terms) {
        String id = id(term.id());
        idOfTerm.put(term, id);
        T known = byId.get(id);
        T joined =
            known == null
                ? join.of(id, term, Optional.empty(), this::id)
                : join.of(id, known, Optional.of(term), this::id);
        byId.put(id, joined);
        joined.codes().forEach(code -> byCode.putIfAbsent(code, id));
      }
    }

    private String id(String own) {
      return idOf.getOrDefault(own, own);
    }

    private String idInWhole(T term) {
      Set<String> sharing = new LinkedHashSet<>();
      term.codes().forEach(code -> Optional.ofNullable(byCode.get(code)).ifPresent(sharing::add));
      if (sharing.size() > 1) {
        clashes.add(
            what
                + " \""
                + term.id()
                + "\" has codes of several others: "
                + String.join(", ", sharing));
      }
      T same = byId.get(term.id());
      if (sharing.isEmpty() && same != null && !sharesName(same, term)) {
        clashes.add(what + " \"" + term.id() + "\" means different things");
      }
      if (!sharing.isEmpty() && same != null && !sharing.contains(term.id())) {
        clashes.add(
            what
                + " \""
                + term.id()
                + "\" has a code of \""
                + sharing.iterator().next()
                + "\" and the id of another");
      }
      return sharing.isEmpty() ? term.id() : sharing.iterator().next();
    }

    T of(T term) {
      T found = byId.get(idOfTerm.getOrDefault(term, term.id()));
      if (found == null) {
        throw new IllegalStateException(what + " " + term.id());
      }
      return found;
    }

    List<T> of(List<T> terms) {
      return terms.stream().map(this::of).distinct().toList();
    }

    List<T> all() {
      return List.copyOf(byId.values());
    }
  }

  private static boolean sharesName(Term one, Term other) {
    Set<String> names = one.names().map(NameKey::of).collect(Collectors.toSet());
    return other.names().map(NameKey::of).anyMatch(names::contains);
  }

  private static Set<String> synonyms(Term first, Optional<? extends Term> second) {
    Set<String> synonyms = new LinkedHashSet<>(first.synonyms());
    second.ifPresent(term -> term.names().forEach(synonyms::add));
    synonyms.remove(first.name());
    first.layName().ifPresent(synonyms::remove);
    return synonyms;
  }

  private static <V> List<V> both(
      Term first, Optional<? extends Term> second, Function<Term, List<V>> of) {
    Set<V> values = new LinkedHashSet<>(of.apply(first));
    second.ifPresent(term -> values.addAll(of.apply(term)));
    return List.copyOf(values);
  }

  private static @Nullable Broader broader(
      Term first, Optional<? extends Term> second, Function<String, String> idOf) {
    return first
        .broader()
        .or(() -> second.flatMap(Term::broader))
        .map(b -> new Broader(idOf.apply(b.id()), b.source(), b.meshTreeNumber()))
        .orElse(null);
  }

  private static @Nullable String description(Term first, Optional<? extends Term> second) {
    return first.description().or(() -> second.flatMap(Term::description)).orElse(null);
  }

  private static Modality join(
      String id, Modality first, Optional<Modality> second, Function<String, String> idOf) {
    List<String> components =
        first.components().isEmpty()
            ? second.map(Modality::components).orElse(List.of())
            : first.components();
    return first.toBuilder()
        .id(id)
        .synonyms(List.copyOf(synonyms(first, second)))
        .codes(both(first, second, Term::codes))
        .broader(broader(first, second, idOf))
        .sources(both(first, second, Term::sources))
        .description(description(first, second))
        .components(components.stream().map(idOf).distinct().toList())
        .build();
  }

  private static Condition join(
      String id, Condition first, Optional<Condition> second, Function<String, String> idOf) {
    return first.toBuilder()
        .id(id)
        .synonyms(List.copyOf(synonyms(first, second)))
        .codes(both(first, second, Term::codes))
        .broader(broader(first, second, idOf))
        .sources(both(first, second, Term::sources))
        .description(description(first, second))
        .build();
  }

  private void statements(Dataset dataset) {
    dataset.ratings().forEach(rating -> put("rating", ratings, rating.id(), rating(rating)));
    for (Rating rating : dataset.ratings()) {
      for (Finding finding : rating.findings()) {
        String other = findings.putIfAbsent(finding.id(), rating.id());
        if (other != null && !other.equals(rating.id())) {
          clashes.add("finding \"" + finding.id() + "\" stands behind two ratings");
        }
      }
    }
    for (SafetyAssessment s : dataset.safety()) {
      put(
          "safety assessment",
          safety,
          s.id(),
          s.toBuilder().modality(modalities.of(s.modality())).build());
    }
    for (Residual r : dataset.residuals()) {
      put(
          "residual",
          residuals,
          r.id(),
          r.toBuilder().modality(modalities.of(r.modality())).build());
    }
    dataset.appraisals().forEach(a -> put("appraisal", appraisals, a.id(), a));
    dataset.claims().forEach(claim -> put("claim", claims, claim.id(), claim(claim)));
  }

  private Rating rating(Rating r) {
    return r.toBuilder()
        .modality(modalities.of(r.modality()))
        .condition(conditions.of(r.condition()))
        .comparison(comparison(r.comparison()))
        .findings(r.findings().stream().map(this::finding).toList())
        .build();
  }

  private Finding finding(Finding f) {
    return f.toBuilder()
        .studied(modalities.of(f.studied()))
        .cointerventions(modalities.of(f.cointerventions()))
        .condition(f.condition().map(conditions::of).orElse(null))
        .comparison(comparison(f.comparison()))
        .build();
  }

  private Comparison comparison(Comparison c) {
    return c.modalities().isEmpty() ? c : new Comparison(c.kind(), modalities.of(c.modalities()));
  }

  private Claim claim(Claim c) {
    return c.toBuilder()
        .modality(modalities.of(c.modality()))
        .condition(c.condition().map(conditions::of).orElse(null))
        .cointerventions(modalities.of(c.cointerventions()))
        .comparators(modalities.of(c.comparators()))
        .build();
  }
}
