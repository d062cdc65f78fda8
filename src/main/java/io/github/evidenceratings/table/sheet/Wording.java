package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How tables put into words what ratings are made of. */
public final class Wording {
  private Wording() {}

  /** The name, and what a patient would call it. */
  public static String title(Term term) {
    return term.layName().isEmpty() ? term.name() : term.name() + " (" + term.layName().get() + ")";
  }

  public static List<String> names(List<Modality> modalities) {
    return modalities.isEmpty()
        ? List.of()
        : modalities.stream().map(Modality::name).distinct().toList();
  }

  public static List<String> grades(Rating rating) {
    return each(rating.grades(), Grade::text);
  }

  public static List<String> qualifiers(Rating rating, Qualifier.Role role) {
    return rating.qualifiers().isEmpty()
        ? List.of()
        : rating.qualifiers().stream().filter(q -> q.role() == role).map(Qualifier::text).toList();
  }

  /** The kind of comparator; empty if none is stated. */
  public static Optional<String> comparator(Rating rating) {
    return Optional.of(rating.comparison().kind())
        .filter(kind -> kind != Comparison.Kind.NONE_STATED)
        .map(Comparison.Kind::label);
  }

  /** Most ratings of a large table have none of many things. */
  private static <T> List<String> each(List<T> things, Function<T, String> text) {
    return things.isEmpty() ? List.of() : things.stream().map(text).toList();
  }

  /** The treatments that were really studied. */
  public static List<String> studied(Rating rating) {
    return rating.findings().isEmpty()
        ? List.of()
        : names(rating.findings().stream().flatMap(f -> f.studied().stream()).toList());
  }

  /** Findings on nothing in particular say so; without findings there is nothing to say. */
  public static String studiedText(Rating rating) {
    List<String> studied = studied(rating);
    return studied.isEmpty() && !rating.findings().isEmpty()
        ? "unspecified"
        : String.join("; ", studied);
  }

  /** Each finding's outcome and direction, and what they add up to if they do not agree. */
  public static String findingsText(Rating rating) {
    FindingAgreement agreement = rating.agreement();
    return switch (agreement) {
      case NO_FINDINGS -> "none given";
      case UNIFORM -> String.join("; ", findingTexts(rating));
      case HETEROGENEOUS, IN_CONFLICT ->
          agreement.label() + ": " + String.join("; ", findingTexts(rating));
    };
  }

  /** The names of the retracted sources that a rating rests on. */
  public static List<String> retracted(Rating rating) {
    return each(rating.retracted(), Source::name);
  }

  public static List<String> findingTexts(Rating rating) {
    return each(rating.findings(), Wording::findingText);
  }

  /**
   * Outcome and direction, with whatever limits them, and the numbers: "pain: no difference found
   * (whiplash; risk ratio 0.9)".
   */
  public static String findingText(Finding finding) {
    List<String> limits = new ArrayList<>();
    finding.condition().map(Condition::name).ifPresent(limits::add);
    finding.population().ifPresent(limits::add);
    if (!finding.cointerventions().isEmpty()) {
      limits.add("with " + String.join(", ", names(finding.cointerventions())));
    }
    if (finding.provenance().source().isRetracted()) {
      limits.add("from a retracted source: " + finding.provenance().source().name());
    }
    List<String> comparators = names(finding.comparison().modalities());
    switch (finding.comparison().kind()) {
      case NONE_STATED -> {
        // Nothing to say.
      }
      case PLACEBO -> limits.add("v. placebo");
      case ACTIVE, ADD_ON ->
          limits.add(
              "v. "
                  + (comparators.isEmpty()
                      ? finding.comparison().kind().label()
                      : String.join(", ", comparators)));
    }
    List<String> details = new ArrayList<>();
    if (!limits.isEmpty()) {
      details.add(String.join(", ", limits));
    }
    details.addAll(finding.figures());
    return finding.outcome()
        + ": "
        + finding.direction().label()
        + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")");
  }

  /** What a scale does: "grades certainty", "appraises research". */
  public static String grades(RatingScale scale) {
    return scale.kind() == ScaleKind.APPRAISAL
        ? "appraises research"
        : "grades " + scale.kind().label();
  }

  /** What a reader must know of a scale: what it grades, and what insufficient means. */
  public static String legend(RatingScale scale) {
    List<String> ranked = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    List<String> insufficient = new ArrayList<>();
    for (Level level : scale.levels()) {
      switch (level.standing()) {
        case RANKED -> ranked.add(level.name());
        case APART -> apart.add(level.name());
        case INSUFFICIENT -> insufficient.add(level.name());
      }
    }
    StringBuilder text = new StringBuilder(scale.name());
    text.append(' ').append(grades(scale)).append(". Its order: ");
    text.append(String.join(" > ", ranked)).append('.');
    if (!apart.isEmpty()) {
      text.append(" Apart from it: ").append(String.join(", ", apart)).append('.');
    }
    if (!insufficient.isEmpty()) {
      text.append(" Outside it, and no low grade: ")
          .append(String.join(", ", insufficient))
          .append('.');
    }
    return text.toString();
  }

  /** What stands below a table or document: what its scales mean, then its notes. */
  static List<String> remarks(List<RatingScale> scales, List<String> notes) {
    List<String> remarks = new ArrayList<>(scales.stream().map(Wording::legend).toList());
    if (scales.size() > 1) {
      remarks.add("Levels of different scales do not compare, whatever their names and colours.");
    }
    remarks.addAll(notes);
    return remarks;
  }

  /** A source with its dates, on one line. */
  public static String describe(Source source) {
    List<String> parts = new ArrayList<>();
    parts.add(source.name() + ": " + source.title());
    parts.add(source.kind().label());
    source.author().filter(a -> !a.equals(source.name())).ifPresent(parts::add);
    source.rater().ifPresent(rater -> parts.add("rated by " + rater));
    source.publisher().ifPresent(publisher -> parts.add("published by " + publisher));
    source.host().ifPresent(host -> parts.add("read at " + host));
    List<String> dates = dates(source);
    parts.addAll(dates.isEmpty() ? List.of("no date stated") : dates);
    return String.join("; ", parts);
  }

  /** The dates that a source states, each with what it is, and its publication status. */
  public static List<String> dates(Source source) {
    List<String> dates = new ArrayList<>();
    source.published().ifPresent(date -> dates.add("published " + date));
    source.recorded().ifPresent(date -> dates.add("recorded " + date));
    source.reviewed().ifPresent(date -> dates.add("reviewed " + date));
    source.updated().ifPresent(date -> dates.add("updated " + date));
    source.searched().ifPresent(date -> dates.add("literature searched until " + date));
    source.publication().ifPresent(publication -> dates.add(publication.text()));
    return dates;
  }
}
