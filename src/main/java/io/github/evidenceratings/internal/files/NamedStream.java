package io.github.evidenceratings.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in its failures which file cannot be written; the platform does so on opening only. */
public final class NamedStream extends OutputStream {
  private final OutputStream out;
  private final Path file;

  /** Passes everything on to the stream of a file; closes it, too. */
  public NamedStream(OutputStream out, Path file) {
    this.out = out;
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw named(e);
    }
  }

  private IOException named(IOException e) {
    return named(file, e);
  }

  /** The failure of what was done for a file, perhaps to another; names that one alone. */
  public static IOException named(Path file, IOException e) {
    String name = file.toString();
    FileSystemException named;
    if (e instanceof NoSuchFileException) {
      named = new NoSuchFileException(name);
    } else if (e instanceof AccessDeniedException) {
      named = new AccessDeniedException(name);
    } else if (e instanceof FileAlreadyExistsException) {
      named = new FileAlreadyExistsException(name);
    } else {
      return failure(file, reason(e), e);
    }
    named.initCause(e);
    return named;
  }

  /** Why something failed, without the names of files. */
  public static @Nullable String reason(IOException e) {
    if (e instanceof FileSystemException file) {
      return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }
    return e.getMessage();
  }

  /** A failure that names the file of another, and says what that means for it. */
  public static IOException failure(Path file, @Nullable String reason, IOException cause) {
    IOException named = new FileSystemException(file.toString(), null, reason);
    named.initCause(cause);
    return named;
  }
}
