package io.github.evidenceratings.dataset;

import io.github.evidenceratings.internal.Printable;
import java.util.List;

/** A data set could not be read. Carries every problem found, not just the first. */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final transient List<Problem> problems;

  /** Problems found in a data set, in file and line order; at least one. */
  DatasetException(String dataset, List<Problem> problems) {
    super(message(dataset, problems));
    this.dataset = dataset;
    this.problems = List.copyOf(problems);
  }

  /** The directory or file that was read. */
  public String dataset() {
    return dataset;
  }

  /** Every problem, in file and line order; empty only after Java serialisation. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String message(String dataset, List<Problem> problems) {
    StringBuilder text = new StringBuilder(Printable.file(dataset));
    text.append(": ")
        .append(problems.size())
        .append(problems.size() == 1 ? " problem, nothing loaded" : " problems, nothing loaded");
    problems.forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }
}
