package io.github.evidenceratings.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Moves a file to the place of another, which it replaces at once, and makes that last. */
  static void move(Path file, Path target) throws IOException {
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      force(folder);
    }
  }

  /** Makes sure that what was written to a file, or moved into a folder, is on the disk. */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every platform can do that with a folder; the file is whole either way.
      if (!folder) {
        throw e;
      }
    }
  }
}
