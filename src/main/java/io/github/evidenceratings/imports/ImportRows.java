package io.github.evidenceratings.imports;

import io.github.evidenceratings.dataset.tables.RatingStatements;
import io.github.evidenceratings.imports.ImportTerms.Entry;
import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportLevel;
import io.github.evidenceratings.imports.profile.ImportNames;
import io.github.evidenceratings.imports.profile.ImportRating;
import io.github.evidenceratings.imports.profile.ImportRating.QualifierValue;
import io.github.evidenceratings.imports.profile.ImportRule;
import io.github.evidenceratings.imports.profile.ImportTerm;
import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.PartValue;
import io.github.evidenceratings.imports.profile.PartValue.Said;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.imports.profile.RatingPart;
import io.github.evidenceratings.imports.rows.DerivedRow;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.BoundedMatch;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.Suggestions;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes ratings of rows, as a profile says. Remembers the terms and sources that the rows name, and
 * what has been rated, so that nothing is rated twice. Not safe for use by several threads.
 */
final class ImportRows {
  /** What becomes of a row. */
  sealed interface Result {}

  record Made(List<Rating> ratings) implements Result {}

  record LeftOut(String reason) implements Result {}

  record Refused(List<Problem> problems) implements Result {}

  private final Profile profile;
  private final ImportTerms<Modality> modalities;
  private final ImportTerms<Condition> conditions;
  private final ImportSources sources;
  private final Set<String> usedScales = new LinkedHashSet<>();
  private final ImportKeys keys;
  private final LoadLimits limits;
  private final Suggestions suggestions = new Suggestions();

  /** The 1-based number of the row last read, over all files. */
  private int position;

  /**
   * @param limits a row makes no text longer than a value may be, and no more ratings than it may
   *     have values
   */
  ImportRows(Profile profile, LoadLimits limits) {
    this.profile = profile;
    this.limits = limits;
    this.modalities = new ImportTerms<>(profile.declared().modalities(), ImportRows::modality);
    this.conditions = new ImportTerms<>(profile.declared().conditions(), ImportRows::condition);
    this.sources = new ImportSources(profile.declared().sources());
    this.keys =
        new ImportKeys(
            profile.rating().source().value().constant().isPresent(),
            profile.rating().level().scale().constant().isPresent());
  }

  private static Modality modality(Entry<Modality> entry) {
    return Modality.builder(entry.id)
        .name(entry.name)
        .layName(ImportTerms.layName(entry).orElse(null))
        .synonyms(List.copyOf(entry.synonyms))
        .codes(List.copyOf(entry.codes))
        .broader(Optional.ofNullable(entry.declared).flatMap(Term::broader).orElse(null))
        .sources(List.copyOf(entry.sources.values()))
        .description(Optional.ofNullable(entry.declared).flatMap(Term::description).orElse(null))
        .components(entry.components)
        .build();
  }

  private static Condition condition(Entry<Condition> entry) {
    return Condition.builder(entry.id)
        .name(entry.name)
        .layName(ImportTerms.layName(entry).orElse(null))
        .synonyms(List.copyOf(entry.synonyms))
        .codes(List.copyOf(entry.codes))
        .broader(Optional.ofNullable(entry.declared).flatMap(Term::broader).orElse(null))
        .sources(List.copyOf(entry.sources.values()))
        .description(Optional.ofNullable(entry.declared).flatMap(Term::description).orElse(null))
        .build();
  }

  /** How many terms and sources there are so far. */
  int named() {
    return modalities.size() + conditions.size() + sources.size();
  }

  List<Modality> modalities() {
    return modalities.all();
  }

  List<Condition> conditions() {
    return conditions.all();
  }

  List<Source> sources() {
    return sources.all();
  }

  /** The scales in use, in the order of the library and then of the profile. */
  List<RatingScale> scales() {
    return profile.scales().values().stream().filter(s -> usedScales.contains(s.id())).toList();
  }

  /** Reads one row; what it brings is kept only if it is not refused. */
  Result read(ForeignRow row) {
    try {
      return readWithin(row);
    } catch (BoundedMatch.TooHardException e) {
      end(false);
      return new Refused(List.of(e.problem()));
    }
  }

  private Result readWithin(ForeignRow plain) {
    position++;
    Problems problems = new Problems(limits, suggestions);
    profile.checks().forEach(check -> check.hold(plain, problems));
    Problems misfits = new Problems(limits, suggestions);
    ForeignRow row = DerivedRow.of(plain, profile.derived(), misfits);
    if (!problems.isEmpty()) {
      return new Refused(problems.found());
    }
    for (ImportRule rule : profile.leaveOut()) {
      if (rule.holds(row)) {
        return new LeftOut(rule.reason());
      }
    }
    if (!misfits.isEmpty()) {
      return new Refused(misfits.found());
    }
    Result result = rate(row, problems);
    end(!(result instanceof Refused));
    return result;
  }

  private void end(boolean kept) {
    if (kept) {
      modalities.commit();
      conditions.commit();
      sources.commit();
      keys.commit();
    } else {
      modalities.rollback();
      conditions.rollback();
      sources.rollback();
      keys.rollback();
    }
  }

  /** Reads every value of a row, so that all that is wrong with it is found, and rates. */
  private Result rate(ForeignRow row, Problems problems) {
    ImportRating of = profile.rating();
    List<Entry<Modality>> treatments = modalities.read(of.modality(), row, problems);
    List<Entry<Condition>> treated = conditions.read(of.condition(), row, problems);
    ImportLevel.Answer level = of.level().required(row, profile.scales(), problems);
    List<Grade> grades = furtherGrades(row, problems);
    Source source = sources.read(of.source(), row, problems);
    Optional<String> locator = of.source().locator().map(value -> value.text(row, problems));
    List<Said<?>> parts = new ArrayList<>();
    for (PartValue<?> part : of.parts()) {
      Said<?> said = part.read(row, problems);
      if (said != null) {
        parts.add(said);
      }
    }
    List<Entry<Modality>> comparators = comparators(parts, row, problems);
    List<DocumentId> documents =
        of.documents().stream()
            .flatMap(value -> value.documents(row, problems).stream())
            .distinct()
            .toList();
    List<Qualifier> qualifiers = qualifiers(row, problems);
    Optional<String> id = of.id().map(value -> value.required(row, problems));
    long pairs = (long) treatments.size() * treated.size();
    if (pairs > limits.columns()) {
      problems.at(
          row.place(),
          "",
          "",
          "makes " + pairs + " ratings; one row makes " + limits.columns() + " at most");
    }
    if (!problems.isEmpty() || source == null) {
      return new Refused(problems.found());
    }
    modalities.named(source);
    conditions.named(source);
    if (level.grade().isEmpty()) {
      return new LeftOut("not rated: " + level.notRated().orElse(""));
    }
    Grade grade = level.grade().get();
    List<Rating> ratings = new ArrayList<>();
    for (Entry<Modality> treatment : treatments) {
      for (Entry<Condition> condition : treated) {
        ImportStatement statement =
            new ImportStatement(
                modalities.term(treatment),
                conditions.term(condition),
                grade,
                grades,
                new Provenance(source, locator),
                parts,
                comparators.stream().map(modalities::term).toList(),
                documents,
                position,
                qualifiers);
        Optional<String> own =
            id.map(
                given ->
                    given
                        + (treatments.size() > 1 ? "." + treatment.id : "")
                        + (treated.size() > 1 ? "." + condition.id : ""));
        Rating rating = rating(statement, own, row, problems);
        if (rating == null) {
          return new Refused(problems.found());
        }
        ratings.add(rating);
      }
    }
    usedScales.add(grade.scale().id());
    grades.forEach(g -> usedScales.add(g.scale().id()));
    for (Rating rating : ratings) {
      rating.findings().forEach(f -> f.certainty().ifPresent(g -> usedScales.add(g.scale().id())));
    }
    return new Made(ratings);
  }

  /** The treatments compared with; none if the row names none. */
  private List<Entry<Modality>> comparators(
      List<Said<?>> parts, ForeignRow row, Problems problems) {
    ImportTerm of = profile.rating().comparedWith().orElse(null);
    if (of == null || of.isEmpty(row)) {
      return List.of();
    }
    List<Entry<Modality>> named = modalities.read(of, row, problems);
    if (!named.isEmpty()
        && parts.stream().noneMatch(said -> said.part() == RatingPart.COMPARATOR)) {
      problems.at(
          row.place(),
          "comparator",
          "",
          "is empty, although comparedWith names \"" + named.get(0).name + "\"");
    }
    return named;
  }

  private List<Grade> furtherGrades(ForeignRow row, Problems problems) {
    List<Grade> grades = new ArrayList<>();
    for (ImportLevel level : profile.rating().furtherLevels()) {
      level.optional(row, profile.scales(), problems).grade().ifPresent(grades::add);
    }
    return grades;
  }

  private List<Qualifier> qualifiers(ForeignRow row, Problems problems) {
    List<Qualifier> qualifiers = new ArrayList<>();
    for (QualifierValue qualifier : profile.rating().qualifiers()) {
      ImportValue value = qualifier.value();
      String text = value.text(row, problems);
      String fault = text == null ? null : ImportNames.fault(text);
      if (fault != null) {
        value.fail(row, text == null ? "" : text, fault, problems);
      } else if (text != null) {
        qualifiers.add(new Qualifier(qualifier.name(), text, qualifier.role()));
      }
    }
    return qualifiers;
  }

  private @Nullable Rating rating(
      ImportStatement statement, Optional<String> given, ForeignRow row, Problems problems) {
    int line = row.place().line();
    int same = keys.sameAs(statement, line);
    if (same != 0) {
      problems.at(
          row.place(),
          "",
          statement.modality().name() + " for " + statement.condition().name(),
          "is rated already, as in line " + same + RatingStatements.ADVICE);
      return null;
    }
    String id = given.orElseGet(() -> keys.made(statement));
    ImportValue value = profile.rating().id().orElse(null);
    if (value != null && !Identifiers.isValid(id)) {
      value.fail(row, id, "is not an id; " + Identifiers.RULE, problems);
      return null;
    }
    int other = keys.take(id, line);
    if (other != 0) {
      String message = "the id of another rating, as in line " + other;
      if (value == null) {
        problems.at(row.place(), "", "", "has " + message);
      } else {
        value.fail(row, id, "is " + message, problems);
      }
      return null;
    }
    try {
      List<Finding> findings =
          profile
              .rating()
              .finding()
              .map(
                  f ->
                      f.findings(
                          id + ".finding", statement.provenance(), profile.scales(), row, problems))
              .orElse(List.of());
      return problems.isEmpty() ? statement.rating(id, findings) : null;
    } catch (IllegalArgumentException e) {
      problems.at(row.place(), "", "", String.valueOf(e.getMessage()));
      return null;
    }
  }
}
