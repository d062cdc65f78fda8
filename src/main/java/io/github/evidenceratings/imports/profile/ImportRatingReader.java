package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.Spellings;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.imports.profile.ImportRating.DocumentValue;
import io.github.evidenceratings.imports.profile.ImportRating.EstimateValues;
import io.github.evidenceratings.imports.profile.ImportRating.FindingValues;
import io.github.evidenceratings.imports.profile.ImportRating.QualifierValue;
import io.github.evidenceratings.imports.profile.ImportRating.SourceValue;
import io.github.evidenceratings.imports.profile.ImportSplit.Meaning;
import io.github.evidenceratings.imports.profile.ImportTerm.CodeValue;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.JsonMembers;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which parts of a rating a profile takes from where. */
final class ImportRatingReader {
  private final ImportValueReader values;
  private final Map<String, RatingScale> scales;

  /** The scales of the profile that are themselves in error; what names one is not to blame. */
  private final List<String> unusableScales;

  private final Problems problems;

  ImportRatingReader(
      ImportValueReader values,
      Map<String, RatingScale> scales,
      List<String> unusableScales,
      Problems problems) {
    this.values = values;
    this.scales = scales;
    this.unusableScales = unusableScales;
    this.problems = problems;
  }

  /** The rating of a profile; null if a part of it is missing or wrong, which is reported. */
  @Nullable ImportRating read(JsonMembers profile) {
    JsonMembers of = profile.object("rating");
    if (of == null) {
      if (!profile.has("rating")) {
        profile.fail("rating", "", "is missing");
      }
      return null;
    }
    Optional<ImportValue> id = values.optional(of, "id");
    ImportTerm modality = term(of, "modality");
    ImportTerm condition = term(of, "condition");
    List<ImportLevel> level = levels(of, "level");
    List<ImportLevel> further = levels(of, "furtherLevels");
    if (level.size() > 1) {
      of.fail("level", "", "holds several levels; all but the first belong in furtherLevels");
    }
    List<PartValue<?>> parts = new ArrayList<>(parts(of, true));
    SourceValue source = source(of);
    parts.addAll(parts(of, false));
    Optional<ImportTerm> comparedWith =
        of.has("comparedWith") ? Optional.ofNullable(term(of, "comparedWith")) : Optional.empty();
    List<DocumentValue> documents = documents(of);
    List<QualifierValue> qualifiers = qualifiers(of);
    Optional<FindingValues> finding = Optional.ofNullable(finding(of));
    of.finish("a rating");
    if (modality == null || condition == null || level.isEmpty() || source == null) {
      return null;
    }
    return new ImportRating(
        id,
        modality,
        condition,
        level.get(0),
        further,
        source,
        List.copyOf(parts),
        comparedWith,
        documents,
        qualifiers,
        finding);
  }

  private @Nullable ImportTerm term(JsonMembers of, String field) {
    ImportValue names = values.required(of, field, "split", "whole", "codes");
    JsonMembers members = of.get(field) instanceof Json.Obj ? of.object(field) : null;
    if (members == null || names == null) {
      return names == null ? null : new ImportTerm(names, List.of(), List.of(), List.of());
    }
    List<ImportSplit> splits = new ArrayList<>();
    for (JsonMembers split : members.objects("split")) {
      ImportSplit step = split(split);
      if (step != null) {
        splits.add(step);
      }
    }
    List<CodeValue> codes = new ArrayList<>();
    for (JsonMembers code : members.objects("codes")) {
      String system =
          code.choice("system", Stream.of(CodeSystem.values()).map(CodeSystem::label).toList());
      if (!code.has("system")) {
        code.fail("system", "", "is missing");
      }
      Optional<String> separator = separator(code);
      ImportValue value = values.value(code, "codes", "system", "separator");
      if (system != null && value != null) {
        Stream.of(CodeSystem.values())
            .filter(s -> s.label().equals(system))
            .forEach(s -> codes.add(new CodeValue(s, value, separator)));
      }
    }
    return new ImportTerm(names, splits, members.texts("whole"), codes);
  }

  private @Nullable ImportSplit split(JsonMembers split) {
    Optional<String> separator = separator(split);
    Optional<Meaning> meaning = Optional.empty();
    Optional<ImportValue> in = Optional.empty();
    if (split.get("means") instanceof Json.Obj) {
      in = Optional.ofNullable(values.valueOf(split, "means"));
    } else {
      String label = split.choice("means", Meaning.labels());
      meaning = Optional.ofNullable(label == null ? null : Meaning.of(label));
      if (!split.has("means")) {
        problems.notAllowed(split.place(), "means", "", "is missing", Meaning.labels());
      }
    }
    split.finish("a split");
    return meaning.isEmpty() && in.isEmpty() ? null : new ImportSplit(separator, meaning, in);
  }

  /** What stands between names or codes: a blank separates, too. */
  private static Optional<String> separator(JsonMembers of) {
    Json given = of.get("separator");
    if (given instanceof Json.Text text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    if (given != null) {
      of.fail("separator", "", "is not a text of one character or more");
    }
    return Optional.empty();
  }

  private List<ImportLevel> levels(JsonMembers of, String field) {
    List<ImportLevel> levels = new ArrayList<>();
    if (of.get(field) instanceof Json.Text) {
      of.fail(field, "", "names no scale; write {\"column\": …, \"scale\": …}");
      return levels;
    }
    for (JsonMembers level : of.objects(field)) {
      ImportValue scale = scale(level);
      List<String> notRated = level.texts("notRated");
      ImportValue value = values.value(level, field, "scale", "notRated");
      if (scale != null && value != null) {
        levels.add(new ImportLevel(scale, value, notRated));
      }
    }
    if (field.equals("level")
        && (!of.has(field) || ImportValueReader.isEmptyArray(of.get(field)))) {
      of.fail(field, "", "is missing");
    }
    return levels;
  }

  /** A scale, by its id, or by a value of the row. */
  private @Nullable ImportValue scale(JsonMembers level) {
    if (level.get("scale") instanceof Json.Obj) {
      return values.valueOf(level, "scale");
    }
    List<String> rating =
        Stream.concat(
                scales.values().stream()
                    .filter(scale -> scale.kind().isForRatings())
                    .map(RatingScale::id),
                unusableScales.stream())
            .distinct()
            .toList();
    String id = level.choice("scale", rating);
    if (!level.has("scale")) {
      level.fail("scale", "", "is missing; a level is one of a scale");
    }
    return id == null ? null : ImportValueReader.constant("scale", id);
  }

  private @Nullable SourceValue source(JsonMembers of) {
    ImportValue value = values.required(of, "source", "kind");
    JsonMembers members = of.get("source") instanceof Json.Obj ? of.object("source") : null;
    Optional<ImportValue> kind = Optional.empty();
    if (members != null && members.get("kind") instanceof Json.Obj) {
      kind = Optional.ofNullable(values.valueOf(members, "kind"));
    } else if (members != null) {
      List<String> kinds = Table.SOURCES.find("kind").map(Column::choices).orElse(List.of());
      String label = members.choice("kind", kinds);
      kind = Optional.ofNullable(label == null ? null : ImportValueReader.constant("kind", label));
    }
    Optional<ImportValue> locator = values.optional(of, "locator");
    return value == null ? null : new SourceValue(value, kind, locator);
  }

  /** The parts that are one value each: what the rating is about, or the others. */
  private List<PartValue<?>> parts(JsonMembers of, boolean subject) {
    List<PartValue<?>> parts = new ArrayList<>();
    for (RatingPart<?> part : RatingPart.ALL) {
      PartValue<?> value = part.isSubject() == subject ? part(of, part) : null;
      if (value != null) {
        parts.add(value);
      }
    }
    return parts;
  }

  private <V> @Nullable PartValue<V> part(JsonMembers of, RatingPart<V> part) {
    if (part.isDate()) {
      return date(of, part);
    }
    ImportValue value = values.valueOf(of, part.name());
    return value == null ? null : new PartValue<>(part, value, List.of());
  }

  private <V> @Nullable PartValue<V> date(JsonMembers of, RatingPart<V> part) {
    String field = part.name();
    ImportValue value = values.valueOf(of, field, "dates");
    if (value == null) {
      return null;
    }
    List<String> patterns =
        of.get(field) instanceof Json.Obj
            ? Optional.ofNullable(of.object(field)).map(m -> m.texts("dates")).orElse(List.of())
            : List.of();
    if (patterns.size() > DatePattern.MOST) {
      of.fail(field, "", "has more than " + DatePattern.MOST + " patterns of dates");
      return null;
    }
    List<String> allowed = patterns.isEmpty() ? List.of(DatePattern.ISO) : patterns;
    List<DatePattern> dates = new ArrayList<>();
    for (String pattern : allowed) {
      DatePattern date = DatePattern.of(pattern);
      if (date == null) {
        of.fail(field, pattern, "is not a pattern of dates, such as dd.MM.yyyy");
      } else {
        dates.add(date);
      }
    }
    return new PartValue<>(part, value, List.copyOf(dates));
  }

  private List<DocumentValue> documents(JsonMembers of) {
    List<DocumentValue> documents = new ArrayList<>();
    for (JsonMembers document : of.objects("documents")) {
      String label =
          document.choice("kind", Stream.of(DocumentId.Kind.values()).map(Labeled::label).toList());
      if (!document.has("kind")) {
        document.fail("kind", "", "is missing");
      }
      Optional<String> separator = separator(document);
      ImportValue value = values.value(document, "documents", "kind", "separator");
      if (label != null && value != null) {
        documents.add(new DocumentValue(DocumentId.Kind.valueOf(label), value, separator));
      }
    }
    return documents;
  }

  /** The qualifiers of both roles, in the order of their names. */
  private List<QualifierValue> qualifiers(JsonMembers of) {
    Map<String, QualifierValue> qualifiers = new TreeMap<>();
    Spellings spellings = new Spellings();
    qualifiers(of, "qualifiers", Qualifier.Role.SUBJECT, spellings, qualifiers);
    qualifiers(of, "metadata", Qualifier.Role.METADATA, spellings, qualifiers);
    return List.copyOf(qualifiers.values());
  }

  private void qualifiers(
      JsonMembers of,
      String field,
      Qualifier.Role role,
      Spellings spellings,
      Map<String, QualifierValue> qualifiers) {
    JsonMembers members = of.object(field);
    if (members == null || !(of.get(field) instanceof Json.Obj object)) {
      return;
    }
    for (String name : object.members().keySet()) {
      if (!Identifiers.isValid(name)) {
        problems.at(object.nameOf(name), field, name, "is not an id; " + Identifiers.RULE);
      }
      String fault = spellings.fault(name);
      if (fault == null && qualifiers.containsKey(name)) {
        fault = "is both a subject and metadata";
      }
      if (fault != null) {
        problems.at(object.nameOf(name), field, name, fault);
      }
      ImportValue value = values.valueOf(members, name);
      if (value != null) {
        qualifiers.put(name, new QualifierValue(name, role, value));
      }
    }
  }

  private @Nullable FindingValues finding(JsonMembers of) {
    JsonMembers finding = of.object("finding");
    if (finding == null) {
      return null;
    }
    ImportValue direction = values.required(finding, "direction");
    ImportValue outcome = values.required(finding, "outcome");
    ImportValue comparator = values.required(finding, "comparator");
    ImportValue summary = values.required(finding, "summary");
    Optional<ImportValue> population = values.optional(finding, "population");
    Optional<ImportValue> body = values.optional(finding, "body");
    Optional<EstimateValues> estimate = Optional.ofNullable(estimate(finding));
    Optional<ImportValue> studies = values.optional(finding, "studies");
    Optional<ImportValue> participants = values.optional(finding, "participants");
    List<ImportLevel> certainty = levels(finding, "certainty");
    if (certainty.size() > 1) {
      finding.fail("certainty", "", "holds several levels; a finding has one certainty");
    }
    finding.finish("a finding");
    return direction == null || outcome == null || comparator == null || summary == null
        ? null
        : new FindingValues(
            direction,
            outcome,
            comparator,
            population,
            body,
            estimate,
            studies,
            participants,
            certainty.stream().findFirst(),
            summary);
  }

  private @Nullable EstimateValues estimate(JsonMembers finding) {
    JsonMembers of = finding.object("estimate");
    if (of == null) {
      return null;
    }
    ImportValue measure = values.required(of, "measure");
    ImportValue value = values.required(of, "value");
    Optional<ImportValue> kind = values.optional(of, "kind");
    Optional<ImportValue> low = values.optional(of, "low");
    Optional<ImportValue> high = values.optional(of, "high");
    Optional<ImportValue> confidence = values.optional(of, "confidence");
    Optional<ImportValue> unit = values.optional(of, "unit");
    Optional<ImportValue> time = values.optional(of, "time");
    of.finish("an estimate");
    return measure == null || value == null
        ? null
        : new EstimateValues(measure, value, kind, low, high, confidence, unit, time);
  }
}
