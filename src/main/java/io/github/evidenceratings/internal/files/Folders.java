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
import java.util.Optional;
import java.util.Set;

/** Makes and moves files and folders so that they stay where they are after a crash. Stateless. */
public final class Folders {
  private Folders() {}

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
    made.forEach(Folders::forceFolderOf);
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
      throw NamedStream.named(file, e);
    }
  }
}
