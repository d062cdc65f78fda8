package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** A name that names nothing in the library. Carries the nearest names there are. */
public final class UnknownTermException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final NameKind kind;
  private final String text;
  private final String[] suggestions;
  private final String[] known;

  /** A name that was not found, with the nearest names, nearest first. */
  public UnknownTermException(NameKind kind, String text, List<String> suggestions) {
    this(kind, text, suggestions, List.of());
  }

  /** The same, with every name there is, for a kind that has few. */
  UnknownTermException(NameKind kind, String text, List<String> suggestions, List<String> known) {
    super(message(kind, text, suggestions, known));
    this.kind = kind;
    this.text = text;
    this.suggestions = suggestions.toArray(String[]::new);
    this.known = known.toArray(String[]::new);
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
    return List.of(suggestions);
  }

  /** Every name there is, for levels and the scales of levels; empty for what has many. */
  public List<String> known() {
    return List.of(known);
  }

  static String message(NameKind kind, String text, List<String> suggestions, List<String> known) {
    StringBuilder message = new StringBuilder("unknown ");
    message.append(kind.label()).append(' ').append(Printable.quoted(text));
    if (!suggestions.isEmpty()) {
      message.append("; did you mean ").append(quoted(suggestions, " or ")).append('?');
    } else if (!known.isEmpty()) {
      message.append("; known: ").append(quoted(known, ", "));
    }
    return message.toString();
  }

  private static String quoted(List<String> names, String separator) {
    return names.stream().map(Printable::quoted).collect(Collectors.joining(separator));
  }
}
