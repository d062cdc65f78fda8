package io.github.evidenceratings.blackbox.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A small import profile, and what can be wrong with one. */
public final class BrokenProfiles {
  public static final String WHOLE =
      """
      {
        "name": "trials",
        "title": "Trials",
        "file": {"format": "csv"},
        "sources": [
          {"id": "doc", "kind": "database", "name": "Doc", "title": "A doc"}
        ],
        "checks": {"column": "year", "pattern": "[0-9]+"},
        "derive": {"column": "about", "into": "(?<drug>.+) in (?<disease>.+)"},
        "leaveOut": {"when": {"column": "state", "in": "draft"}, "reason": "a draft"},
        "rating": {
          "modality": "drug",
          "condition": {"column": "disease"},
          "level": {"column": "grade", "scale": "grade-certainty"},
          "source": {"constant": "doc"}
        }
      }
      """;

  private static final Path MISTAKES =
      Path.of("src/test/resources/io/github/evidenceratings/imports/broken-profiles.csv");

  /**
   * A profile with a mistake.
   *
   * @param text the profile
   * @param change what was written instead of what, to tell the tests apart
   * @param subtle whether only the library finds the mistake, not the JSON Schema
   * @param problems what it says
   */
  public record Broken(String text, String change, boolean subtle, List<String> problems) {
    @Override
    public String toString() {
      return change;
    }
  }

  private BrokenProfiles() {}

  /** What the table of mistakes has, and one that is too long for it. */
  public static Stream<Broken> all() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(Files.newBufferedReader(MISTAKES))) {
      return Stream.concat(
          rows.getRecords().stream().map(BrokenProfiles::broken),
          Stream.of(
              broken(
                  "\"pattern\": \"[0-9]+\"",
                  "\"pattern\": \"" + "x".repeat(10_001) + "\"",
                  true,
                  "p.json:8:43: pattern \""
                      + "x".repeat(80)
                      + "…\" is longer than 10000 characters")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The profile with one text of it replaced by another. */
  public static String edited(String text, String replacement) {
    assertThat(WHOLE.split(Pattern.quote(text), -1)).as(text).hasSize(2);
    return WHOLE.replace(text, replacement);
  }

  private static Broken broken(CSVRecord row) {
    return broken(
        row.get("text"),
        row.get("replacement"),
        Boolean.parseBoolean(row.get("subtle")),
        row.get("problems"));
  }

  private static Broken broken(String text, String replacement, boolean subtle, String problems) {
    return new Broken(
        edited(text, replacement), text + " → " + replacement, subtle, problems.lines().toList());
  }
}
