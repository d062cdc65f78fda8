package io.github.evidenceratings.cli;

import io.github.evidenceratings.dataset.ImportProgress;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import is: on a terminal only, and only once it has taken a second, so that
 * short work and pipes stay quiet. To be closed.
 */
final class ImportProgressBar implements ImportProgress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final int EVERY_ROWS = 1 << 10;
  private static final long MEGABYTE = 1_000_000;

  private final boolean terminal;
  private final long total;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;

  private ImportProgressBar(boolean terminal, long total) {
    this.terminal = terminal;
    this.total = total;
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
    return new ImportProgressBar(isTerminal(), total);
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
    if (bar == null && System.nanoTime() - start > PATIENCE_NANOS) {
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

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
