package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;

/**
 * What is treated. Immutable.
 *
 * @param id the id, unique among the terms of its kind in a data set
 * @param name the preferred name
 * @param layName what a patient would call it
 * @param synonyms other names
 * @param codes codes in public systems
 * @param broader the edge to the next broader condition; empty at a root
 * @param sources the documents that name it, at least one
 * @param description what it is, in a sentence
 */
public record Condition(
    String id,
    String name,
    Optional<String> layName,
    List<String> synonyms,
    List<Code> codes,
    Optional<Broader> broader,
    List<Source> sources,
    Optional<String> description)
    implements Term {
  /**
   * @throws IllegalArgumentException if a name is blank, an id has a wrong form, a synonym or code
   *     is given twice, or no source is given
   */
  public Condition {
    Checks.id("condition", id);
    Checks.text("condition name", name);
    Checks.text("condition lay name", layName);
    synonyms = Checks.texts("condition synonym", synonyms);
    codes = Checks.distinct("condition code", codes, Code::toString);
    sources = Checks.distinctIds("condition source", sources);
    Checks.text("condition description", description);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("condition \"" + id + "\" names no source");
    }
  }

  /** A condition with an id, a name and the source that names it, and nothing else. */
  public static Condition of(String id, String name, Source source) {
    return new Condition(
        id,
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(source),
        Optional.empty());
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
