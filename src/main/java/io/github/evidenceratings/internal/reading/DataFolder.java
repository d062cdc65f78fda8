package io.github.evidenceratings.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a data set lie: a directory, or a folder of resources. */
public interface DataFolder {
  /** The folder, for messages. */
  String name();

  /**
   * Opens a file by its path relative to the folder, with {@code /} between names.
   *
   * @throws NoSuchFileException if there is no such file
   */
  InputStream open(String path) throws IOException;

  /** A directory of the file system. */
  static DataFolder of(Path directory) {
    return new DataFolder() {
      @Override
      public String name() {
        return directory.toString();
      }

      @Override
      public InputStream open(String path) throws IOException {
        return openInside(directory, path);
      }
    };
  }

  /** A folder of resources that lie beside a class or in its module. */
  static DataFolder of(Class<?> anchor, String folder) {
    return new DataFolder() {
      @Override
      public String name() {
        return "bundled " + folder.substring(folder.lastIndexOf('/') + 1);
      }

      @Override
      public InputStream open(String path) throws IOException {
        InputStream in = anchor.getResourceAsStream(folder + "/" + path);
        if (in == null) {
          throw new NoSuchFileException(path);
        }
        return in;
      }
    };
  }

  /** A path that stays in its folder: relative, plain names, no way up, no scheme. */
  static boolean isInside(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.contains(":")) {
      return false;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Refuses directories, devices and pipes; what does not exist is reported when it is opened. */
  static void requireFile(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("is not a regular file");
    }
  }

  private static InputStream openInside(Path directory, String path) throws IOException {
    Path file;
    try {
      file = directory.resolve(path);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(path);
    }
    // A link may lead out of the folder although its name does not.
    if (!file.toRealPath().startsWith(directory.toRealPath())) {
      throw new IOException("leads out of the directory of the data set");
    }
    requireFile(file);
    return Files.newInputStream(file);
  }
}
