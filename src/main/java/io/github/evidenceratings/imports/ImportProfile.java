package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.imports.profile.ProfileReader;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.internal.reading.DataFolder;
import io.github.evidenceratings.internal.reading.Unreadable;
import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Describes how to import a table of ratings from another format: how to read the file, and what
 * its columns mean. Immutable.
 */
public final class ImportProfile {
  private static final String FOLDER = "/io/github/evidenceratings/profiles/";
  private static final List<String> SHIPPED =
      List.of("civic", "clingen", "cpic", "pharmgkb", "spreadsheet", "uspstf");

  private final Profile profile;

  private ImportProfile(Profile profile) {
    this.profile = profile;
  }

  /**
   * Reads a profile from a JSON file.
   *
   * @throws ImportException with every problem found, including a missing or unreadable file
   */
  public static ImportProfile read(Path file) {
    try {
      DataFolder.requireFile(file);
      return new ImportProfile(ProfileReader.read(Files.newInputStream(file), file.toString()));
    } catch (IOException e) {
      throw new ImportException(
          new InputException(file.toString(), List.of(Unreadable.of(file.toString(), e))));
    } catch (InputException e) {
      throw new ImportException(e);
    }
  }

  /**
   * A profile that the library ships.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ImportProfile shipped(String name) {
    return new ImportProfile(ProfileReader.read(shippedText(name), name + ".json"));
  }

  /**
   * Opens the JSON source, in UTF-8, of a profile that the library ships. Copy and edit it to make
   * your own profile. The caller must close the stream.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static InputStream shippedText(String name) {
    InputStream in =
        SHIPPED.contains(name)
            ? ImportProfile.class.getResourceAsStream(FOLDER + name + ".json")
            : null;
    if (in == null) {
      List<String> nearest = Nearest.to(name, SHIPPED);
      throw new IllegalArgumentException(
          "there is no import profile "
              + Printable.quoted(name)
              + (nearest.isEmpty()
                  ? ""
                  : "; did you mean \"" + String.join("\" or \"", nearest) + "\"?")
              + "; shipped: "
              + String.join(", ", SHIPPED));
    }
    return in;
  }

  /** The names of the profiles that the library ships, in alphabetical order. */
  public static List<String> shippedNames() {
    return SHIPPED;
  }

  /** The name of the data sets imported with this profile, an id. */
  public String name() {
    return profile.head().name();
  }

  /** The title of the data sets imported with this profile. */
  public String title() {
    return profile.head().title();
  }

  /** The parsed profile. */
  Profile profile() {
    return profile;
  }
}
