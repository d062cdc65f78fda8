package io.github.evidenceratings.internal.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes items from a source. If there turn out to be many, a thread of its own takes them, a few
 * blocks ahead, so that making items and using them share two processors; on a single processor,
 * and for few items, there is no thread. Items and failures come in the same order either way, and
 * no thread is left when it is closed. Not safe for use by several threads.
 */
public final class ReadAhead<T> implements Closeable {
  /** Where items come from; used by one thread at a time. */
  public interface Source<T> extends Closeable {
    /** The next item; null after the last. */
    @Nullable T next() throws IOException;
  }

  /** Items handed over at once, as a hand-over costs as much as many items. */
  private static final int BLOCK = 512;

  /** Blocks that may wait; bounds what is held in memory. */
  private static final int BLOCKS = 4;

  /** As many items are not worth a thread. */
  private static final int FEW = 4 * BLOCK;

  /** Items, and whether they are the last, be it that the source failed after them. */
  private record Block<T>(List<T> items, boolean last, @Nullable Throwable failure) {}

  private final Source<T> source;
  private int alone;

  /** What is read in the thread; null as long as there is none. */
  private @Nullable Ahead ahead;

  public ReadAhead(Source<T> source) {
    this(source, Runtime.getRuntime().availableProcessors() > 1 ? FEW : Integer.MAX_VALUE);
  }

  /**
   * @param alone how many items are taken before a thread is started
   */
  public ReadAhead(Source<T> source, int alone) {
    this.source = source;
    this.alone = alone;
  }

  /**
   * The next item; null after the last.
   *
   * @throws IOException as the source throws it, after all items before
   */
  public @Nullable T next() throws IOException {
    if (alone > 0) {
      alone--;
      return source.next();
    }
    if (ahead == null) {
      ahead = new Ahead();
    }
    return ahead.next();
  }

  /** Stops the thread, waits for its end, and closes the source. */
  @Override
  public void close() throws IOException {
    if (ahead != null) {
      ahead.stop();
    }
    source.close();
  }

  /** The thread, and what has come from it. */
  private final class Ahead {
    private final BlockingQueue<Block<T>> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread thread = new Thread(this::work, "evidence-ratings-reader");
    private Block<T> block = new Block<>(List.of(), false, null);
    private int at;
    private volatile boolean stopped;
    private volatile @Nullable Throwable death;

    Ahead() {
      thread.setDaemon(true);
      // There may not even be memory to hand over a failure.
      thread.setUncaughtExceptionHandler((dead, failure) -> death = failure);
      thread.start();
    }

    /** Runs in the thread. An interruption says that nobody will take any more. */
    private void work() {
      try {
        boolean last = false;
        while (!last && !stopped) {
          Block<T> read = read();
          blocks.put(read);
          last = read.last();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Block<T> read() {
      List<T> items = new ArrayList<>(BLOCK);
      try {
        while (items.size() < BLOCK) {
          T item = source.next();
          if (item == null) {
            return new Block<>(items, true, null);
          }
          items.add(item);
        }
        return new Block<>(items, false, null);
      } catch (IOException | RuntimeException | Error e) {
        return new Block<>(items, true, e);
      }
    }

    @Nullable T next() throws IOException {
      while (at == block.items().size()) {
        if (block.last()) {
          fail(block.failure());
          return null;
        }
        block = await();
        at = 0;
      }
      return block.items().get(at++);
    }

    private Block<T> await() throws IOException {
      while (true) {
        boolean ended = !thread.isAlive();
        Block<T> next = uninterrupted(() -> blocks.poll(ended ? 0 : 100, TimeUnit.MILLISECONDS));
        if (next != null) {
          return next;
        }
        if (ended) {
          fail(death);
          throw new IllegalStateException("the thread that reads ahead has ended");
        }
      }
    }

    private static void fail(@Nullable Throwable failure) throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }

    void stop() {
      stopped = true;
      thread.interrupt();
      uninterrupted(
          () -> {
            while (thread.isAlive()) {
              // A source may swallow the interruption: room lets the thread see that it is to stop.
              blocks.clear();
              thread.join(20);
            }
            return true;
          });
    }
  }

  private interface Waiting<V extends @Nullable Object> {
    V get() throws InterruptedException;
  }

  /** Reading is not given up on interruption, with a thread or without; it stays visible. */
  private static <V extends @Nullable Object> V uninterrupted(Waiting<V> waiting) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return waiting.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
