package io.github.evidenceratings.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces files as a whole: whatever happens, a file is afterwards what it was or what it was to
 * be. Stateless.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces one file.
   *
   * @throws IOException if it cannot be written; it is then as it was
   */
  public static void write(Path target, CharSequence text) throws IOException {
    write(Map.of(target, text));
  }

  /**
   * Writes texts to new files beside their targets, makes sure that all of them are on the disk,
   * and only then moves one after the other to its place, as {@link AtomicWriter} does.
   *
   * @throws IOException if one cannot be written; nothing has been replaced then, unless moving
   *     failed
   */
  public static void write(Map<Path, ? extends CharSequence> texts) throws IOException {
    List<AtomicWriter> writers = new ArrayList<>();
    try {
      for (var text : texts.entrySet()) {
        AtomicWriter writer = new AtomicWriter(text.getKey());
        writers.add(writer);
        writer.out().append(text.getValue());
        writer.finish();
      }
      for (AtomicWriter writer : writers) {
        writer.replace();
      }
    } finally {
      for (AtomicWriter writer : writers) {
        writer.close();
      }
    }
  }

  /**
   * Moves a file to the place of another, which it replaces at once, and makes that last.
   *
   * @throws IOException if it cannot be moved, which it then was not
   */
  static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolderOf(target);
  }

  /**
   * Moves a file or a folder to a place where nothing is, and makes that last.
   *
   * @throws IOException if it cannot be moved, which it then was not
   */
  static void moveToNew(Path file, Path target) throws IOException {
    Files.move(file, target);
    forceFolderOf(target);
  }

  /**
   * Moves a folder to a place where no other is but an empty one, at once where the file system can
   * do that, and makes that last.
   *
   * @throws IOException if it cannot be moved, which it then was not
   */
  public static void moveFolder(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
    forceFolderOf(to);
  }

  /** Makes a folder and those above it, as far as they are not there, and makes that last. */
  public static void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return; // Also as a link, which not every Java takes for one.
    }
    List<Path> made = new ArrayList<>();
    Path above = folder.toAbsolutePath();
    while (above != null && !Files.exists(above)) {
      made.add(above);
      above = above.getParent();
    }
    Files.createDirectories(folder);
    made.forEach(AtomicFile::forceFolderOf);
  }

  /** The permissions of a file or folder; none where there are no such, or no such file. */
  public static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || !Files.exists(file)
        ? Optional.empty()
        : Optional.of(view.readAttributes().permissions());
  }

  /** Not every platform can do that; what lies in the folder is whole either way. */
  private static void forceFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // As said above.
    }
  }

  /** Makes sure that what was written to a file is on the disk. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw NamedWriter.named(file, e);
    }
  }
}
