package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.DataPackage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the files of a data set have changed, without reading them where the file system
 * keeps a change time that no program can set; elsewhere by their content. Immutable.
 *
 * <p>Two changes of a file within one tick of the file system's clock may have the same change
 * time. {@link DatasetSnapshot#read} therefore lets new files rest for a moment before it reads
 * them.
 */
public final class DatasetFingerprint {
  /** The state of a data set that is not there. */
  public static final DatasetFingerprint MISSING =
      new DatasetFingerprint(List.of(new State("missing", Instant.MIN)));

  /** Longer than a tick of the clock that change times come from. */
  private static final Duration TICK = Duration.ofMillis(20);

  /** The state of one file in words, and when it last changed as far as known. */
  private record State(String text, Instant changed) {}

  private final List<String> states;
  private final Instant changed;

  private DatasetFingerprint(List<State> states) {
    this.states = states.stream().map(State::text).toList();
    this.changed = states.stream().map(State::changed).max(Instant::compareTo).orElse(Instant.MIN);
  }

  /**
   * The state of a data set's files now: those of a directory, or of the directory of a {@code
   * datapackage.json}, or one file. Links are followed, but not those to further directories. Never
   * fails: trouble is a state too, and that of a folder which cannot be listed is its own alone.
   */
  public static DatasetFingerprint of(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    Path root = path.endsWith(DataPackage.DESCRIPTOR) && parent != null ? parent : path;
    if (!Files.isDirectory(root)) {
      return new DatasetFingerprint(List.of(state("", root)));
    }
    try {
      // A walk does not follow a link, not even the one it starts from.
      return new DatasetFingerprint(walk(root.toRealPath()));
    } catch (IOException e) {
      return new DatasetFingerprint(List.of(new State("unreadable", Instant.MIN)));
    }
  }

  /** The states of all files below a directory, in the order of their paths. */
  private static List<State> walk(Path directory) throws IOException {
    Map<Path, State> states = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
              states.put(file, state(directory.relativize(file) + " ", file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            states.put(file, new State(directory.relativize(file) + " unlistable", Instant.MIN));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
          }
        });
    return List.copyOf(states.values());
  }

  private static State state(String name, Path file) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        Map<String, Object> attributes =
            new TreeMap<>(Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino"));
        Instant changed =
            attributes.get("ctime") instanceof FileTime time ? time.toInstant() : Instant.MIN;
        return new State(name + attributes, changed);
      }
      return new State(name + content(file), Instant.MIN);
    } catch (IOException e) {
      return new State(name + "unreadable", Instant.MIN);
    }
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

  /** How long to wait until a further change would show; zero or less if it would show now. */
  Duration unrest(Instant now) {
    // A change time in the future is another machine's; waiting for it could take for ever.
    return changed.isAfter(now) || changed.equals(Instant.MIN)
        ? Duration.ZERO
        : Duration.between(now, changed.plus(TICK));
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
