package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.BlankText;
import io.github.evidenceratings.model.Edition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which data set this is, from a descriptor or from the head of a JSON document. */
final class EditionReader {
  private final Json.Obj object;
  private final Problems problems;
  private boolean failed;

  private EditionReader(Json.Obj object, Problems problems) {
    this.object = object;
    this.problems = problems;
  }

  /** The edition that a Data Package descriptor names; null if a part is missing or wrong. */
  static @Nullable Edition ofDescriptor(Json.Obj descriptor, Problems problems) {
    EditionReader reader = new EditionReader(descriptor, problems);
    Optional<String> licence = Optional.empty();
    Json licences = descriptor.get("licenses");
    if (licences instanceof Json.Arr array && array.objects().size() == array.items().size()) {
      if (!array.objects().isEmpty()) {
        Json.Obj first = array.objects().get(0);
        licence = Optional.ofNullable(new EditionReader(first, problems).required("name"));
      }
      if (array.items().size() > 1) {
        problems.at(
            array.items().get(1).place(), "licenses", "", "holds a second licence; one is read");
      }
    } else if (licences != null) {
      problems.at(licences.place(), "licenses", "", "is not an array of objects");
    }
    return reader.edition(licence);
  }

  /** The edition that a JSON document names; null if a part is missing or wrong. */
  static @Nullable Edition ofDocument(Json.Obj document, Problems problems) {
    EditionReader reader = new EditionReader(document, problems);
    return reader.edition(Optional.ofNullable(reader.text("licence")));
  }

  private @Nullable Edition edition(Optional<String> licence) {
    String name = required("name");
    String title = required("title");
    String version = required("version");
    Optional<LocalDate> created = date("created");
    Optional<String> description = Optional.ofNullable(text("description"));
    if (failed || name == null || title == null || version == null) {
      return null;
    }
    try {
      return new Edition(name, title, version, created, licence, description);
    } catch (IllegalArgumentException e) {
      problems.at(object.nameOf("name"), "", "", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable String required(String name) {
    String value = text(name);
    Json given = object.get(name);
    if (given == null || given instanceof Json.Null) {
      failed = true;
      problems.at(object.place(), name, "", "is missing");
    }
    return value;
  }

  private @Nullable String text(String name) {
    Json value = object.get(name);
    if (value == null || value instanceof Json.Null) {
      return null;
    }
    String fault = "is " + value.kind() + ", not a text";
    String given = "";
    if (value instanceof Json.Text text) {
      given = text.value();
      fault = BlankText.isBlank(given) ? "is blank" : Characters.fault(given);
      if (fault == null) {
        return given;
      }
    }
    failed = true;
    problems.at(value.place(), name, given, fault);
    return null;
  }

  /** A date, or a date and time of which the date is kept. */
  private Optional<LocalDate> date(String name) {
    String value = text(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          value.indexOf('T') < 0
              ? LocalDate.parse(value)
              : LocalDate.from(DateTimeFormatter.ISO_DATE_TIME.parse(value)));
    } catch (DateTimeParseException e) {
      failed = true;
      problems.at(
          object.nameOf(name),
          name,
          value,
          "is not a date; allowed: an existing day as yyyy-mm-dd, or that and a time as in 2026-01-31T00:00:00Z");
      return Optional.empty();
    }
  }
}
