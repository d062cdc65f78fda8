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
 * Describes a table of ratings that others made, so that it can be imported: how the file is read,
 * and which of its columns are what. Immutable.
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
   * @throws ImportException with every problem, a missing or unreadable file among them
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
   * A profile that the library ships, as it stands, in JSON and UTF-8: to be changed and read as a
   * file of one's own. To be closed.
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

  /** The name of the data sets made with it, an id. */
  public String name() {
    return profile.head().name();
  }

  /** The title of the data sets made with it. */
  public String title() {
    return profile.head().title();
  }

  /** What the profile says. */
  Profile profile() {
    return profile;
  }
}
