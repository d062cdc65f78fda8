package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.BundledDescriptor;
import io.github.evidenceratings.dataset.tables.DataPackage;
import io.github.evidenceratings.dataset.tables.JsonDocument;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.DataFolder;
import io.github.evidenceratings.internal.reading.Unreadable;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads data sets, strictly and all or nothing: whatever is wrong is reported with file, line,
 * column and value, all of it at once, and then nothing is loaded. CSV files of more than some two
 * thousand rows are parsed by a second thread, where there are two processors; it ends before the
 * method does. Stateless.
 */
public final class DatasetReader {
  private static final String BUNDLED = "/io/github/evidenceratings/data/";

  private DatasetReader() {}

  /**
   * Reads a directory that holds a {@code datapackage.json}, that descriptor itself, or a JSON
   * document of a whole data set, within {@link LoadLimits#defaults}.
   *
   * @throws InputException with every problem, a missing or unreadable file among them
   */
  public static Dataset read(Path path) {
    return read(path, LoadLimits.defaults());
  }

  /**
   * The same, within other limits.
   *
   * @throws InputException with every problem, a missing or unreadable file among them
   */
  public static Dataset read(Path path, LoadLimits limits) {
    return read(path, limits, note -> {});
  }

  /**
   * The same, with notes about the format, such as that it is of an earlier version and how values
   * of that version are read.
   *
   * @param notes receives each note, a sentence or two
   * @throws InputException with every problem, a missing or unreadable file among them
   */
  public static Dataset read(Path path, LoadLimits limits, Consumer<String> notes) {
    if (Files.isDirectory(path)) {
      return DataPackage.read(DataFolder.of(path), limits, notes);
    }
    Path parent = path.toAbsolutePath().getParent();
    if (path.endsWith(DataPackage.DESCRIPTOR) && parent != null) {
      return DataPackage.read(DataFolder.of(parent), limits, notes);
    }
    try {
      DataFolder.requireFile(path);
      return JsonDocument.read(Files.newInputStream(path), path.toString(), limits, notes);
    } catch (IOException e) {
      throw new InputException(path.toString(), List.of(Unreadable.of(path.toString(), e)));
    }
  }

  /**
   * Reads a JSON document of a whole data set, within {@link LoadLimits#defaults}, and closes the
   * stream.
   *
   * @param name what to call the document in messages
   * @throws InputException with every problem, a stream that cannot be read among them
   */
  public static Dataset readJson(InputStream in, String name) {
    return readJson(in, name, LoadLimits.defaults());
  }

  /**
   * The same, within other limits.
   *
   * @param name what to call the document in messages
   * @throws InputException with every problem, a stream that cannot be read among them
   */
  public static Dataset readJson(InputStream in, String name, LoadLimits limits) {
    return JsonDocument.read(in, name, limits, note -> {});
  }

  /**
   * Reads a data set that comes with the library.
   *
   * @param name its name, one of {@link #bundled()}
   * @throws IllegalArgumentException if the library has no such data set
   */
  public static Dataset readBundled(String name) {
    if (!bundled().contains(name)) {
      throw new IllegalArgumentException(
          "no bundled data set " + Printable.quoted(name) + "; there are " + bundled());
    }
    return DataPackage.read(
        DataFolder.of(DatasetReader.class, BUNDLED + name), BundledDescriptor.of(name));
  }

  /** The names of the data sets that come with the library. */
  public static List<String> bundled() {
    return List.of("trigger-point-therapy");
  }
}
