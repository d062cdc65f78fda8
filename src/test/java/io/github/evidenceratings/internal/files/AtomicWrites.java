package io.github.evidenceratings.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces a file over and over, by one long text and by another, until it is stopped. */
public final class AtomicWrites {
  static final int LENGTH = 4_000_000;

  private AtomicWrites() {}

  /**
   * Writes.
   *
   * @param args the file; {@code atomically}, {@code plainly}, or {@code once}
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    for (int i = 0; ; i++) {
      String text = (i % 2 == 0 ? "a" : "b").repeat(LENGTH);
      if (args[1].equals("plainly")) {
        Files.writeString(file, text);
      } else {
        AtomicFile.write(file, text);
      }
      if (args[1].equals("once")) {
        return;
      }
    }
  }
}
