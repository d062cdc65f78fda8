package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

/**
 * A term as asked for, resolved only when the query runs.
 *
 * @param text a name, id or code
 * @param scope what to take along
 */
record Asked(String text, TermScope scope) {
  Asked {
    requireNonNull(text, "name");
    requireNonNull(scope, "scope");
  }

  @Override
  public String toString() {
    return '"'
        + text
        + '"'
        + switch (scope) {
          case EXACT -> " exactly";
          case INCLUDE_NARROWER -> "";
          case INCLUDE_BROADER -> " or broader";
        };
  }
}
