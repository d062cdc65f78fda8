package io.github.evidenceratings.internal.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a file completely or not at all: text or bytes go to a new file beside the target, which
 * takes the target's place once it is on the disk, with the permissions of what it replaces. A link
 * is followed; what is no file, such as a pipe, is written to directly. Not to be used by several
 * threads at once.
 */
public final class AtomicFile implements Closeable {
  private final Path target;

  /** What is written to: the target itself if that is no file. */
  private final Path written;

  private final FileChannel channel;
  private final OutputStream bytes;
  private final Writer text;
  private final boolean replacing;
  private boolean moved;

  /** What becomes a file. */
  private interface Content {
    void to(AtomicFile file) throws IOException;
  }

  /**
   * Replaces a file by a text in UTF-8.
   *
   * @throws IOException if it cannot be written; it is then as it was
   */
  public static void write(Path target, CharSequence text) throws IOException {
    write(Map.of(target, text));
  }

  /**
   * Replaces a file by bytes.
   *
   * @throws IOException if it cannot be written; it is then as it was
   */
  public static void write(Path target, byte[] bytes) throws IOException {
    writeAll(Map.of(target, file -> file.bytes().write(bytes)));
  }

  /**
   * Replaces several files by texts in UTF-8: when all of them are on the disk, one after the other
   * is moved to its place.
   *
   * @throws IOException if one cannot be written; nothing has been replaced then, unless moving
   *     failed
   */
  public static void write(Map<Path, ? extends CharSequence> texts) throws IOException {
    Map<Path, Content> contents = new LinkedHashMap<>();
    texts.forEach((target, text) -> contents.put(target, file -> file.text().append(text)));
    writeAll(contents);
  }

  private static void writeAll(Map<Path, Content> contents) throws IOException {
    List<AtomicFile> files = new ArrayList<>();
    try {
      for (var content : contents.entrySet()) {
        AtomicFile file = replacing(content.getKey());
        files.add(file);
        content.getValue().to(file);
        file.finish();
      }
      for (AtomicFile file : files) {
        file.replace();
      }
    } finally {
      for (AtomicFile file : files) {
        file.close();
      }
    }
  }

  /**
   * Starts a file that may be there already.
   *
   * @throws AccessDeniedException if there is a file that may not be written
   * @throws IOException if no file can be made there
   */
  public static AtomicFile replacing(Path file) throws IOException {
    return new AtomicFile(file, true);
  }

  /**
   * Starts a file that must not be there, nor when it is moved to its place.
   *
   * @throws FileAlreadyExistsException if there is one
   * @throws IOException if no file can be made there
   */
  public static AtomicFile ofNew(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return new AtomicFile(file, false);
  }

  private AtomicFile(Path file, boolean replacing) throws IOException {
    this.replacing = replacing;
    Made made;
    if (!replacing || !Files.exists(file)) {
      target = file.toAbsolutePath();
      made = make(target);
    } else if (!Files.isRegularFile(file)) {
      target = file;
      made = new Made(file, FileChannel.open(file, StandardOpenOption.WRITE));
    } else if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    } else {
      target = file.toRealPath();
      made = make(target);
    }
    written = made.file();
    channel = made.channel();
    bytes = new NamedStream(Channels.newOutputStream(channel), target);
    text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));
  }

  private record Made(Path file, FileChannel channel) {}

  /**
   * A new file beside another, readable like others, which temporary files are not, but for nobody
   * who may not read what it is to replace.
   */
  private static Made make(Path file) throws IOException {
    FileAttribute<?>[] attributes =
        Folders.permissions(file).stream()
            .map(PosixFilePermissions::asFileAttribute)
            .toArray(FileAttribute<?>[]::new);
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-";
    for (int i = 1; ; i++) {
      Path beside = file.resolveSibling(name + i + ".tmp");
      try {
        FileChannel channel =
            FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes);
        return new Made(beside, channel);
      } catch (FileAlreadyExistsException e) {
        // Another thread writes the same file.
      } catch (IOException e) {
        throw NamedStream.named(file, e); // which the user knows
      }
    }
  }

  private boolean isDirect() {
    return written.equals(target);
  }

  /** Takes text, which becomes UTF-8; its failures name the target. */
  public Writer text() {
    return text;
  }

  /** Takes bytes, unbuffered; its failures name the target. Not to be used beside {@link #text}. */
  public OutputStream bytes() {
    return bytes;
  }

  /** Makes sure that all that was written is on the disk; nothing more may be written. */
  public void finish() throws IOException {
    text.flush();
    if (!isDirect()) {
      try {
        channel.force(true);
      } catch (IOException e) {
        throw NamedStream.named(target, e);
      }
    }
    text.close();
  }

  /**
   * Moves what is finished to its place.
   *
   * @throws FileAlreadyExistsException if a file is there by now that must not be
   * @throws IOException if it cannot be moved; what was there is there then
   */
  public void replace() throws IOException {
    if (isDirect()) {
      return;
    }
    try {
      if (replacing) {
        // All of them; those it was made with are less what the platform takes from new files.
        Optional<Set<PosixFilePermission>> old = Folders.permissions(target);
        if (old.isPresent()) {
          Files.setPosixFilePermissions(written, old.get());
        }
        Folders.move(written, target);
      } else {
        Folders.moveToNew(written, target);
      }
    } catch (IOException e) {
      throw NamedStream.named(target, e);
    }
    moved = true;
  }

  /** Leaves the target as it is, unless it was replaced, and nothing beside it. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // What is half written is deleted next; what is finished was closed before.
    }
    // What was moved is no longer there; another file may have got its name.
    if (!isDirect() && !moved) {
      try {
        Files.deleteIfExists(written);
      } catch (IOException e) {
        // A temporary file that cannot be deleted harms nobody; its name tells what it is.
      }
    }
  }
}
