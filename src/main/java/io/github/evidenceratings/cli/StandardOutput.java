package io.github.evidenceratings.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers that something could not be written, which writers that print keep to themselves. */
final class StandardOutput extends FileOutputStream {
  private @Nullable IOException failure;

  StandardOutput() {
    super(FileDescriptor.out);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    try {
      super.write(bytes, offset, count);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** The last thing that went wrong; empty if all was written. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }
}
