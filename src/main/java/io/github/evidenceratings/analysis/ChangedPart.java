package io.github.evidenceratings.analysis;

import java.util.Optional;

/**
 * A part of a rating that differs between two editions. Immutable.
 *
 * @param name the part, such as {@code outcome} or {@code finding f1 direction}
 * @param before its value in the older edition, as text; terms and sources by id
 * @param after its value in the newer edition
 */
public record ChangedPart(String name, Optional<String> before, Optional<String> after) {
  /** In words: "outcome: pain → function". */
  public String text() {
    return name + ": " + before.orElse("(none)") + " → " + after.orElse("(none)");
  }
}
