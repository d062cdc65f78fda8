package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

/**
 * A term of a query, looked up only when the query runs.
 *
 * @param text a name, id or code
 * @param scope which narrower or broader terms match too
 */
record TermCriterion(String text, TermScope scope) {
  TermCriterion {
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
