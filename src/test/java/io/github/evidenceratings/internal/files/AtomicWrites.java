package io.github.evidenceratings.internal.files;

import java.io.IOException;
import java.nio.file.Path;

/** Replaces a file over and over, by one long text and by another, until it is stopped. */
public final class AtomicWrites {
  static final int LENGTH = 4_000_000;

  private AtomicWrites() {}

  /**
   * Writes.
   *
   * @param args the file; anything more to write once
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    for (int i = 0; ; i++) {
      String text = (i % 2 == 0 ? "a" : "b").repeat(LENGTH);
      AtomicFile.write(file, text);
      if (args.length > 1) {
        return;
      }
    }
  }
}
