package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.json.JsonOutput;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * An answer as a document: a paragraph, the sources, the notice; or the same as JSON. Stateless.
 */
public final class AnswerDocument {
  private AnswerDocument() {}

  /**
   * Plain text for a terminal.
   *
   * @param width in columns; words that are longer are broken, so that no line is
   */
  public static String toText(Answer answer, int width) {
    TextPage page = new TextPage(width);
    page.paragraph(answer.explain());
    page.foot(List.of(), sources(answer));
    return page.toString();
  }

  /** One JSON object: which of the four answers, its paragraph, its ratings, metadata. */
  public static String toJson(Answer answer) {
    return JsonOutput.toString(json -> write(answer, json));
  }

  private static void write(Answer answer, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", TableKind.ANSWER.label());
    if (answer instanceof Answer.Rated rated) {
      head(json, "rated", answer, rated.modality(), rated.condition());
      ratings(json, "ratings", asked(rated.ratings()));
    } else if (answer instanceof Answer.Insufficient insufficient) {
      head(json, "insufficient", answer, insufficient.modality(), insufficient.condition());
      ratings(json, "ratings", asked(insufficient.ratings()));
    } else if (answer instanceof Answer.NotRated notRated) {
      head(json, "not rated", answer, notRated.modality(), notRated.condition());
      ratings(json, "broader", notRated.broader());
      ratings(json, "narrower", notRated.narrower());
      json.writeArrayPropertyStart("studied");
      for (Answer.StudiedFinding studied : notRated.studied()) {
        json.writeStartObject();
        json.writeStringProperty("rating_id", studied.rating().id());
        RatingRow.finding(studied.finding())
            .forEach((name, value) -> JsonRenderer.property(json, name, value));
        json.writeEndObject();
      }
      json.writeEndArray();
    } else if (answer instanceof Answer.UnknownTerm unknown) {
      json.writeStringProperty("answer", "unknown term");
      json.writeStringProperty("explanation", answer.explain());
      json.writeArrayPropertyStart("terms");
      for (Answer.UnknownName name : unknown.terms()) {
        json.writeStartObject();
        json.writeStringProperty("kind", name.kind().label());
        json.writeStringProperty("text", name.text());
        json.writeBooleanProperty("ambiguous", name.ambiguous());
        JsonOutput.texts(json, "suggestions", name.suggestions());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    JsonRenderer.metadata(json, List.of(), List.of(), List.copyOf(sources(answer)));
    json.writeEndObject();
  }

  private static void head(
      JsonGenerator json, String kind, Answer answer, Modality modality, Condition condition) {
    json.writeStringProperty("answer", kind);
    json.writeStringProperty("modality", modality.name());
    json.writeStringProperty("modality_id", modality.id());
    json.writeStringProperty("condition", condition.name());
    json.writeStringProperty("condition_id", condition.id());
    json.writeStringProperty("explanation", answer.explain());
  }

  /** Ratings of just what was asked. */
  private static List<RatingMatch> asked(List<Rating> ratings) {
    Optional<TermRelation> exact = Optional.of(TermRelation.EXACT);
    return ratings.stream().map(r -> new RatingMatch(r, exact, exact, Optional.empty())).toList();
  }

  private static void ratings(JsonGenerator json, String name, List<RatingMatch> matches) {
    json.writeArrayPropertyStart(name);
    JsonRenderer.rows(json, RatingTable.list(matches));
    json.writeEndArray();
  }

  private static Set<Source> sources(Answer answer) {
    Set<Source> sources = new LinkedHashSet<>();
    if (answer instanceof Answer.Rated rated) {
      rated.ratings().forEach(rating -> add(sources, rating));
    } else if (answer instanceof Answer.Insufficient insufficient) {
      insufficient.ratings().forEach(rating -> add(sources, rating));
    } else if (answer instanceof Answer.NotRated notRated) {
      notRated.broader().forEach(match -> add(sources, match.rating()));
      notRated.narrower().forEach(match -> add(sources, match.rating()));
      notRated.studied().forEach(s -> sources.add(s.finding().provenance().source()));
    }
    return sources;
  }

  private static void add(Set<Source> sources, Rating rating) {
    sources.add(rating.source());
    rating.findings().forEach(finding -> sources.add(finding.provenance().source()));
  }
}
