package io.github.evidenceratings.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
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
   * Writes texts in UTF-8 to new files beside their targets, makes sure that all of them are on the
   * disk, and only then moves one after the other to its place. A link is followed; what is no
   * file, such as a pipe, is written to directly.
   *
   * @throws IOException if one cannot be written; nothing has been replaced then, unless moving
   *     failed
   */
  public static void write(Map<Path, ? extends CharSequence> texts) throws IOException {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (var text : texts.entrySet()) {
        Path target = text.getKey();
        if (!Files.exists(target)) {
          target = target.toAbsolutePath();
        } else if (!Files.isRegularFile(target)) {
          Files.writeString(target, text.getValue());
          continue;
        } else if (!Files.isWritable(target)) {
          throw new AccessDeniedException(target.toString());
        } else {
          target = target.toRealPath();
        }
        Path temporary = create(target);
        written.put(temporary, target);
        fill(temporary, text.getValue());
      }
      for (var file : written.entrySet()) {
        move(file.getKey(), file.getValue());
      }
    } finally {
      for (Path temporary : written.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static void fill(Path file, CharSequence text) throws IOException {
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE);
        Writer writer = Channels.newWriter(out, StandardCharsets.UTF_8.newEncoder(), -1)) {
      writer.append(text).flush();
      out.force(true);
    }
  }

  /** Moves a file to the place of another, which it replaces at once, and makes that last. */
  public static void move(Path file, Path target) throws IOException {
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

  /** A new file beside another, readable like others, which temporary files are not. */
  private static Path create(Path file) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-";
    for (int i = 1; ; i++) {
      try {
        return Files.createFile(file.resolveSibling(name + i + ".tmp"));
      } catch (FileAlreadyExistsException e) {
        // Another thread writes the same file.
      }
    }
  }
}
