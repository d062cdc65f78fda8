package io.github.evidenceratings.input;

import io.github.evidenceratings.internal.text.Printable;
import java.nio.file.Path;
import java.util.List;

/**
 * A data set, import profile or other input has problems. Lists every problem found, not just the
 * first.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String input;
  private final transient List<Problem> problems;

  /** Creates an exception with at least one problem, in file and line order. */
  public InputException(String input, List<Problem> problems) {
    this(input, problems, message(input, problems));
  }

  /** Creates an exception with a message that does not list the problems. */
  protected InputException(String input, List<Problem> problems, String message) {
    super(message);
    this.input = input;
    this.problems = List.copyOf(problems);
  }

  private InputException(String input, List<Problem> problems, Throwable cause) {
    this(input, problems);
    initCause(cause);
  }

  /**
   * Reports a load that failed for a reason other than the data, such as a bug in this library or
   * too little memory. That reason is the cause.
   */
  public static InputException unexpected(Path path, Throwable cause) {
    String file = path.toString();
    String message = "could not be read: " + cause;
    Problem problem = new Problem(file, 0, 0, "", "", message, List.of(), List.of());
    return new InputException(file, List.of(problem), cause);
  }

  /** The name of what was read, such as a directory or file. */
  public String input() {
    return input;
  }

  /** Every problem, in file and line order; empty only after Java serialisation. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String message(String input, List<Problem> problems) {
    StringBuilder text = new StringBuilder(Printable.file(input));
    text.append(": ")
        .append(problems.size())
        .append(problems.size() == 1 ? " problem, nothing loaded" : " problems, nothing loaded");
    problems.forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }
}
