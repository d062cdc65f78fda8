package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.List;

/** What shows when one points at a mark: all that a row of a rating table says, in lines. */
final class HoverText {
  private HoverText() {}

  static String of(RatingMatch hit) {
    return String.join("\n", lines(hit));
  }

  private static List<String> lines(RatingMatch hit) {
    Rating rating = hit.rating();
    List<String> lines = new ArrayList<>();
    lines.add(Wording.title(rating.condition()) + ": " + rating.modality().name());
    lines.add(rating.level().name() + " (" + rating.scale().name() + ")");
    if (!rating.particulars().isEmpty()) {
      lines.add(String.join("; ", rating.particulars()));
    }
    rating.summary().ifPresent(lines::add);
    lines.add(source(rating));
    lines.add(
        MarkSize.FINDINGS.count(rating.findings().size())
            + (rating.findings().isEmpty() ? " given" : ":"));
    rating.findings().forEach(finding -> lines.add("- " + finding(finding)));
    if (!hit.match().isEmpty()) {
      lines.add("Match: " + hit.match());
    }
    return lines;
  }

  private static String finding(Finding finding) {
    List<String> studied = Wording.names(finding.studied());
    return Wording.findingText(finding)
        + "; studied: "
        + (studied.isEmpty() ? "unspecified" : String.join(", ", studied));
  }

  /** Who rates, and when. */
  static String source(Rating rating) {
    Source source = rating.source();
    List<String> dates = new ArrayList<>();
    rating.reviewed().ifPresent(date -> dates.add("reviewed " + date));
    rating.updated().ifPresent(date -> dates.add("updated " + date));
    if (dates.isEmpty()) {
      dates.addAll(Wording.dates(source));
    }
    return source.name() + ", " + (dates.isEmpty() ? "no date stated" : String.join(", ", dates));
  }

  /** Findings on a treatment that come with ratings of another one. */
  static String studied(Modality modality, List<Rating> ratings) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Wording.title(ratings.get(0).condition())
            + ": "
            + modality.name()
            + " was studied, not rated");
    for (Rating rating : ratings) {
      rating.findings().stream()
          .filter(finding -> finding.studied().contains(modality))
          .forEach(
              finding ->
                  lines.add(
                      "- "
                          + Wording.findingText(finding)
                          + "; reported where "
                          + rating.modality().name()
                          + " is rated: "
                          + source(rating)));
    }
    return String.join("\n", lines);
  }
}
