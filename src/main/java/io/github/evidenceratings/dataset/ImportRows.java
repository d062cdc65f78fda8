package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.ImportRating.FindingValues;
import io.github.evidenceratings.dataset.ImportRating.SourceValue;
import io.github.evidenceratings.dataset.ImportSplit.Meaning;
import io.github.evidenceratings.dataset.ImportSplit.Subject;
import io.github.evidenceratings.dataset.ImportTerms.Entry;
import io.github.evidenceratings.dataset.ImportTerms.Slug;
import io.github.evidenceratings.model.BodyOfEvidence;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
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

  private final ImportProfile profile;
  private final ImportTerms<Modality> modalities;
  private final ImportTerms<Condition> conditions;
  private final ImportSources sources;
  private final Set<String> usedScales = new LinkedHashSet<>();
  private final SeenKeys statements = new SeenKeys();
  private final SeenKeys ids = new SeenKeys();

  ImportRows(ImportProfile profile) {
    this.profile = profile;
    this.modalities = new ImportTerms<>(profile.declared().modalities(), ImportRows::modality);
    this.conditions = new ImportTerms<>(profile.declared().conditions(), ImportRows::condition);
    this.sources = new ImportSources(profile.declared().sources());
  }

  private static Modality modality(Entry<Modality> entry) {
    return new Modality(
        entry.id,
        entry.name,
        ImportTerms.layName(entry),
        List.copyOf(entry.synonyms),
        List.copyOf(entry.codes),
        Optional.ofNullable(entry.declared).flatMap(Term::broader),
        List.copyOf(entry.sources.values()),
        Optional.ofNullable(entry.declared).flatMap(Term::description),
        entry.components);
  }

  private static Condition condition(Entry<Condition> entry) {
    return new Condition(
        entry.id,
        entry.name,
        ImportTerms.layName(entry),
        List.copyOf(entry.synonyms),
        List.copyOf(entry.codes),
        Optional.ofNullable(entry.declared).flatMap(Term::broader),
        List.copyOf(entry.sources.values()),
        Optional.ofNullable(entry.declared).flatMap(Term::description));
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
  Result read(ImportRow plain) {
    Problems problems = new Problems();
    profile.checks().forEach(check -> check.hold(plain, problems));
    Problems misfits = new Problems();
    ImportRow row = derived(plain, misfits);
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
    Result result = new OneRow(row, problems).read();
    if (result instanceof Refused) {
      modalities.rollback();
      conditions.rollback();
      sources.rollback();
    } else {
      modalities.commit();
      conditions.commit();
      sources.commit();
    }
    return result;
  }

  /** The row with the columns that are made of parts of others. */
  private ImportRow derived(ImportRow row, Problems problems) {
    if (profile.derived().isEmpty()) {
      return row;
    }
    Map<String, Optional<String>> parts = new HashMap<>();
    Map<String, ImportValue> from = new HashMap<>();
    for (ImportProfile.Derived derived : profile.derived()) {
      String text = derived.value().text(row, problems);
      Matcher matcher = text == null ? null : derived.pattern().matcher(text);
      boolean fits = matcher != null && matcher.matches();
      if (text != null && !fits && !derived.optional()) {
        derived.value().fail(row, text, "does not have the form " + derived.pattern(), problems);
      }
      for (String group : derived.groups()) {
        parts.put(
            group,
            fits && matcher != null ? Optional.ofNullable(matcher.group(group)) : Optional.empty());
        from.put(group, derived.value());
      }
    }
    return new DerivedRow(row, parts, from);
  }

  private record DerivedRow(
      ImportRow row, Map<String, Optional<String>> parts, Map<String, ImportValue> from)
      implements ImportRow {
    @Override
    public Place place() {
      return row.place();
    }

    @Override
    public Place place(String column) {
      ImportValue value = from.get(column);
      return value == null ? row.place(column) : value.place(row);
    }

    @Override
    public boolean has(String column) {
      return parts.containsKey(column) || row.has(column);
    }

    @Override
    public List<String> values(String column, Problems problems) {
      Optional<String> part = parts.get(column);
      return part == null ? row.values(column, problems) : part.stream().toList();
    }

    @Override
    public String text() {
      return row.text();
    }
  }

  /** The reading of one row; every value is read, so that all that is wrong with it is found. */
  private final class OneRow {
    private final ImportRow row;
    private final Problems problems;
    private final ImportRating of = profile.rating();

    OneRow(ImportRow row, Problems problems) {
      this.row = row;
      this.problems = problems;
    }

    Result read() {
      Optional<String> notRated = of.level().notRated(row);
      List<Entry<Modality>> treatments = terms(of.modality(), modalities);
      List<Entry<Condition>> treated = terms(of.condition(), conditions);
      Grade grade = notRated.isPresent() ? null : grade();
      List<Grade> grades = furtherGrades();
      Optional<String> significance = text(of.significance());
      Optional<Support> support = choice(of.support(), Support.values());
      Source source = source(of.source());
      Optional<String> locator = text(of.locator());
      Optional<String> citation = text(of.citation());
      Optional<LocalDate> reviewed = date(of.reviewed());
      Optional<LocalDate> updated = date(of.updated());
      Optional<String> summary = text(of.summary());
      List<Qualifier> qualifiers = new ArrayList<>();
      of.qualifiers()
          .forEach(
              (name, value) -> {
                String text = value.text(row, problems);
                if (text != null) {
                  qualifiers.add(new Qualifier(name, text));
                }
              });
      Optional<String> id = text(of.id());
      if (of.id().isPresent() && id.isEmpty() && problems.isEmpty()) {
        of.id().get().fail(row, "", "is empty; a value is required", problems);
      }
      if (!problems.isEmpty() || source == null) {
        return new Refused(problems.found());
      }
      modalities.named(source);
      conditions.named(source);
      if (notRated.isPresent() || grade == null) {
        return new LeftOut("not rated: " + notRated.orElse(""));
      }
      List<Rating> ratings = new ArrayList<>();
      for (Entry<Modality> treatment : treatments) {
        for (Entry<Condition> condition : treated) {
          Rating rating =
              rating(
                  new Parts(
                      modalities.term(treatment),
                      conditions.term(condition),
                      grade,
                      grades,
                      significance,
                      support,
                      new Provenance(source, locator),
                      citation,
                      qualifiers,
                      reviewed,
                      updated,
                      summary),
                  id,
                  treatments.size() > 1,
                  treated.size() > 1);
          if (rating == null) {
            return new Refused(problems.found());
          }
          ratings.add(rating);
        }
      }
      usedScales.add(grade.scale().id());
      grades.forEach(g -> usedScales.add(g.scale().id()));
      return new Made(ratings);
    }

    /** What the row says of a rating, apart from its id and finding. */
    private record Parts(
        Modality modality,
        Condition condition,
        Grade grade,
        List<Grade> grades,
        Optional<String> significance,
        Optional<Support> support,
        Provenance provenance,
        Optional<String> citation,
        List<Qualifier> qualifiers,
        Optional<LocalDate> reviewed,
        Optional<LocalDate> updated,
        Optional<String> summary) {
      /** What tells ratings of one treatment for one condition apart, dates aside. */
      String distinction(boolean withSource) {
        StringBuilder text = new StringBuilder();
        significance.ifPresent(s -> text.append("\u0001s").append(s));
        support.ifPresent(s -> text.append("\u0001u").append(s));
        provenance.locator().ifPresent(s -> text.append("\u0001l").append(s));
        qualifiers.forEach(
            q -> text.append("\u0001q").append(q.name()).append("\u0002").append(q.value()));
        if (withSource) {
          text.append("\u0001d").append(provenance.source().id());
        }
        return text.toString();
      }

      /** What must not be said twice: as for the ratings of a data set. */
      String statement() {
        return modality.id()
            + '\u0001'
            + condition.id()
            + '\u0001'
            + grade.scale().id()
            + distinction(true)
            + '\u0001'
            + reviewed
            + '\u0001'
            + updated;
      }
    }

    private @Nullable Rating rating(
        Parts parts, Optional<String> given, boolean manyModalities, boolean manyConditions) {
      int line = row.place().line();
      int same = statements.putIfAbsent(parts.statement(), Math.max(1, line));
      if (same != 0) {
        problems.at(
            row.place(),
            "",
            parts.modality().name() + " for " + parts.condition().name(),
            "is rated already, as in line "
                + same
                + ", with the same scale, significance, support, source, place, qualifiers and"
                + " dates");
        return null;
      }
      String id = id(parts, given, manyModalities, manyConditions);
      if (id == null) {
        return null;
      }
      try {
        List<Finding> findings = finding(id, parts);
        if (!problems.isEmpty()) {
          return null;
        }
        return new Rating(
            id,
            parts.modality(),
            parts.condition(),
            parts.grade().scale(),
            parts.grade().level(),
            parts.grades(),
            parts.significance(),
            parts.support(),
            parts.provenance(),
            parts.citation(),
            parts.qualifiers(),
            parts.reviewed(),
            parts.updated(),
            parts.summary(),
            findings);
      } catch (IllegalArgumentException e) {
        problems.at(row.place(), "", "", String.valueOf(e.getMessage()));
        return null;
      }
    }

    private @Nullable String id(
        Parts parts, Optional<String> given, boolean manyModalities, boolean manyConditions) {
      String id;
      if (given.isPresent()) {
        id =
            given.get()
                + (manyModalities ? "." + parts.modality().id() : "")
                + (manyConditions ? "." + parts.condition().id() : "");
        if (!Identifiers.isValid(id)) {
          of.id().orElseThrow().fail(row, id, "is not an id; " + Identifiers.RULE, problems);
          return null;
        }
      } else {
        String distinction = parts.distinction(of.source().value().constant().isEmpty());
        id =
            parts.modality().id()
                + "."
                + parts.condition().id()
                + (distinction.isEmpty()
                    ? ""
                    : String.format(Locale.ROOT, ".%010x", SeenKeys.hash(distinction) >>> 24));
      }
      int line = Math.max(1, row.place().line());
      int other = ids.putIfAbsent(id, line);
      if (other != 0 && given.isEmpty() && of.level().scale().constant().isEmpty()) {
        // The same on another scale: the scale tells them apart.
        id = id + "." + parts.grade().scale().id();
        other = ids.putIfAbsent(id, line);
      }
      if (other != 0 && given.isEmpty()) {
        // The same but for the dates: these tell them apart.
        id =
            Stream.of(parts.reviewed(), parts.updated())
                .flatMap(Optional::stream)
                .findFirst()
                .map(LocalDate::toString)
                .map((id + ".")::concat)
                .orElse(id);
        other = ids.putIfAbsent(id, line);
      }
      if (other != 0) {
        problems.at(
            of.id().map(value -> value.place(row)).orElse(row.place()),
            of.id().map(value -> value.label(row)).orElse(""),
            id,
            "is the id of another rating");
        return null;
      }
      return id;
    }

    private <T extends Term> List<Entry<T>> terms(ImportTerm term, ImportTerms<T> known) {
      List<Subject> subjects = term.subjects(row, problems);
      List<String> names = subjects.stream().flatMap(s -> s.names().stream()).toList();
      List<List<Code>> codes =
          names.isEmpty() ? List.of() : term.codes(names.size(), row, problems);
      List<Entry<T>> entries = new ArrayList<>();
      int next = 0;
      for (Subject subject : subjects) {
        List<Entry<T>> parts = new ArrayList<>();
        for (String name : subject.names()) {
          Entry<T> entry = known.find(name, codes.get(next++), term.names(), row, problems);
          if (entry != null) {
            parts.add(entry);
          }
        }
        if (parts.size() < subject.names().size()) {
          continue;
        }
        Entry<T> entry =
            parts.size() == 1
                ? parts.get(0)
                : known.combination(parts, subject.meaning() == Meaning.SEQUENCE);
        if (entries.contains(entry)) {
          term.names().fail(row, entry.name, "is named twice", problems);
        }
        entries.add(entry);
      }
      return entries;
    }

    private @Nullable Grade grade() {
      int before = problems.count();
      Grade grade = of.level().grade(row, profile.scales(), problems);
      if (grade == null && problems.count() == before) {
        of.level().level().fail(row, "", "is empty; a value is required", problems);
      }
      return grade;
    }

    private List<Grade> furtherGrades() {
      List<Grade> grades = new ArrayList<>();
      for (ImportLevel level : of.furtherLevels()) {
        if (level.notRated(row).isEmpty()) {
          Grade grade = level.grade(row, profile.scales(), problems);
          if (grade != null) {
            grades.add(grade);
          }
        }
      }
      return grades;
    }

    private Optional<String> text(Optional<ImportValue> value) {
      return value.map(v -> v.text(row, problems));
    }

    private Optional<LocalDate> date(Optional<ImportRating.DateValue> value) {
      return value.map(v -> v.date(row, problems));
    }

    private <E extends Enum<E> & Labeled> Optional<E> choice(
        Optional<ImportValue> value, E[] choices) {
      return value.map(v -> choice(v, choices));
    }

    private <E extends Enum<E> & Labeled> @Nullable E choice(ImportValue value, E[] choices) {
      String text = value.text(row, problems);
      if (text == null) {
        return null;
      }
      for (E choice : choices) {
        if (choice.label().equals(text)) {
          return choice;
        }
      }
      problems.notAllowed(
          value.place(row),
          value.label(row),
          text,
          "is not allowed here",
          Stream.of(choices).map(Labeled::label).toList());
      return null;
    }

    private @Nullable Source source(SourceValue of) {
      int before = problems.count();
      String text = of.value().text(row, problems);
      if (text == null) {
        if (problems.count() == before) {
          of.value().fail(row, "", "is empty; a value is required", problems);
        }
        return null;
      }
      Source known = sources.find(text);
      if (known != null) {
        requireSameKind(known, of);
        return known;
      }
      if (of.kind().isEmpty()) {
        problems.notAllowed(
            of.value().place(row),
            of.value().label(row),
            text,
            "is not a source that the profile declares, and it gives no kind for others",
            sources.names());
        return null;
      }
      SourceKind kind = choice(of.kind().get(), SourceKind.values());
      if (kind == null && problems.count() == before) {
        of.kind().get().fail(row, "", "is empty; a source needs a kind", problems);
      }
      return kind == null ? null : sources.add(text, kind);
    }

    /** A row that says another kind of a source than a row before it did is refused. */
    private void requireSameKind(Source known, SourceValue of) {
      ImportValue kind = of.kind().orElse(null);
      if (kind == null
          || kind.constant().isPresent()
          || kind.cells(row, problems).isEmpty()
          || profile.declared().sources().contains(known)) {
        return;
      }
      SourceKind said = choice(kind, SourceKind.values());
      if (said != null && said != known.kind()) {
        kind.fail(
            row,
            said.label(),
            "is said of \""
                + known.name()
                + "\", which is of the kind "
                + known.kind().label()
                + " elsewhere",
            problems);
      }
    }

    private List<Finding> finding(String id, Parts parts) {
      FindingValues values = of.finding().orElse(null);
      if (values == null) {
        return List.of();
      }
      Direction direction = choice(values.direction(), Direction.values());
      if (direction == null) {
        return List.of();
      }
      String outcome = required(values.outcome());
      ComparatorKind comparator = choice(values.comparator(), ComparatorKind.values());
      String summary = required(values.summary());
      Optional<BodyOfEvidence> body = choice(values.body(), BodyOfEvidence.values());
      Optional<String> population = text(values.population());
      if (comparator == null) {
        required(values.comparator());
      }
      if (outcome == null || comparator == null || summary == null) {
        return List.of();
      }
      return List.of(
          new Finding(
              id + ".finding",
              List.of(),
              List.of(),
              Optional.empty(),
              population,
              new Comparison(comparator, List.of()),
              outcome,
              direction,
              Optional.empty(),
              body,
              summary,
              parts.provenance()));
    }

    private @Nullable String required(ImportValue value) {
      int before = problems.count();
      String text = value.text(row, problems);
      if (text == null && problems.count() == before) {
        value.fail(row, "", "is empty; a finding needs it", problems);
      }
      return text;
    }
  }

  /** The sources that the rows name. */
  private static final class ImportSources {
    private final Map<String, Source> byId = new LinkedHashMap<>();
    private final Map<String, Source> byName = new HashMap<>();
    private final List<Source> pending = new ArrayList<>();

    ImportSources(List<Source> declared) {
      for (Source source : declared) {
        byId.put(source.id(), source);
        byName.putIfAbsent(source.name(), source);
        byName.putIfAbsent(source.title(), source);
      }
    }

    @Nullable Source find(String text) {
      Source source = byId.get(text);
      return source == null ? byName.get(text) : source;
    }

    Source add(String name, SourceKind kind) {
      String wanted = Slug.of(name);
      String id = wanted;
      for (int i = 2; byId.containsKey(id); i++) {
        id = wanted + "-" + i;
      }
      Source source = Source.of(id, kind, name, name);
      byId.put(id, source);
      byName.put(name, source);
      pending.add(source);
      return source;
    }

    void commit() {
      pending.clear();
    }

    void rollback() {
      for (Source source : pending) {
        byId.remove(source.id());
        byName.remove(source.name());
      }
      pending.clear();
    }

    List<String> names() {
      return byId.values().stream().map(Source::name).toList();
    }

    List<Source> all() {
      return List.copyOf(byId.values());
    }
  }
}
