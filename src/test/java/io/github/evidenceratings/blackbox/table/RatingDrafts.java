package io.github.evidenceratings.blackbox.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import java.util.List;
import java.util.Optional;

/** Drafts of ratings and their hits, to make tables of. */
public final class RatingDrafts {
  public static final Source ATLAS = Source.of("atlas", SourceKind.MONOGRAPH, "Atlas", "The Atlas");
  public static final Source DIGEST =
      Source.of("digest", SourceKind.GUIDELINE, "Digest", "The Digest");
  public static final RatingScale EFFECT = scale("effect", "Effect scale", ScaleKind.EFFECT);
  public static final RatingScale CERTAINTY =
      scale("certainty", "Certainty scale", ScaleKind.CERTAINTY);
  public static final Modality NEEDLING = Modality.of("needling", "needling", ATLAS);
  public static final Modality HEAT = Modality.of("heat", "heat", ATLAS);
  public static final Condition BACK_PAIN = Condition.of("back-pain", "back pain", ATLAS);
  public static final Condition STIFFNESS = Condition.of("stiffness", "stiffness", ATLAS);

  private RatingDrafts() {}

  /** Two ranked levels, strong and weak, and one for insufficient evidence. */
  private static RatingScale scale(String id, String name, ScaleKind kind) {
    return new RatingScale(
        id,
        name,
        kind,
        "A rater",
        "A citation",
        List.of(
            level(id, kind, "strong", "Strong", Standing.RANKED, 0, "+"),
            level(id, kind, "weak", "Weak", Standing.RANKED, 1, "-"),
            level(id, kind, "open", "Open", Standing.INSUFFICIENT, 2, "?")));
  }

  private static Level level(
      String scale,
      ScaleKind kind,
      String id,
      String name,
      Standing standing,
      int position,
      String symbol) {
    return Level.builder(scale, id)
        .kind(kind)
        .name(name)
        .standing(standing)
        .pole(Pole.NONE)
        .position(position)
        .symbol(symbol)
        .build();
  }

  /** A rating with nothing but what is needed, to be changed. */
  public record Draft(
      Modality modality,
      Condition condition,
      RatingScale scale,
      int position,
      Source source,
      List<Qualifier> qualifiers,
      Optional<PartialDate> reviewed,
      Optional<String> summary) {
    public Draft on(RatingScale other, int level) {
      return new Draft(modality, condition, other, level, source, qualifiers, reviewed, summary);
    }

    public Draft by(Source other) {
      return new Draft(modality, condition, scale, position, other, qualifiers, reviewed, summary);
    }

    public Draft onlyFor(String name, String value) {
      return new Draft(
          modality,
          condition,
          scale,
          position,
          source,
          List.of(new Qualifier(name, value)),
          reviewed,
          summary);
    }

    public Draft reviewed(String date) {
      return new Draft(
          modality,
          condition,
          scale,
          position,
          source,
          qualifiers,
          Optional.of(PartialDate.parse(date)),
          summary);
    }

    public Draft saying(String text) {
      return new Draft(
          modality, condition, scale, position, source, qualifiers, reviewed, Optional.of(text));
    }

    public Rating rating(String id) {
      return Rating.builder(id)
          .modality(modality)
          .condition(condition)
          .level(scale, scale.levels().get(position))
          .source(source)
          .qualifiers(qualifiers)
          .reviewed(reviewed.orElse(null))
          .summary(summary.orElse(null))
          .build();
    }

    public RatingMatch hit(String id) {
      return new RatingMatch(rating(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RatingMatch hit(String id, TermRelation condition, TermRelation modality) {
      return new RatingMatch(
          rating(id), Optional.of(condition), Optional.of(modality), Optional.empty());
    }
  }

  /** A rating on the effect scale, by the Atlas; level 0 is strong, 1 weak, 2 insufficient. */
  public static Draft draft(Modality modality, Condition condition, int level) {
    return new Draft(
        modality, condition, EFFECT, level, ATLAS, List.of(), Optional.empty(), Optional.empty());
  }
}
