package io.github.evidenceratings.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A pipe in the file system, read to its end. It stands for devices, which a mistake in what is
 * tested could replace for the whole machine.
 */
public final class NamedPipe {
  private NamedPipe() {}

  /** Makes one; what is written to it comes later. */
  public static CompletableFuture<String> make(Path path) throws IOException, InterruptedException {
    silent(path);
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(path, text), "pipe");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  /** Makes one that nobody reads or writes. */
  public static void silent(Path path) throws IOException, InterruptedException {
    if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
      throw new IOException("no pipe can be made at " + path);
    }
  }

  private static void read(Path path, CompletableFuture<String> text) {
    try {
      text.complete(Files.readString(path));
    } catch (IOException e) {
      text.completeExceptionally(e);
    }
  }
}
