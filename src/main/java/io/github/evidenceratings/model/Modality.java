package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;

/**
 * A treatment. Immutable.
 *
 * @param id the id, unique among the terms of its kind in a data set
 * @param name the preferred name
 * @param layName what a patient would call it
 * @param synonyms other names
 * @param codes codes in public systems
 * @param broader the edge to the next broader modality; empty at a root
 * @param sources the documents that name it, at least one
 * @param description what it is, in a sentence
 * @param components the ids of the modalities that it combines; none if it is no combination
 */
public record Modality(
    String id,
    String name,
    Optional<String> layName,
    List<String> synonyms,
    List<Code> codes,
    Optional<Broader> broader,
    List<Source> sources,
    Optional<String> description,
    List<String> components)
    implements Term {
  /**
   * @throws IllegalArgumentException if a name is blank, an id has a wrong form, a synonym or code
   *     is given twice, no source is given, or it combines itself or a single modality
   */
  public Modality {
    Checks.id("modality", id);
    Checks.text("modality name", name);
    Checks.text("modality lay name", layName);
    synonyms = Checks.texts("modality synonym", synonyms);
    codes = Checks.distinct("modality code", codes, Code::toString);
    sources = Checks.distinctIds("modality source", sources);
    Checks.text("modality description", description);
    components = Checks.distinct("component", components);
    for (String component : components) {
      Checks.id("component", component);
    }
    if (components.size() == 1 || components.contains(id)) {
      throw new IllegalArgumentException(
          "modality \""
              + id
              + "\" combines "
              + (components.size() == 1 ? "one modality" : "itself"));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("modality \"" + id + "\" names no source");
    }
  }

  /** A modality with an id, a name and the source that names it, and nothing else. */
  public static Modality of(String id, String name, Source source) {
    return new Modality(
        id,
        name,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(source),
        Optional.empty(),
        List.of());
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
