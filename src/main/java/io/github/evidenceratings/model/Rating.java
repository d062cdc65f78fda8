package io.github.evidenceratings.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One source's level for one modality in one condition. Immutable.
 *
 * @param id the id, unique among the ratings of a data set
 * @param modality the treatment rated
 * @param condition the condition it is rated for
 * @param scale the scale
 * @param level the level on that scale
 * @param provenance who says so, and where
 * @param grades further levels of the same rating on other scales, such as a trust rating beside a
 *     level of evidence
 * @param significance what is graded, where it is not simply that the treatment works: resistance,
 *     an adverse response
 * @param support whether the evidence speaks for that, where the source says so apart from the
 *     level
 * @param citation the work on which the rating rests, where one is named
 * @param qualifiers what the rating is limited to, by name
 * @param reviewed when it was last reviewed; may be later than {@code updated}
 * @param updated when its text was last changed
 * @param summary the rating's reasons in our own words
 * @param findings every finding reported for it
 */
public record Rating(
    String id,
    Modality modality,
    Condition condition,
    RatingScale scale,
    Level level,
    List<Grade> grades,
    Optional<String> significance,
    Optional<Support> support,
    Provenance provenance,
    Optional<String> citation,
    List<Qualifier> qualifiers,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated,
    Optional<String> summary,
    List<Finding> findings)
    implements Identified {
  /**
   * @throws IllegalArgumentException if a scale grades safety or is given twice, the level is not
   *     one of its scale, a text is blank, a qualifier or finding is given twice, or a finding
   *     disputes one that the rating does not have
   */
  public Rating {
    Checks.id("rating", id);
    if (scale.kind() == ScaleKind.SAFETY) {
      throw new IllegalArgumentException(
          "rating \"" + id + "\": scale \"" + scale.id() + "\" grades safety, not a treatment");
    }
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "rating \"" + id + "\": level \"" + level.id() + "\" is not of scale " + scale.id());
    }
    grades = Checks.distinct("scale", grades, grade -> grade.scale().id());
    for (Grade grade : grades) {
      if (grade.scale().kind() == ScaleKind.SAFETY || grade.scale().id().equals(scale.id())) {
        throw new IllegalArgumentException(
            "rating \""
                + id
                + "\": scale \""
                + grade.scale().id()
                + "\" "
                + (grade.scale().id().equals(scale.id())
                    ? "is that of its level"
                    : "grades safety, not a treatment"));
      }
    }
    Checks.text("rating significance", significance);
    Checks.text("rating citation", citation);
    qualifiers = Checks.distinct("qualifier", qualifiers, Qualifier::name);
    if (qualifiers.size() > 1) {
      qualifiers = qualifiers.stream().sorted(Comparator.comparing(Qualifier::name)).toList();
    }
    Checks.text("rating summary", summary);
    findings = Checks.distinctIds("finding", findings);
    if (!findings.isEmpty()) {
      checkDisputes(id, findings);
    }
  }

  private static void checkDisputes(String id, List<Finding> findings) {
    Set<String> ids = findings.stream().map(Finding::id).collect(Collectors.toSet());
    for (Finding finding : findings) {
      String disputed = finding.disputes().orElse(null);
      if (disputed != null && (disputed.equals(finding.id()) || !ids.contains(disputed))) {
        throw new IllegalArgumentException(
            "finding \""
                + finding.id()
                + "\" disputes \""
                + disputed
                + "\", which is no other finding of rating \""
                + id
                + "\"");
      }
    }
  }

  /** All its levels: its own, then the further ones. */
  public List<Level> levels() {
    if (grades.isEmpty()) {
      return List.of(level);
    }
    return Stream.concat(Stream.of(level), grades.stream().map(Grade::level)).toList();
  }

  /**
   * What is graded and for whom, part by part and in words: significance and support, further
   * levels, qualifiers. A level that is shown without them says something else, such as that a
   * treatment works where resistance to it was graded.
   */
  public List<String> particulars() {
    return Stream.of(
            statement().stream(),
            grades.stream().map(Grade::text),
            qualifiers.stream().map(Qualifier::text))
        .flatMap(parts -> parts)
        .toList();
  }

  /** The part of the particulars that says what is graded and which way: significance, support. */
  public List<String> statement() {
    return Stream.of(
            significance, support.map(Support::label).map(label -> "the evidence " + label + " it"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Who says so. */
  public Source source() {
    return provenance.source();
  }

  /** The value of a qualifier; empty if the rating is not limited that way. */
  public Optional<String> qualifier(String name) {
    return qualifiers.stream()
        .filter(qualifier -> qualifier.name().equals(name))
        .map(Qualifier::value)
        .findFirst();
  }

  /** Whether the findings point the same way. */
  public FindingAgreement agreement() {
    if (findings.isEmpty()) {
      return FindingAgreement.NO_FINDINGS;
    }
    List<Finding> improving = new ArrayList<>();
    List<Finding> opposed = new ArrayList<>();
    for (Finding finding : findings) {
      switch (finding.direction()) {
        case DISAGREES, MIXED -> {
          return FindingAgreement.IN_CONFLICT;
        }
        case IMPROVES -> improving.add(finding);
        case NO_EFFECT, WORSENS -> opposed.add(finding);
        case COMPARABLE -> {
          // As good as another treatment: neither speaks against the other.
        }
      }
    }
    if (improving.isEmpty() || opposed.isEmpty()) {
      return FindingAgreement.UNIFORM;
    }
    return Collections.disjoint(questions(improving), questions(opposed))
        ? FindingAgreement.HETEROGENEOUS
        : FindingAgreement.IN_CONFLICT;
  }

  private static Set<String> questions(List<Finding> findings) {
    return findings.stream().map(Finding::question).collect(Collectors.toSet());
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
