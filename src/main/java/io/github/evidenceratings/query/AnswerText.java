package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.Answer.UnknownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer in a paragraph. */
final class AnswerText {
  private AnswerText() {}

  static String of(Answer answer) {
    if (answer instanceof Answer.Rated rated) {
      return capital(rated.modality().name())
          + " is rated for "
          + rated.condition().name()
          + ": "
          + ratings(rated.ratings());
    }
    if (answer instanceof Answer.Insufficient insufficient) {
      return capital(insufficient.modality().name())
          + " was looked at for "
          + insufficient.condition().name()
          + ", and the evidence is too thin to rate it: "
          + ratings(insufficient.ratings())
          + noLowRating(insufficient.ratings());
    }
    if (answer instanceof Answer.NotRated notRated) {
      return notRated(notRated);
    }
    return ((Answer.UnknownTerm) answer)
        .terms().stream()
            .map(UnknownName::message)
            .map(AnswerText::capital)
            .map(AnswerText::sentence)
            .collect(Collectors.joining(" "));
  }

  /** Only an effect scale speaks of whether a treatment works. */
  private static String noLowRating(List<Rating> ratings) {
    return ratings.stream().allMatch(rating -> rating.scale().kind() == ScaleKind.EFFECT)
        ? " That is no low rating: it leaves open whether the treatment works."
        : " That is no low rating: it leaves the question open.";
  }

  private static String notRated(Answer.NotRated answer) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "No source in this library rates "
            + answer.modality().name()
            + " for "
            + answer.condition().name()
            + " as such, which says nothing about how well it works.");
    if (answer.broader().isEmpty()) {
      sentences.add("No broader rating covers it.");
    } else {
      sentences.add(
          (answer.broader().size() == 1
                  ? "The nearest broader rating is of "
                  : "The nearest broader ratings are of ")
              + matches(answer.broader()));
    }
    if (!answer.narrower().isEmpty()) {
      sentences.add(
          (answer.narrower().size() == 1
                  ? "There is a narrower rating of "
                  : "There are narrower ratings of ")
              + matches(answer.narrower()));
    }
    if (!answer.studied().isEmpty()) {
      int count = answer.studied().size();
      sentences.add(
          (count == 1 ? "One finding is" : count + " findings are")
              + " about "
              + answer.modality().name()
              + " in "
              + answer.condition().name()
              + ": "
              + answer.studied().stream().map(AnswerText::studied).collect(Collectors.joining(" "))
              + " A finding is what research reports, not a rating.");
    }
    return String.join(" ", sentences);
  }

  private static String matches(List<RatingMatch> matches) {
    return matches.stream()
        .map(
            match ->
                match.rating().modality().name()
                    + " for "
                    + match.rating().condition().name()
                    + " ("
                    + match.match()
                    + "): "
                    + level(match.rating()))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String studied(StudiedFinding studied) {
    return finding(studied.finding(), "; " + studied.finding().provenance().source().name());
  }

  /** Several ratings are numbered, since each may run over several sentences. */
  private static String ratings(List<Rating> ratings) {
    if (ratings.size() == 1) {
      return rating(ratings.get(0));
    }
    List<String> texts = new ArrayList<>();
    for (Rating rating : ratings) {
      texts.add("(" + (texts.size() + 1) + ") " + rating(rating));
    }
    return String.join(" ", texts);
  }

  private static String rating(Rating rating) {
    StringBuilder text = new StringBuilder(level(rating)).append('.');
    if (!rating.findings().isEmpty()) {
      text.append(rating.findings().size() == 1 ? " Finding: " : " Findings: ")
          .append(
              rating.findings().stream()
                  .map(finding -> finding(finding, ""))
                  .collect(Collectors.joining(" ")));
      text.append(studiedModalities(rating));
      if (rating.agreement() == FindingAgreement.IN_CONFLICT) {
        text.append(" The research is in conflict.");
      } else if (rating.agreement() == FindingAgreement.HETEROGENEOUS) {
        text.append(" The findings differ between populations or outcomes.");
      }
    }
    return text.toString();
  }

  /** Level, scale, particulars, source and dates: never the one without the others. */
  private static String level(Rating rating) {
    StringBuilder text = new StringBuilder(rating.level().name());
    if (rating.level().isInsufficient()
        && !rating.level().name().toLowerCase(Locale.ROOT).contains("insufficient")) {
      text.append(" (insufficient evidence)");
    }
    text.append(" on the scale ").append(rating.scale().name()).append(" (");
    rating.particulars().forEach(part -> text.append(part).append("; "));
    text.append(rating.source().name());
    rating.reviewed().ifPresent(date -> text.append(", reviewed ").append(date));
    rating.updated().ifPresent(date -> text.append(", updated ").append(date));
    return text.append(')').toString();
  }

  private static String finding(Finding finding, String source) {
    String body = finding.body().map(Labeled::label).map(b -> b + ", ").orElse("");
    return sentence(
        withoutFullStop(finding.summary())
            + " ("
            + body
            + finding.outcome()
            + ": "
            + String.join("; ", results(finding))
            + source
            + ")");
  }

  private static List<String> results(Finding finding) {
    List<String> results = new ArrayList<>();
    results.add(finding.direction().label());
    results.addAll(finding.figures());
    Source source = finding.provenance().source();
    if (source.isRetracted()) {
      results.add("from a retracted source: " + source.name());
    }
    return results;
  }

  private static String studiedModalities(Rating rating) {
    List<String> narrower =
        rating.findings().stream()
            .flatMap(finding -> finding.studied().stream())
            .map(Modality::name)
            .filter(name -> !name.equals(rating.modality().name()))
            .distinct()
            .toList();
    return narrower.isEmpty() ? "" : " Actually studied: " + String.join(", ", narrower) + ".";
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private static String withoutFullStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
