package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.imports.sniff.ColumnRole;
import io.github.evidenceratings.imports.sniff.FileSniffer;
import io.github.evidenceratings.imports.sniff.ProfileBuilder;
import io.github.evidenceratings.imports.sniff.RoleSniffer;
import io.github.evidenceratings.imports.sniff.ScaleSniffer;
import io.github.evidenceratings.imports.sniff.SniffedColumn;
import io.github.evidenceratings.imports.sniff.SniffedFile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.JsonWriter;
import io.github.evidenceratings.internal.reading.DataFolder;
import io.github.evidenceratings.internal.reading.Unreadable;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A draft of an {@link ImportProfile}, made by looking at a file: what can be told of it is filled
 * in, what only a human knows is left empty, and an empty member is refused when the profile is
 * read, so that no guess goes unseen. Immutable.
 */
public final class ProfileSniffer {
  /**
   * A column as it was seen.
   *
   * @param name what a profile calls it
   * @param filled how many rows have a value
   * @param distinct how many of the values differ
   * @param more whether there are more that differ than were counted
   * @param examples a few values, cut
   * @param kind what the values look like, such as dates; empty for mere text
   * @param role what the draft takes it for; empty if for nothing
   */
  public record Column(
      String name,
      int filled,
      int distinct,
      boolean more,
      List<String> examples,
      String kind,
      String role) {
    /** Copies the examples. */
    public Column {
      examples = List.copyOf(examples);
    }
  }

  private final List<String> detected;
  private final List<String> warnings;
  private final List<Column> columns;
  private final List<String> levels;
  private final List<String> open;
  private final List<String> hints;
  private final String json;

  private ProfileSniffer(SniffedFile input, Path file) {
    RoleSniffer roles = new RoleSniffer(input.columns());
    ProfileBuilder profile = new ProfileBuilder(input, roles, title(file));
    this.detected = List.copyOf(input.detected());
    this.warnings = List.copyOf(input.warnings());
    this.columns =
        input.columns().stream()
            .map(
                c ->
                    new Column(
                        c.name(),
                        c.filled(),
                        c.distinct(),
                        c.hasMore(),
                        c.examples(),
                        c.kind(),
                        roles.label(c)))
            .toList();
    this.levels =
        Stream.concat(roles.all(ColumnRole.LEVEL).stream(), roles.furtherLevels().stream())
            .map(ProfileSniffer::levels)
            .toList();
    this.open = List.copyOf(profile.open());
    this.hints =
        Stream.concat(
                ImportProfile.shippedNames().stream()
                    .filter(name -> fits(name, input))
                    .map(
                        name ->
                            "the shipped profile "
                                + name
                                + " finds all its columns here; try it first: "
                                + command(name, file)),
                profile.hints().stream())
            .toList();
    this.json = visible(JsonWriter.toString(json -> json.value(profile.members())));
  }

  /**
   * Looks at a file, at its first 100,000 rows if it has more, and drafts a profile. Needs little
   * memory, however long the file is.
   *
   * @throws InputException if it is no file, not text, holds no rows, is JSON that is broken, or
   *     goes beyond {@link LoadLimits#defaults}
   */
  public static ProfileSniffer of(Path file) {
    try {
      DataFolder.requireFile(file);
      return new ProfileSniffer(FileSniffer.look(file), file);
    } catch (IOException e) {
      throw new InputException(file.toString(), List.of(Unreadable.of(file.toString(), e)));
    }
  }

  /** Whether a file has every column that a shipped profile needs. */
  private static boolean fits(String shipped, SniffedFile input) {
    Profile profile = ImportProfile.shipped(shipped).profile();
    Set<String> names =
        input.columns().stream().map(SniffedColumn::name).collect(Collectors.toSet());
    names.addAll(profile.derivedColumns());
    return profile.values().stream()
        .filter(value -> !value.optional() && !value.allColumns().isEmpty())
        .allMatch(
            value ->
                value.columns().isEmpty()
                    ? names.containsAll(value.allColumns())
                    : value.columns().stream().anyMatch(names::contains));
  }

  /** How a file is imported with a shipped profile, to be pasted into a shell. */
  private static String command(String shipped, Path file) {
    String path = file.toString();
    boolean plain = path.matches("[A-Za-z0-9_./:\\\\][A-Za-z0-9_./:\\\\-]*");
    return "evidence import --profile "
        + shipped
        + " "
        + (plain ? path : "'" + path.replace("'", "'\\''") + "'")
        + " --out "
        + shipped
        + "-ratings";
  }

  /** The name of the file without its ending. */
  private static String title(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String levels(SniffedColumn column) {
    String values =
        column.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(value -> "\"" + value.getKey() + "\" " + value.getValue())
            .collect(Collectors.joining(", "));
    List<RatingScale> scales = ScaleSniffer.of(column);
    List<String> said = new ArrayList<>();
    if (scales.isEmpty()) {
      said.add("no shipped scale has all of them");
      ScaleSniffer.nearly(column)
          .forEach((scale, lacking) -> said.add(scale.id() + " lacks " + quoted(lacking)));
    } else {
      said.add(
          "levels of "
              + scales.stream().map(RatingScale::id).collect(Collectors.joining(", or of ")));
    }
    if (!column.none().isEmpty()) {
      said.add("not rated: " + quoted(List.copyOf(column.none())));
    }
    return column.name() + ": " + values + "; " + String.join("; ", said);
  }

  private static String quoted(List<String> values) {
    return values.stream().collect(Collectors.joining("\", \"", "\"", "\""));
  }

  /**
   * JSON in which characters that cannot be seen, or turn the reading direction, are escaped:
   * people read it first, and such characters stand in its texts only.
   */
  private static String visible(String json) {
    StringBuilder visible = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || Printable.isPrintable(c)) {
                visible.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  visible.append(String.format("\\u%04X", (int) unit));
                }
              }
            });
    return visible.toString();
  }

  /** What kind of file it is, a line each. */
  public List<String> detected() {
    return detected;
  }

  /** What an import would stumble over whatever the profile says, a line each. */
  public List<String> warnings() {
    return warnings;
  }

  /** The columns of a table, or the members of objects, in the order of the file. */
  public List<Column> columns() {
    return columns;
  }

  /**
   * The columns that look like levels, the one taken for them first: all values with their counts,
   * and the shipped scales whose levels they are.
   */
  public List<String> levels() {
    return levels;
  }

  /** Which members are left empty for the user to fill in, a line each; none if all was certain. */
  public List<String> open() {
    return open;
  }

  /** What else to look at, a line each: other profiles, columns that might be of use. */
  public List<String> hints() {
    return hints;
  }

  /** The profile, in JSON. */
  public String toJson() {
    return json;
  }
}
