package io.github.evidenceratings.input;

import io.github.evidenceratings.internal.text.Printable;
import java.nio.file.Path;
import java.util.List;

/** A data set could not be read. Carries every problem found, not just the first. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String dataset;
  private final transient List<Problem> problems;

  /** Problems found in a data set, in file and line order; at least one. */
  public InputException(String dataset, List<Problem> problems) {
    super(message(dataset, problems));
    this.dataset = dataset;
    this.problems = List.copyOf(problems);
  }

  private InputException(String dataset, List<Problem> problems, Throwable cause) {
    this(dataset, problems);
    initCause(cause);
  }

  /**
   * Word of what stopped a load and is no fault of the data, such as a defect of this library or
   * too little memory; it is the cause.
   */
  public static InputException unexpected(Path path, Throwable cause) {
    String file = path.toString();
    String message = "could not be read: " + cause;
    Problem problem = new Problem(file, 0, 0, "", "", message, List.of(), List.of());
    return new InputException(file, List.of(problem), cause);
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
