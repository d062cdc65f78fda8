package io.github.evidenceratings.blackbox.picture;

import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ratings to draw pictures of. */
public final class PictureSamples {
  private PictureSamples() {}

  /** A rating with whatever a picture shows. */
  public static Rating rating(
      String id,
      Modality modality,
      Condition condition,
      RatingScale scale,
      int level,
      Source source,
      Optional<String> significance,
      Optional<Support> support,
      List<Finding> findings) {
    return Rating.builder(id)
        .modality(modality)
        .condition(condition)
        .level(scale, scale.levels().get(level))
        .significance(significance.orElse(null))
        .support(support.orElse(null))
        .source(source)
        .findings(findings)
        .build();
  }

  public static Finding finding(String id, String outcome, Source source, Modality... studied) {
    return Finding.builder(id)
        .studied(List.of(studied))
        .outcome(outcome)
        .direction(Direction.IMPROVES)
        .summary("It helps.")
        .source(source)
        .build();
  }

  public static RatingMatch hit(Rating rating) {
    return new RatingMatch(rating, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A rating in which every name is the same text. */
  public static RatingMatch named(String text) {
    Source source = Source.of("source", SourceKind.GUIDELINE, text, text);
    Modality modality = Modality.of("modality", text, source);
    Modality studied = Modality.of("studied", text, source);
    return hit(
        rating(
            "rating",
            modality,
            Condition.of("condition", text, source),
            RatingDrafts.EFFECT,
            0,
            source,
            Optional.of(text),
            Optional.of(Support.DOES_NOT_SUPPORT),
            List.of(finding("finding", text, source, studied))));
  }

  /** 300 conditions by 40 modalities, on two scales, in three respects, from five sources. */
  public static List<RatingMatch> many() {
    return many(300, 40);
  }

  /** So many conditions by so many modalities, two to nine ratings of each condition. */
  public static List<RatingMatch> many(int conditions, int most) {
    Random random = new Random(7);
    List<Source> sources =
        IntStream.range(0, 5)
            .mapToObj(i -> Source.of("s" + i, SourceKind.GUIDELINE, "Source " + i, "Title " + i))
            .toList();
    List<Modality> modalities =
        IntStream.range(0, most)
            .mapToObj(i -> Modality.of("m" + i, words(random, i), sources.get(0)))
            .toList();
    List<RatingMatch> hits = new ArrayList<>();
    for (int c = 0; c < conditions; c++) {
      Condition condition = Condition.of("c" + c, words(random, c), sources.get(0));
      int ratings = 2 + random.nextInt(8);
      for (int i = 0; i < ratings; i++) {
        String id = "r" + hits.size();
        List<Finding> findings =
            IntStream.range(0, random.nextInt(5))
                .mapToObj(f -> finding(id + "f" + f, "pain", sources.get(f), modalities.get(f)))
                .toList();
        hits.add(
            hit(
                rating(
                    id,
                    modalities.get(random.nextInt(most)),
                    condition,
                    random.nextBoolean() ? RatingDrafts.EFFECT : RatingDrafts.CERTAINTY,
                    random.nextInt(3),
                    sources.get(random.nextInt(5)),
                    Stream.of(Optional.<String>empty(), Optional.of("Resistance"))
                        .toList()
                        .get(random.nextInt(2)),
                    random.nextInt(5) == 0
                        ? Optional.of(Support.DOES_NOT_SUPPORT)
                        : Optional.empty(),
                    findings)));
      }
    }
    return hits;
  }

  private static String words(Random random, int number) {
    String[] words = {"persistent", "pain", "of the", "Achilles", "tendinopathy", "東京", "acute"};
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return text.append(number).toString();
  }
}
