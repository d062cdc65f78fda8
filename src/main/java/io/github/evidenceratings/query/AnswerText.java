package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
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
          + " That is no low rating: it leaves open whether the treatment works.";
    }
    if (answer instanceof Answer.NotRated notRated) {
      return notRated(notRated);
    }
    return ((Answer.UnknownTerm) answer)
        .terms().stream()
            .map(UnknownName::message)
            .map(AnswerText::sentence)
            .collect(Collectors.joining(" "));
  }

  private static String notRated(Answer.NotRated answer) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        capital(answer.modality().name())
            + " itself is not rated for "
            + answer.condition().name()
            + " itself.");
    if (answer.broader().isEmpty()) {
      sentences.add("No broader rating covers it.");
    } else {
      sentences.add(
          answer.broader().size() == 1
              ? "The nearest broader rating is of"
              : "The nearest broader ratings are of");
      List<String> broader = new ArrayList<>();
      for (RatingMatch match : answer.broader()) {
        Rating rating = match.rating();
        broader.add(
            rating.modality().name()
                + " for "
                + rating.condition().name()
                + " ("
                + match.match()
                + "): "
                + level(rating));
      }
      sentences.set(
          sentences.size() - 1,
          sentences.get(sentences.size() - 1) + " " + String.join("; ", broader) + ".");
    }
    if (!answer.narrower().isEmpty()) {
      sentences.add(
          "Narrower ratings there are: "
              + answer.narrower().stream()
                  .map(
                      m ->
                          m.rating().modality().name()
                              + " for "
                              + m.rating().condition().name()
                              + ", "
                              + m.rating().level().name()
                              + " ("
                              + m.match()
                              + ")")
                  .collect(Collectors.joining("; "))
              + ".");
    }
    if (!answer.studied().isEmpty()) {
      int count = answer.studied().size();
      sentences.add(
          (count == 1 ? "One finding" : count + " findings")
              + " reported there studied "
              + answer.modality().name()
              + " in "
              + answer.condition().name()
              + ": "
              + answer.studied().stream().map(AnswerText::studied).collect(Collectors.joining(" "))
              + " A finding is what research reports, not a rating.");
    }
    return String.join(" ", sentences);
  }

  private static String studied(StudiedFinding studied) {
    return finding(studied.finding());
  }

  private static String ratings(List<Rating> ratings) {
    return ratings.stream().map(AnswerText::rating).collect(Collectors.joining(" "));
  }

  private static String rating(Rating rating) {
    StringBuilder text = new StringBuilder(level(rating)).append('.');
    if (!rating.findings().isEmpty()) {
      text.append(" Findings: ")
          .append(
              rating.findings().stream().map(AnswerText::finding).collect(Collectors.joining(" ")));
      text.append(studiedModalities(rating));
      if (rating.agreement() == FindingAgreement.IN_CONFLICT) {
        text.append(" The research is in conflict.");
      } else if (rating.agreement() == FindingAgreement.HETEROGENEOUS) {
        text.append(" The findings differ between populations or outcomes.");
      }
    }
    return text.toString();
  }

  /** Level, scale, qualifiers, source and dates: never the one without the others. */
  private static String level(Rating rating) {
    StringBuilder text = new StringBuilder(rating.level().name());
    text.append(" on the scale ").append(rating.scale().name()).append(" (");
    rating
        .qualifiers()
        .forEach(q -> text.append(q.name()).append(": ").append(q.value()).append("; "));
    text.append(rating.source().name());
    rating.reviewed().ifPresent(date -> text.append(", reviewed ").append(date));
    rating.updated().ifPresent(date -> text.append(", updated ").append(date));
    return text.append(')').toString();
  }

  private static String finding(Finding finding) {
    String body = finding.body().map(Labeled::label).map(b -> b + ", ").orElse("");
    return sentence(
        withoutFullStop(finding.summary())
            + " ("
            + body
            + finding.outcome()
            + ": "
            + finding.direction().label()
            + ")");
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
