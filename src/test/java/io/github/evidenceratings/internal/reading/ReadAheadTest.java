package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static ReadAhead<Integer> ahead(Numbers numbers) {
    return new ReadAhead<>(numbers, ALONE);
  }

  private static List<Integer> all(ReadAhead<Integer> items) throws IOException {
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
    Numbers numbers = new Numbers(count, null);
    try (ReadAhead<Integer> items = ahead(numbers)) {
      assertThat(all(items)).hasSize(count).isSorted().doesNotHaveDuplicates();
      assertThat(items.next()).isNull();
    }
    assertNoThreadLeft(numbers);
    assertThat(numbers.threads).hasSize(count < ALONE ? 1 : 2);
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
    for (int count : List.of(0, ALONE, ALONE + 700)) {
      Numbers numbers = new Numbers(count, failure);
      try (ReadAhead<Integer> items = ahead(numbers)) {
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
    Numbers numbers = new Numbers(Integer.MAX_VALUE, null);
    try (ReadAhead<Integer> items = ahead(numbers)) {
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
    try (ReadAhead<Integer> items = ahead(numbers)) {
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
    try (ReadAhead<Integer> items = ahead(numbers)) {
      Thread.currentThread().interrupt();
      asked.countDown();
      assertThat(all(items)).hasSize(5_000).isSorted();
      assertThat(Thread.interrupted()).isTrue();
    }
    assertNoThreadLeft(numbers);
  }
}
