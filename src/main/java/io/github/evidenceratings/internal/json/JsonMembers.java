package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.PatternSize;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.BlankText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object, each as what it must be. Whatever is wrong is reported, with
 * its place; members that were never asked for are reported by {@link #finish}.
 */
public final class JsonMembers {
  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,6}");

  private final Json.Obj object;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();
  private boolean failed;

  public JsonMembers(Json.Obj object, Problems problems) {
    this.object = object;
    this.problems = problems;
  }

  public Place place() {
    return object.place();
  }

  public Place place(String name) {
    Json value = object.get(name);
    return value == null ? object.place() : value.place();
  }

  /** Whether anything asked of this object was wrong. */
  public boolean failed() {
    return failed;
  }

  /** Reports something wrong with a member. */
  public void fail(String name, String value, String message) {
    failed = true;
    problems.at(place(name), name, value, message);
  }

  /** Lets a member be, though nothing is read of it here. */
  public void allow(String name) {
    known.add(name);
  }

  /** The value of a member; null if there is none, or it is null. */
  public @Nullable Json get(String name) {
    known.add(name);
    Json value = object.get(name);
    return value instanceof Json.Null ? null : value;
  }

  public boolean has(String name) {
    return get(name) != null;
  }

  private void wrongKind(String name, Json value, String expected) {
    failed = true;
    problems.at(value.place(), name, "", "is " + value.kind() + ", not " + expected);
  }

  /** A text, which may be empty but not blank. */
  public @Nullable String text(String name) {
    Json value = get(name);
    return value == null ? null : text(name, value);
  }

  private @Nullable String text(String name, Json value) {
    if (!(value instanceof Json.Text text)) {
      wrongKind(name, value, "a text");
      return null;
    }
    String given = text.value();
    String fault = BlankText.isBlank(given) ? "is blank" : Characters.fault(given);
    if (fault != null) {
      failed = true;
      problems.at(value.place(), name, given, fault);
      return null;
    }
    return given;
  }

  /** A text that must be given. */
  public @Nullable String required(String name) {
    if (!has(name)) {
      failed = true;
      problems.at(object.place(), name, "", "is missing");
      return null;
    }
    return text(name);
  }

  /** One of several texts; null if it is not given, or not one of them. */
  public @Nullable String choice(String name, List<String> allowed) {
    if (get(name) instanceof Json.Text given && BlankText.isBlank(given.value())) {
      failed = true;
      problems.notAllowed(given.place(), name, "", "is blank", allowed);
      return null;
    }
    String value = text(name);
    if (value == null || allowed.contains(value)) {
      return value;
    }
    failed = true;
    problems.notAllowed(place(name), name, value, "is not allowed here", allowed);
    return null;
  }

  /** A text, or an array of texts. */
  public List<String> texts(String name) {
    Json value = get(name);
    if (value == null) {
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Json item : value instanceof Json.Arr array ? array.items() : List.of(value)) {
      String text = text(name, item);
      if (text != null && !texts.add(text)) {
        fail(name, text, "stands twice");
      }
    }
    return List.copyOf(texts);
  }

  /** An object of texts. */
  public Map<String, String> map(String name) {
    Json value = get(name);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Json.Obj pairs)) {
      wrongKind(name, value, "an object of texts");
      return Map.of();
    }
    Map<String, String> map = new LinkedHashMap<>();
    pairs
        .members()
        .forEach(
            (key, item) -> {
              String text = text(name, item);
              if (text != null) {
                map.put(key, text);
              }
            });
    return map;
  }

  public boolean flag(String name) {
    Json value = get(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Json.Literal literal
        && (literal.value().equals("true") || literal.value().equals("false"))) {
      return literal.value().equals("true");
    }
    wrongKind(name, value, "true or false");
    return false;
  }

  /** A whole number; 0 if it is not given. */
  public int number(String name, int most) {
    Json value = get(name);
    if (value == null) {
      return 0;
    }
    if (value instanceof Json.Literal literal
        && WHOLE.matcher(literal.value()).matches()
        && Integer.parseInt(literal.value()) <= most) {
      return Integer.parseInt(literal.value());
    }
    failed = true;
    problems.at(
        value.place(),
        name,
        value instanceof Json.Literal literal ? literal.value() : "",
        "is not a whole number from 0 to " + most);
    return 0;
  }

  /** A regular expression. */
  public @Nullable Pattern pattern(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (text.length() > PatternSize.MOST_CHARACTERS) {
      fail(name, text, "is longer than " + PatternSize.MOST_CHARACTERS + " characters");
      return null;
    }
    try {
      for (String group : groups(text)) {
        // A reference to what only looks like a group, as in \(?<name>, does not compile.
        Pattern.compile(text + "\\k<" + group + ">");
      }
      Pattern pattern = Pattern.compile(text);
      String fault = PatternSize.fault(pattern);
      if (fault != null) {
        fail(name, text, fault);
      }
      return fault == null ? pattern : null;
    } catch (PatternSyntaxException e) {
      fail(name, text, "is not a regular expression: " + e.getDescription());
      return null;
    }
  }

  /** The names of the groups in a regular expression. */
  public static List<String> groups(String expression) {
    return NAMED_GROUP.matcher(expression).results().map(found -> found.group(1)).toList();
  }

  /** An object; null if it is not given, or something else. */
  public @Nullable JsonMembers object(String name) {
    Json value = get(name);
    if (value instanceof Json.Obj member) {
      return new JsonMembers(member, problems);
    }
    if (value != null) {
      wrongKind(name, value, "an object");
    }
    return null;
  }

  /** An object, or an array of objects. */
  public List<JsonMembers> objects(String name) {
    Json value = get(name);
    if (value == null) {
      return List.of();
    }
    List<JsonMembers> objects = new ArrayList<>();
    for (Json item : value instanceof Json.Arr array ? array.items() : List.of(value)) {
      if (item instanceof Json.Obj member) {
        objects.add(new JsonMembers(member, problems));
      } else {
        wrongKind(name, item, "an object");
      }
    }
    return objects;
  }

  /** Reports the members that nothing asked for. */
  public void finish(String what) {
    for (String name : object.members().keySet()) {
      if (!known.contains(name)) {
        failed = true;
        problems.notAllowed(object.nameOf(name), "property", name, "is not one of " + what, known);
      }
    }
  }
}
