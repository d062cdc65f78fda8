package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.sheet.Facts;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    Statements statements = Statements.builder(answer.explain()).sources(sources(answer)).build();
    return new EvidenceDocument(statements).toText(width);
  }

  /** One JSON object: which of the four answers, its paragraph, its ratings, metadata. */
  public static String toJson(Answer answer) {
    return RenderedContents.json(
        new Facts(TableKind.ANSWER, facts(answer), List.copyOf(sources(answer))));
  }

  private static Map<String, Value> facts(Answer answer) {
    Map<String, Value> facts = new LinkedHashMap<>();
    if (answer instanceof Answer.Rated rated) {
      head(facts, "rated", answer, rated.modality(), rated.condition());
      facts.put("ratings", ratings(asked(rated.ratings())));
    } else if (answer instanceof Answer.Insufficient insufficient) {
      head(facts, "insufficient", answer, insufficient.modality(), insufficient.condition());
      facts.put("ratings", ratings(asked(insufficient.ratings())));
    } else if (answer instanceof Answer.NotRated notRated) {
      head(facts, "not rated", answer, notRated.modality(), notRated.condition());
      facts.put("broader", ratings(notRated.broader()));
      facts.put("narrower", ratings(notRated.narrower()));
      facts.put("studied", records(notRated.studied(), AnswerDocument::studied));
    } else if (answer instanceof Answer.UnknownTerm unknown) {
      facts.put("answer", Value.of("unknown term"));
      facts.put("explanation", Value.of(answer.explain()));
      facts.put("terms", records(unknown.terms(), AnswerDocument::unknown));
    }
    return facts;
  }

  private static void head(
      Map<String, Value> facts,
      String kind,
      Answer answer,
      Modality modality,
      Condition condition) {
    facts.put("answer", Value.of(kind));
    facts.put("modality", Value.of(modality.name()));
    facts.put("modality_id", Value.of(modality.id()));
    facts.put("condition", Value.of(condition.name()));
    facts.put("condition_id", Value.of(condition.id()));
    facts.put("explanation", Value.of(answer.explain()));
  }

  private static <T> Value records(List<T> items, Function<T, Map<String, Value>> record) {
    return new Value.Records(items.stream().map(record).toList());
  }

  private static Map<String, Value> studied(Answer.StudiedFinding studied) {
    Map<String, Value> record = new LinkedHashMap<>();
    record.put("rating_id", Value.of(studied.rating().id()));
    record.putAll(RatingParts.finding(studied.finding()));
    return record;
  }

  private static Map<String, Value> unknown(Answer.UnknownName name) {
    Map<String, Value> record = new LinkedHashMap<>();
    record.put("kind", Value.of(name.kind().label()));
    record.put("text", new Value.Quote(name.text()));
    record.put("ambiguous", new Value.Flag(name.ambiguous()));
    record.put("suggestions", Value.of(name.suggestions()));
    return record;
  }

  /** Ratings of just what was asked. */
  private static List<RatingMatch> asked(List<Rating> ratings) {
    Optional<TermRelation> exact = Optional.of(TermRelation.EXACT);
    return ratings.stream().map(r -> new RatingMatch(r, exact, exact, Optional.empty())).toList();
  }

  private static Value ratings(List<RatingMatch> matches) {
    return new Value.Records(RatingTable.rows(matches).records(Use.JSON));
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
