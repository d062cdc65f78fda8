package io.github.evidenceratings.cli;

import io.github.evidenceratings.imports.ImportProgress;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import is: on a terminal only, and only once it has taken a second, so that
 * short work and pipes stay quiet. To be closed.
 */
final class ImportProgressBar implements ImportProgress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int EVERY_ROWS = 1 << 10;
  private static final long MEGABYTE = 1_000_000;

  private final boolean terminal;
  private final long total;
  private final long patience;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;

  /**
   * @param terminal whether there is somebody to look at it
   * @param total how many bytes there are to read
   * @param patience how long an import may take before it shows
   */
  ImportProgressBar(boolean terminal, long total, Duration patience) {
    this.terminal = terminal;
    this.total = total;
    this.patience = patience.toNanos();
  }

  /** A bar for the files to be read. */
  static ImportProgressBar of(List<Path> inputs) {
    long total = 0;
    for (Path input : inputs) {
      try {
        total += Files.size(input);
      } catch (IOException e) {
        // What is wrong with the file is said by the import.
      }
    }
    return new ImportProgressBar(isTerminal(), total, PATIENCE);
  }

  /** From Java 22 on there is a console even without a terminal, and a method to ask it. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public void read(long bytes, long rows) {
    if (!terminal || rows % EVERY_ROWS != 0) {
      return;
    }
    if (bar == null && System.nanoTime() - start > patience) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("import")
              .setInitialMax(total)
              .setUnit(" MB", MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
    if (bar != null) {
      bar.stepTo(bytes);
      bar.setExtraMessage(rows + " rows");
    }
  }

  /** The bar, once it shows. */
  Optional<ProgressBar> bar() {
    return Optional.ofNullable(bar);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
