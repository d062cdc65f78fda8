package io.github.evidenceratings.internal;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a text in UTF-8 to a new file beside its target, which takes the target's place as a whole
 * once it is on the disk, with the permissions of what it replaces. A link is followed; what is no
 * file, such as a pipe, is written to directly. Not to be used by several threads at once.
 */
public final class AtomicWriter implements Closeable {
  private final Path target;

  /** What is written to: the target itself if that is no file. */
  private final Path written;

  private final FileChannel channel;
  private final Writer out;

  /**
   * Starts.
   *
   * @throws AccessDeniedException if there is a file that may not be written
   * @throws IOException if no file can be made there
   */
  public AtomicWriter(Path file) throws IOException {
    Made made;
    if (!Files.exists(file)) {
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
    Writer encoded = Channels.newWriter(channel, StandardCharsets.UTF_8.newEncoder(), -1);
    out = new BufferedWriter(new NamedWriter(encoded, target));
  }

  private record Made(Path file, FileChannel channel) {}

  /** A new file beside another, readable like others, which temporary files are not. */
  private static Made make(Path file) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-";
    for (int i = 1; ; i++) {
      Path beside = file.resolveSibling(name + i + ".tmp");
      try {
        FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Made(beside, channel);
      } catch (FileAlreadyExistsException e) {
        // Another thread writes the same file.
      } catch (NoSuchFileException e) {
        throw new NoSuchFileException(file.toString()); // which the user knows
      } catch (AccessDeniedException e) {
        throw new AccessDeniedException(file.toString());
      }
    }
  }

  private boolean isDirect() {
    return written.equals(target);
  }

  /** What takes the text; its failures name the target. */
  public Writer out() {
    return out;
  }

  /** Makes sure that all of the text is on the disk; nothing more may be written. */
  public void finish() throws IOException {
    out.flush();
    if (!isDirect()) {
      channel.force(true);
    }
    out.close();
  }

  /** Moves what is finished to its place. */
  public void replace() throws IOException {
    if (isDirect()) {
      return;
    }
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old != null && Files.exists(target)) {
      Files.setPosixFilePermissions(written, old.readAttributes().permissions());
    }
    AtomicFile.move(written, target);
  }

  /** Leaves the target as it is, unless it was replaced, and nothing beside it. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!isDirect()) {
      Files.deleteIfExists(written);
    }
  }
}
