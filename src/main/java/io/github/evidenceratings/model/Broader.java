package io.github.evidenceratings.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An edge of a term tree: the next broader term and who says that it is broader. At least one of
 * the two grounds is present.
 *
 * @param id the id of the broader term
 * @param source the document that puts the one under the other
 * @param meshTreeNumber the MeSH tree number under which the narrower term stands below the broader
 */
public record Broader(String id, Optional<Source> source, Optional<String> meshTreeNumber) {
  private static final Pattern TREE_NUMBER = Pattern.compile("[A-Z][0-9]{2}(\\.[0-9]{3})*");

  /**
   * @throws IllegalArgumentException if the id is not valid or neither ground is given
   */
  public Broader {
    Checks.id("broader term", id);
    if (meshTreeNumber.isPresent() && !TREE_NUMBER.matcher(meshTreeNumber.get()).matches()) {
      throw new IllegalArgumentException(
          "\"" + meshTreeNumber.get() + "\" is not a MeSH tree number such as C23.888.592");
    }
    if (source.isEmpty() && meshTreeNumber.isEmpty()) {
      throw new IllegalArgumentException(
          "the edge to \"" + id + "\" cites neither a source nor MeSH");
    }
  }

  /** An edge that a document states. */
  public static Broader of(String id, Source source) {
    return new Broader(id, Optional.of(source), Optional.empty());
  }
}
