package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** A name that several things in the library share. Carries all of them. */
public final class AmbiguousTermException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final NameKind kind;
  private final String text;
  private final String[] candidates;

  /** A name and the ids of everything it may mean. */
  public AmbiguousTermException(NameKind kind, String text, List<String> candidates) {
    super(message(kind, text, candidates));
    this.kind = kind;
    this.text = text;
    this.candidates = candidates.toArray(String[]::new);
  }

  /** What the name was meant to name. */
  public NameKind kind() {
    return kind;
  }

  /** The name as it was asked for. */
  public String text() {
    return text;
  }

  /** The ids of everything it may mean; of levels, the ids of their scales. */
  public List<String> candidates() {
    return List.of(candidates);
  }

  static String message(NameKind kind, String text, List<String> candidates) {
    String all = candidates.stream().map(Printable::quoted).collect(Collectors.joining(", "));
    return kind == NameKind.LEVEL
        ? "level "
            + Printable.quoted(text)
            + " is a level of several scales: name the scale, one of "
            + all
        : kind.label() + " " + Printable.quoted(text) + " is ambiguous: use an id, one of " + all;
  }
}
