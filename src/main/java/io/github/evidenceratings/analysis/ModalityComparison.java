package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Two or more treatments side by side: what they are rated for, what was studied of each, and what
 * is claimed of each. Immutable. Lists with an entry for each treatment are in their order.
 *
 * @param modalities the treatments, in the order asked
 * @param claimsBetween claims that set one of them against another
 * @param conditions their ratings and findings, condition by condition
 * @param topics other claims about them, topic by topic and source by source
 */
public record ModalityComparison(
    List<Modality> modalities,
    List<ClaimBetween> claimsBetween,
    List<ConditionRow> conditions,
    List<TopicRow> topics) {

  /** How what is said of the treatments compares. */
  public enum Difference implements Labeled {
    /** The same points, and the same is said on each. */
    SAME("same"),
    /** The same where one point is made of several, but other points are made of one alone. */
    PARTLY("partly the same"),
    /** Not the same on at least one point that is made of several. */
    DIFFERENT("different"),
    /** All are spoken of, but on different points. */
    OTHER_POINTS("different points"),
    /** At least one of them is not spoken of. */
    SILENT("not said of all");

    private final String label;

    Difference(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * A claim that sets one of the treatments, or a narrower one, against another.
   *
   * @param claim the claim
   * @param position the 0-based place of the treatment that it is made about
   */
  public record ClaimBetween(Claim claim, int position) {}

  /**
   * What is known of each treatment in one condition.
   *
   * @param condition the condition
   * @param ratings for each treatment the ratings, broader ones of the treatment among them
   * @param studied for each treatment the findings that studied it or a narrower one
   * @param levels how the levels compare; a point is a question: levels on different scales, or of
   *     different significance, support or qualifiers, answer different ones
   * @param studies whether all have findings of their own: {@code SAME} if all or none have
   */
  public record ConditionRow(
      Condition condition,
      List<List<RatingMatch>> ratings,
      List<List<StudiedFinding>> studied,
      Difference levels,
      Difference studies) {
    /** Copies the lists. */
    public ConditionRow {
      ratings = ratings.stream().map(List::copyOf).toList();
      studied = studied.stream().map(List::copyOf).toList();
    }
  }

  /**
   * What one source claims of each treatment on one topic.
   *
   * @param topic the topic
   * @param source the source
   * @param claims for each treatment the claims
   * @param difference how what the source says of the treatments compares; a point is an aspect and
   *     a condition
   */
  public record TopicRow(
      ClaimTopic topic, Source source, List<List<Claim>> claims, Difference difference) {
    /** Copies the lists. */
    public TopicRow {
      claims = claims.stream().map(List::copyOf).toList();
    }
  }

  /** Copies the lists. */
  public ModalityComparison {
    modalities = List.copyOf(modalities);
    claimsBetween = List.copyOf(claimsBetween);
    conditions = List.copyOf(conditions);
    topics = List.copyOf(topics);
  }

  /**
   * Compares treatments.
   *
   * @throws IllegalArgumentException if there are less than two, or one is given twice
   * @throws io.github.evidenceratings.query.UnknownTermException if a name is unknown
   */
  public static ModalityComparison of(EvidenceIndex index, List<String> names) {
    List<Modality> modalities = names.stream().map(index::getModality).toList();
    if (modalities.size() < 2 || Set.copyOf(modalities).size() < modalities.size()) {
      throw new IllegalArgumentException(
          "a comparison needs two or more modalities that differ, not "
              + modalities.stream().map(Modality::name).toList());
    }
    List<Claim> claims = index.search(ClaimQuery.all()).stream().map(ClaimMatch::claim).toList();
    List<ClaimBetween> between = between(index, modalities, claims);
    Set<Claim> placed = new HashSet<>();
    between.forEach(b -> placed.add(b.claim()));
    return new ModalityComparison(
        modalities,
        between,
        conditions(index, modalities),
        topics(index, modalities, claim -> !placed.contains(claim)));
  }

  private static List<ClaimBetween> between(
      EvidenceIndex index, List<Modality> modalities, List<Claim> claims) {
    List<ClaimBetween> between = new ArrayList<>();
    for (Claim claim : claims) {
      for (int i = 0; i < modalities.size(); i++) {
        Modality own = modalities.get(i);
        boolean against =
            claim.comparators().stream()
                .anyMatch(
                    comparator ->
                        modalities.stream()
                            .filter(other -> !other.equals(own))
                            .anyMatch(other -> index.isWithin(comparator, other)));
        if (against && index.isWithin(claim.modality(), own)) {
          between.add(new ClaimBetween(claim, i));
        }
      }
    }
    return between;
  }

  private static List<ConditionRow> conditions(EvidenceIndex index, List<Modality> modalities) {
    List<List<RatingMatch>> ratings =
        modalities.stream()
            .map(m -> index.search(RatingQuery.all()).modality(m, TermScope.INCLUDE_BROADER).list())
            .toList();
    Set<Condition> conditions = new LinkedHashSet<>();
    ratings.forEach(list -> list.forEach(match -> conditions.add(match.rating().condition())));
    List<ConditionRow> rows = new ArrayList<>();
    for (Condition condition : conditions) {
      List<List<RatingMatch>> of =
          ratings.stream()
              .map(
                  list ->
                      list.stream()
                          .filter(match -> match.rating().condition().equals(condition))
                          .toList())
              .toList();
      List<List<StudiedFinding>> studied = new ArrayList<>();
      for (int i = 0; i < modalities.size(); i++) {
        studied.add(studied(index, modalities.get(i), of.get(i)));
      }
      rows.add(
          new ConditionRow(
              condition,
              of,
              studied,
              difference(
                  of, match -> Optional.of(Question.of(match.rating())), ModalityComparison::level),
              studied.stream().map(List::isEmpty).distinct().count() == 1
                  ? Difference.SAME
                  : Difference.SILENT));
    }
    return rows;
  }

  private static Level level(RatingMatch match) {
    return match.rating().level();
  }

  private static List<StudiedFinding> studied(
      EvidenceIndex index, Modality modality, List<RatingMatch> ratings) {
    List<StudiedFinding> studied = new ArrayList<>();
    for (RatingMatch match : ratings) {
      for (Finding finding : match.rating().findings()) {
        if (finding.studied().stream().anyMatch(m -> index.isWithin(m, modality))) {
          studied.add(new StudiedFinding(match.rating(), finding));
        }
      }
    }
    return studied;
  }

  private static List<TopicRow> topics(
      EvidenceIndex index, List<Modality> modalities, Predicate<Claim> wanted) {
    Map<ClaimTopic, List<List<Claim>>> byTopic = new TreeMap<>();
    for (int i = 0; i < modalities.size(); i++) {
      int position = i;
      index
          .search(ClaimQuery.all())
          .modality(modalities.get(i), TermScope.INCLUDE_NARROWER)
          .stream()
          .map(ClaimMatch::claim)
          .filter(wanted)
          .forEach(
              claim ->
                  byTopic
                      .computeIfAbsent(claim.topic(), topic -> empty(modalities.size()))
                      .get(position)
                      .add(claim));
    }
    List<TopicRow> rows = new ArrayList<>();
    byTopic.forEach(
        (topic, claims) -> {
          Map<Source, List<List<Claim>>> bySource = new LinkedHashMap<>();
          for (Source source : index.dataset().sources()) {
            for (int i = 0; i < claims.size(); i++) {
              for (Claim claim : claims.get(i)) {
                if (claim.source().id().equals(source.id())) {
                  bySource.computeIfAbsent(source, s -> empty(modalities.size())).get(i).add(claim);
                }
              }
            }
          }
          bySource.forEach(
              (s, of) ->
                  rows.add(new TopicRow(topic, s, of, difference(of, Point::of, Answer::of))));
        });
    return rows;
  }

  private static List<List<Claim>> empty(int size) {
    List<List<Claim>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  /**
   * How what is said of each treatment compares.
   *
   * @param point what a statement speaks of; empty if there is no telling
   * @param answer what it says on that
   */
  private static <T> Difference difference(
      List<List<T>> said, Function<T, Optional<?>> point, Function<T, ?> answer) {
    if (said.stream().anyMatch(List::isEmpty)) {
      return Difference.SILENT;
    }
    Map<Object, List<Set<Object>>> answers = new HashMap<>();
    for (List<T> of : said) {
      Map<Object, Set<Object>> own = new HashMap<>();
      for (T statement : of) {
        point
            .apply(statement)
            .ifPresent(
                p -> own.computeIfAbsent(p, k -> new HashSet<>()).add(answer.apply(statement)));
      }
      own.forEach((p, set) -> answers.computeIfAbsent(p, k -> new ArrayList<>()).add(set));
    }
    List<List<Set<Object>>> common =
        answers.values().stream().filter(sets -> sets.size() > 1).toList();
    if (common.isEmpty()) {
      return Difference.OTHER_POINTS;
    }
    if (common.stream().anyMatch(sets -> Set.copyOf(sets).size() > 1)) {
      return Difference.DIFFERENT;
    }
    boolean all = answers.values().stream().allMatch(sets -> sets.size() == said.size());
    return all ? Difference.SAME : Difference.PARTLY;
  }

  /** What a rating answers: levels compare only where all of this is equal. */
  private record Question(
      String scale, Optional<String> graded, Optional<Support> support, List<String> limits) {
    static Question of(Rating rating) {
      return new Question(rating.scale().id(), rating.graded(), rating.support(), rating.limits());
    }
  }

  /** What of a topic a claim speaks of. */
  private record Point(Optional<String> aspect, Optional<Condition> condition) {
    /** Empty without both: there is no telling whether two such sentences say the same. */
    static Optional<Point> of(Claim claim) {
      return claim.aspect().isEmpty() && claim.condition().isEmpty()
          ? Optional.empty()
          : Optional.of(new Point(claim.aspect(), claim.condition()));
    }
  }

  /** What a claim says on its point. */
  private record Answer(Sense sense, Optional<Quantity> quantity) {
    static Answer of(Claim claim) {
      return new Answer(Sense.of(claim), claim.quantity());
    }
  }
}
