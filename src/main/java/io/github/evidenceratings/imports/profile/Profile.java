package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.imports.profile.ImportRating.DocumentValue;
import io.github.evidenceratings.imports.profile.ImportRating.EstimateValues;
import io.github.evidenceratings.imports.profile.ImportRating.QualifierValue;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.RatingScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of an import profile: how a file is read and which of its columns hold what. Immutable.
 */
public final class Profile {
  /**
   * Values that a part of another value gives.
   *
   * @param value the value
   * @param pattern what it looks like; every named group becomes a column
   * @param groups the names of the groups
   * @param optional whether it may look otherwise; the groups have no value then
   */
  public record Derived(
      ImportValue value, Pattern pattern, List<String> groups, boolean optional) {}

  /**
   * A value that is only held against its pattern.
   *
   * @param value the value
   * @param required whether every row must have one
   */
  public record Check(ImportValue value, boolean required) {
    public void hold(ForeignRow row, Problems problems) {
      if (required) {
        value.required(row, problems);
      } else {
        value.text(row, problems);
      }
    }
  }

  private final Head head;
  private final ImportFormat format;
  private final Optional<Pattern> versionPattern;
  private final Map<String, RatingScale> scales;
  private final Dataset declared;
  private final List<Check> checks;
  private final List<Derived> derived;
  private final List<ImportRule> leaveOut;
  private final ImportRating rating;

  /** What the data set made is called. */
  public record Head(
      String name,
      String title,
      Optional<String> description,
      Optional<String> licence,
      Optional<String> version) {}

  Profile(
      Head head,
      ImportFormat format,
      Optional<Pattern> versionPattern,
      Map<String, RatingScale> scales,
      Dataset declared,
      List<Check> checks,
      List<Derived> derived,
      List<ImportRule> leaveOut,
      ImportRating rating) {
    this.head = head;
    this.format = format;
    this.versionPattern = versionPattern;
    this.scales = scales;
    this.declared = declared;
    this.checks = List.copyOf(checks);
    this.derived = List.copyOf(derived);
    this.leaveOut = List.copyOf(leaveOut);
    this.rating = rating;
  }

  public Head head() {
    return head;
  }

  public ImportFormat format() {
    return format;
  }

  /** What the rows before the header say of the version, in the group {@code version}. */
  public Optional<Pattern> versionPattern() {
    return versionPattern;
  }

  /** The scales that levels may be of: those of the library and those of the profile, by id. */
  public Map<String, RatingScale> scales() {
    return scales;
  }

  /** The sources and terms that the profile declares. */
  public Dataset declared() {
    return declared;
  }

  /** Values that are only held against their pattern. */
  public List<Check> checks() {
    return checks;
  }

  public List<Derived> derived() {
    return derived;
  }

  public List<ImportRule> leaveOut() {
    return leaveOut;
  }

  public ImportRating rating() {
    return rating;
  }

  /** Every value that is read of a row. */
  public List<ImportValue> values() {
    Stream<ImportValue> rules =
        leaveOut.stream().flatMap(rule -> rule.tests().stream()).map(ImportRule.Test::value);
    Stream<ImportValue> terms =
        Stream.concat(
                Stream.of(rating.modality(), rating.condition()), rating.comparedWith().stream())
            .flatMap(
                term ->
                    Stream.concat(
                        Stream.concat(
                            Stream.of(term.names()),
                            term.splits().stream().flatMap(s -> s.meaningIn().stream())),
                        term.codes().stream().map(ImportTerm.CodeValue::value)));
    Stream<ImportValue> levels =
        Stream.concat(Stream.of(rating.level()), rating.furtherLevels().stream())
            .flatMap(level -> Stream.of(level.scale(), level.level()));
    Stream<ImportValue> texts =
        Stream.of(
                rating.id(),
                Optional.of(rating.source().value()),
                rating.source().kind(),
                rating.source().locator())
            .flatMap(Optional::stream);
    Stream<ImportValue> finding =
        rating.finding().stream()
            .flatMap(
                f ->
                    Stream.concat(
                        Stream.of(f.direction(), f.outcome(), f.comparator(), f.summary()),
                        Stream.of(f.population(), f.body(), f.studies(), f.participants())
                            .flatMap(Optional::stream)));
    Stream<ImportValue> figures =
        rating.finding().stream()
            .flatMap(
                f ->
                    Stream.concat(
                        f.estimate().stream().flatMap(EstimateValues::values),
                        f.certainty().stream()
                            .flatMap(level -> Stream.of(level.level(), level.scale()))));
    return Stream.of(
            checks.stream().map(Check::value),
            derived.stream().map(Derived::value),
            rules,
            terms,
            levels,
            texts,
            rating.parts().stream().map(PartValue::value),
            rating.documents().stream().map(DocumentValue::value),
            rating.qualifiers().stream().map(QualifierValue::value),
            finding,
            figures)
        .flatMap(values -> values)
        .toList();
  }

  /** The names of the columns that are made of parts of others. */
  public Set<String> derivedColumns() {
    Set<String> names = new LinkedHashSet<>();
    derived.forEach(d -> names.addAll(d.groups()));
    return names;
  }
}
