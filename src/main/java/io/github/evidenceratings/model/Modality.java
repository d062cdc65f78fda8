package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A treatment. Immutable. New parts may be added in later versions, so create it with {@link
 * #builder(String)} rather than the constructor.
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
    return builder(id).name(name).sources(List.of(source)).build();
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A builder of a modality with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this modality, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.name = name;
    copy.layName = layName;
    copy.synonyms = synonyms;
    copy.codes = codes;
    copy.broader = broader;
    copy.sources = sources;
    copy.description = description;
    copy.components = components;
    return copy;
  }

  /**
   * Builds a modality. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable String name;
    private Optional<String> layName = Optional.empty();
    private List<String> synonyms = List.of();
    private List<Code> codes = List.of();
    private Optional<Broader> broader = Optional.empty();
    private List<Source> sources = List.of();
    private Optional<String> description = Optional.empty();
    private List<String> components = List.of();

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder layName(@Nullable String layName) {
      this.layName = Optional.ofNullable(layName);
      return this;
    }

    public Builder synonyms(List<String> synonyms) {
      this.synonyms = List.copyOf(synonyms);
      return this;
    }

    public Builder codes(List<Code> codes) {
      this.codes = List.copyOf(codes);
      return this;
    }

    public Builder broader(@Nullable Broader broader) {
      this.broader = Optional.ofNullable(broader);
      return this;
    }

    public Builder sources(List<Source> sources) {
      this.sources = List.copyOf(sources);
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = Optional.ofNullable(description);
      return this;
    }

    public Builder components(List<String> components) {
      this.components = List.copyOf(components);
      return this;
    }

    /**
     * The modality.
     *
     * @throws IllegalStateException if a required part is missing: name
     * @throws IllegalArgumentException if the modality's constructor refuses a part
     */
    public Modality build() {
      return new Modality(
          id,
          Checks.part("modality", id, "name", name),
          layName,
          synonyms,
          codes,
          broader,
          sources,
          description,
          components);
    }
  }
}
