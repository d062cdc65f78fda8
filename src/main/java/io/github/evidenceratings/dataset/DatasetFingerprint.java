package io.github.evidenceratings.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells whether the files of a data set have changed, without reading them where the file system
 * keeps a change time that no program can set; elsewhere by their content. Immutable.
 */
public final class DatasetFingerprint {
  /** The state of a data set that is not there. */
  public static final DatasetFingerprint MISSING = new DatasetFingerprint(List.of("missing"));

  private final List<String> states;

  private DatasetFingerprint(List<String> states) {
    this.states = List.copyOf(states);
  }

  /** The state of a directory's files, or of one file, now. Never fails: trouble is a state too. */
  public static DatasetFingerprint of(Path path) {
    if (!Files.isDirectory(path)) {
      return new DatasetFingerprint(List.of(state(path, path)));
    }
    try (Stream<Path> files = Files.walk(path)) {
      return new DatasetFingerprint(
          files.filter(Files::isRegularFile).sorted().map(file -> state(path, file)).toList());
    } catch (IOException | java.io.UncheckedIOException e) {
      return new DatasetFingerprint(List.of("unreadable"));
    }
  }

  private static String state(Path root, Path file) {
    try {
      String view =
          file.getFileSystem().supportedFileAttributeViews().contains("unix")
              ? attributes(Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino"))
              : attributes(
                      Files.readAttributes(
                          file, "size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS))
                  + content(file);
      return root.relativize(file) + " " + view;
    } catch (IOException e) {
      return root.relativize(file) + " unreadable";
    }
  }

  private static String attributes(Map<String, Object> attributes) {
    return new java.util.TreeMap<>(attributes).toString();
  }

  private static String content(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatasetFingerprint that && states.equals(that.states);
  }

  @Override
  public int hashCode() {
    return states.hashCode();
  }

  @Override
  public String toString() {
    return String.join("\n", states);
  }
}
