package io.github.evidenceratings.query;

import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.blackbox.query.SmallClaims;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes claims on the terms of a {@link RandomWorld}, and questions about them. */
final class RandomClaims {
  private static final String[] WORDS = {"Warm", "cold", "stiff", "knee", "Knee", "ache"};

  /** Few, so that claims compete; their labels are not in the order of the topics. */
  private static final ClaimTopic[] TOPICS = {
    ClaimTopic.USE, ClaimTopic.NOT_FOR, ClaimTopic.EFFICACY, Topics.COURSE, Topics.CONTRAST
  };

  private static final Direction[] DIRECTIONS = {
    Direction.IMPROVES,
    Direction.LITTLE_OR_NO_EFFECT,
    Direction.NO_DIFFERENCE_FOUND,
    Direction.WORSENS
  };

  private final Random random;
  private final int most;

  /** Less than so many claims. */
  RandomClaims(long seed, int most) {
    random = new Random(seed);
    this.most = most;
  }

  /** The data set with sources in an order of their own, and claims in place of its ratings. */
  Dataset dataset(Dataset plain) {
    List<Source> sources = new ArrayList<>(plain.sources());
    Collections.shuffle(sources, random);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0, size = random.nextInt(most); i < size; i++) {
      claims.add(claim("c" + i, plain));
    }
    Collections.shuffle(claims, random);
    return Dataset.builder(plain.edition())
        .scales(plain.scales())
        .sources(sources)
        .modalities(plain.modalities())
        .conditions(plain.conditions())
        .claimTopics(Topics.DECLARED)
        .claims(claims)
        .build();
  }

  private Claim claim(String id, Dataset plain) {
    Modality modality = pick(plain.modalities());
    ClaimTopic topic = pick(TOPICS);
    Claim.Builder draft =
        SmallClaims.claim(id, modality, topic, pick(plain.sources()))
            .summary(pick(WORDS) + " " + pick(WORDS))
            .stance(
                switch (topic.id()) {
                  case "not-for" -> Stance.DENIED;
                  case "use" -> pick(Stance.ASSERTED, Stance.OPEN);
                  default -> pick(Stance.values());
                });
    if (topic.equals(ClaimTopic.EFFICACY) || oneIn(4)) {
      draft.direction(pick(DIRECTIONS));
    }
    if (!oneIn(3)) {
      draft.condition(pick(plain.conditions()));
    }
    if (oneIn(3)) {
      draft.aspect(pick(WORDS));
    }
    if (oneIn(3)) {
      draft.circumstance(pick(WORDS) + " " + pick(WORDS));
    }
    if (oneIn(3)) {
      draft.population(pick(WORDS));
    }
    if (topic.equals(ClaimTopic.USE) && oneIn(2)) {
      draft.practice(pick(WORDS));
    }
    if (!oneIn(4)) {
      draft.emphasis(pick(Emphasis.values()));
    }
    if (oneIn(4)) {
      draft.cointerventions(List.of(pick(plain.modalities())));
    }
    Modality other = pick(plain.modalities());
    if (oneIn(3) && !other.equals(modality)) {
      draft.comparators(List.of(other));
    }
    return draft.build();
  }

  /** A question that makes sense for a data set, with each kind of restriction now and then. */
  ClaimCriteria criteria(Dataset dataset) {
    CommonCriteria common = CommonCriteria.NONE;
    for (int i = random.nextInt(3); i > 0; i--) {
      common =
          common.modality(
              new TermCriterion(pick(dataset.modalities()).id(), pick(TermScope.values())));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      common =
          common.condition(
              new TermCriterion(pick(dataset.conditions()).id(), pick(TermScope.values())));
    }
    for (int i = oneIn(4) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      common = common.source(pick(dataset.sources()).id());
    }
    if (oneIn(4)) {
      common = common.text(pick("WARM", "stiff knee", "ache", "col", "nee"));
    }
    if (oneIn(5)) {
      common = common.limit(random.nextInt(4));
    }
    ClaimCriteria criteria = ClaimCriteria.NONE.with(common);
    for (int i = oneIn(4) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      criteria = criteria.topic(pick(TOPICS).name());
    }
    for (int i = oneIn(4) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      criteria = criteria.stance(pick(Stance.values()));
    }
    for (int i = oneIn(5) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      criteria = criteria.direction(pick(DIRECTIONS));
    }
    for (int i = oneIn(5) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      criteria = criteria.emphasis(pick(Emphasis.values()));
    }
    return criteria;
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  @SafeVarargs
  private <T> T pick(T... items) {
    return items[random.nextInt(items.length)];
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }
}
