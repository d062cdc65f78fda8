package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items taken in another thread are the same, in order, failures and all. */
@Timeout(60)
class ReadAheadTest {
  private static final int ALONE = 100;

  /** Counts up; notes by which threads, and whether it is closed. */
  private static class Numbers implements ReadAhead.Source<Integer> {
    private final int end;
    private final @Nullable Throwable failure;
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    int next;
    boolean closed;

    Numbers(int end, @Nullable Throwable failure) {
      this.end = end;
      this.failure = failure;
    }

    @Override
    public @Nullable Integer next() throws IOException {
      threads.add(Thread.currentThread());
      if (next < end) {
        return next++;
      }
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return null;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** What is tested: that which reads ahead, or one that does so wrongly. */
  private interface Items extends Closeable {
    @Nullable Integer next() throws IOException;

    static Items ahead(Numbers numbers) {
      ReadAhead<Integer> ahead = new ReadAhead<>(numbers, ALONE);
      return new Items() {
        @Override
        public @Nullable Integer next() throws IOException {
          return ahead.next();
        }

        @Override
        public void close() throws IOException {
          ahead.close();
        }
      };
    }
  }

  private interface Reading {
    Items of(Numbers numbers);
  }

  private static List<Integer> all(Items items) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (Integer item; (item = items.next()) != null; ) {
      all.add(item);
    }
    return all;
  }

  private static void assertNoThreadLeft(Numbers numbers) {
    assertThat(numbers.threads)
        .noneMatch(thread -> thread != Thread.currentThread() && thread.isAlive());
    assertThat(numbers.closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, ALONE, ALONE + 1, ALONE + 512, ALONE + 513, 20_000})
  void next_anyNumberOfItems_givesEachInOrder(int count) throws IOException {
    Numbers numbers = holdOrder(Items::ahead, count);
    assertThat(numbers.threads).hasSize(count < ALONE ? 1 : 2);
  }

  private static Numbers holdOrder(Reading reading, int count) throws IOException {
    Numbers numbers = new Numbers(count, null);
    try (Items items = reading.of(numbers)) {
      assertThat(all(items)).hasSize(count).isSorted().doesNotHaveDuplicates();
      assertThat(items.next()).isNull();
    }
    assertNoThreadLeft(numbers);
    return numbers;
  }

  static List<Throwable> failures() {
    return List.of(
        new IOException("cut off"),
        new IllegalStateException("stop"),
        new StackOverflowError("too deep"));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("failures")
  void next_failure_comesAfterAllItemsBefore(Throwable failure) throws IOException {
    holdFailure(Items::ahead, failure);
  }

  private static void holdFailure(Reading reading, Throwable failure) throws IOException {
    for (int count : List.of(0, ALONE, ALONE + 700)) {
      Numbers numbers = new Numbers(count, failure);
      try (Items items = reading.of(numbers)) {
        for (int i = 0; i < count; i++) {
          assertThat(items.next()).isEqualTo(i);
        }
        assertThatThrownBy(items::next).isSameAs(failure);
        assertThatThrownBy(items::next).isSameAs(failure);
      }
      assertNoThreadLeft(numbers);
    }
  }

  @Test
  void close_beforeTheEnd_stopsTheThread() throws IOException {
    holdEnd(Items::ahead);
  }

  private static void holdEnd(Reading reading) throws IOException {
    Numbers numbers = new Numbers(Integer.MAX_VALUE, null);
    try (Items items = reading.of(numbers)) {
      for (int i = 0; i < ALONE + 10; i++) {
        assertThat(items.next()).isEqualTo(i);
      }
    }
    assertNoThreadLeft(numbers);
    // No more than the blocks that may wait, one in the making and one taken.
    assertThat(numbers.next).isLessThanOrEqualTo(ALONE + 6 * 512);
  }

  @Test
  void next_notInterrupted_interruptsNobody() throws IOException {
    Numbers numbers = new Numbers(20_000, null);
    try (Items items = Items.ahead(numbers)) {
      while (items.next() != null) {
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
      }
    }
  }

  @Test
  void next_interrupted_goesOnAndStaysInterrupted() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    Numbers numbers =
        new Numbers(5_000, null) {
          @Override
          public @Nullable Integer next() throws IOException {
            if (next == ALONE) {
              try {
                asked.await();
                Thread.sleep(50);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
            return super.next();
          }
        };
    try (Items items = Items.ahead(numbers)) {
      Thread.currentThread().interrupt();
      asked.countDown();
      assertThat(all(items)).hasSize(5_000).isSorted();
      assertThat(Thread.interrupted()).isTrue();
    }
    assertNoThreadLeft(numbers);
  }

  /** What one gets wrong who reads ahead. */
  private enum Mistake {
    /** A failure is taken for the end. */
    FAILURE_LOST,
    /** A failure is told as soon as it is known, before items that came before it. */
    FAILURE_FIRST,
    /** Items come as two threads read them. */
    TWO_THREADS,
    /** Nobody tells the thread that no more is taken. */
    THREAD_LEFT
  }

  /** Reads ahead with a mistake. */
  private static final class Hasty implements Items {
    private final Mistake mistake;
    private final Numbers numbers;
    private final BlockingQueue<Integer> read = new LinkedBlockingQueue<>(2_000);
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Throwable failure;

    Hasty(Mistake mistake, Numbers numbers) {
      this.mistake = mistake;
      this.numbers = numbers;
      for (int i = 0; i < (mistake == Mistake.TWO_THREADS ? 2 : 1); i++) {
        Thread thread = new Thread(this::work);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
      }
      if (mistake == Mistake.FAILURE_FIRST) {
        // So that it is known in any case before the first item is asked for.
        join();
      }
    }

    private void work() {
      try {
        while (true) {
          Integer item = numbers.next();
          if (item == null) {
            return;
          }
          if (mistake == Mistake.TWO_THREADS && item % 2 == 0) {
            Thread.sleep(1);
          }
          read.put(item);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      }
    }

    @Override
    public @Nullable Integer next() throws IOException {
      while (true) {
        boolean ended = threads.stream().noneMatch(Thread::isAlive);
        if (mistake == Mistake.FAILURE_FIRST && failure instanceof IOException e) {
          throw e;
        }
        Integer item = read.poll();
        if (item != null || ended) {
          return item;
        }
      }
    }

    @Override
    public void close() {
      numbers.close();
      if (mistake != Mistake.THREAD_LEFT) {
        end();
      }
    }

    void end() {
      threads.forEach(Thread::interrupt);
      join();
    }

    private void join() {
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** The same questions find out what is wrong. */
  @ParameterizedTest
  @EnumSource
  void next_readingAheadWithAMistake_isFoundOut(Mistake mistake) {
    List<Hasty> made = new ArrayList<>();
    Reading hasty =
        numbers -> {
          Hasty one = new Hasty(mistake, numbers);
          made.add(one);
          return one;
        };
    try {
      assertThatThrownBy(
              () -> {
                switch (mistake) {
                  case FAILURE_LOST, FAILURE_FIRST ->
                      holdFailure(hasty, new IOException("cut off"));
                  case TWO_THREADS -> holdOrder(hasty, 200);
                  case THREAD_LEFT -> holdEnd(hasty);
                }
              })
          .isInstanceOfAny(AssertionError.class, IOException.class);
    } finally {
      made.forEach(Hasty::end);
    }
  }
}
