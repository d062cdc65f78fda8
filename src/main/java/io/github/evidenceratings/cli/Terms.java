package io.github.evidenceratings.cli;

import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.List;

/** What the look-up of a term shows. */
final class Terms {
  private Terms() {}

  /** The broader terms from the top, the term, its narrower terms. */
  static <T extends Term> List<T> around(List<T> broader, T term, List<T> narrower) {
    List<T> around = new ArrayList<>(broader);
    java.util.Collections.reverse(around);
    around.add(term);
    around.addAll(narrower);
    return around;
  }
}
