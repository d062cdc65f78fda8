package io.github.evidenceratings.query;

import java.util.List;
import java.util.stream.Collectors;

/** A name that names nothing in the library. Carries the nearest names there are. */
public final class UnknownTermException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final NameKind kind;
  private final String text;
  private final List<String> suggestions;

  /** A name that was not found, with the nearest names, nearest first. */
  public UnknownTermException(NameKind kind, String text, List<String> suggestions) {
    super(message(kind, text, suggestions));
    this.kind = kind;
    this.text = text;
    this.suggestions = List.copyOf(suggestions);
  }

  /** What the name was meant to name. */
  public NameKind kind() {
    return kind;
  }

  /** The name as it was asked for. */
  public String text() {
    return text;
  }

  /** The nearest names, nearest first; empty if none is near. */
  public List<String> suggestions() {
    return suggestions;
  }

  static String message(NameKind kind, String text, List<String> suggestions) {
    String unknown = "unknown " + kind.label() + " \"" + text + "\"";
    return suggestions.isEmpty()
        ? unknown
        : unknown
            + "; did you mean "
            + suggestions.stream().map(s -> '"' + s + '"').collect(Collectors.joining(" or "))
            + "?";
  }
}
