package io.github.evidenceratings.blackbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@Tag("thorough")
class EvidenceCatalogThreadsTest {
  private static final int THREADS = 64;
  private static final int LAST = 12;

  @TempDir private Path folder;

  private void write(String name, int version, int ratings) throws IOException {
    DatasetFolder.replace(
        folder.resolve(name + ".json"), DatasetFolder.json(String.valueOf(version), ratings));
  }

  /** Runs a task in many threads at the same moment and returns what each gave. */
  private static <T> List<Future<T>> atOnce(int threads, Callable<T> task)
      throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              start.await();
              return task.call();
            });
      }
      return pool.invokeAll(tasks);
    } finally {
      pool.shutdown();
    }
  }

  private static <T> Set<T> distinct(List<Future<T>> futures)
      throws ExecutionException, InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return Set.copyOf(results);
  }

  @Test
  void open_manyThreadsAtOnce_loadsOnce() throws Exception {
    write("set", 1, 2000);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10_000);

    assertThat(distinct(atOnce(THREADS, () -> catalog.open("set")))).hasSize(1);
    assertThat(catalog.statistics())
        .isEqualTo(new EvidenceCatalog.Statistics(THREADS - 1, 1, 1, 0, 0, 2000));
  }

  @Test
  void open_manyThreadsAfterAChange_reloadsOnce() throws Exception {
    write("set", 1, 2000);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10_000);
    catalog.open("set");
    write("set", 2, 2000);

    Set<String> versions = distinct(atOnce(THREADS, () -> catalog.open("set").edition().version()));

    assertThat(versions).isSubsetOf("1", "2").contains("2");
    assertThat(catalog.open("set").edition().version()).isEqualTo("2");
    assertThat(catalog.statistics().loads()).isEqualTo(2);
  }

  @Test
  void open_failingFirstLoadInManyThreads_thrownToAllThatWaited() throws Exception {
    // Long, and wrong at its very end.
    Files.writeString(
        folder.resolve("set.json"), DatasetFolder.json("1", 2000).replace("]}\n", "],\"x\":1}\n"));
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10_000);

    for (Future<EvidenceLibrary> future : atOnce(THREADS, () -> catalog.open("set"))) {
      assertThatThrownBy(future::get).hasCauseInstanceOf(InputException.class);
    }
    assertThat(catalog.statistics().loads()).isLessThan(THREADS);
    write("set", 2, 1);
    assertThat(catalog.open("set").edition().version()).isEqualTo("2");
  }

  @Test
  void open_slowDataSet_doesNotHoldUpAnother() throws Exception {
    write("small", 1, 1);
    write("large", 1, 60_000);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100_000);
    catalog.open("small");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch started = new CountDownLatch(1);
      Future<EvidenceLibrary> large =
          pool.submit(
              () -> {
                started.countDown();
                return catalog.open("large");
              });
      started.await();
      while (catalog.statistics().loads() < 2) {
        Thread.onSpinWait();
      }
      write("small", 2, 1);
      String version = catalog.open("small").edition().version();
      boolean stillLoading = !large.isDone();

      assertThat(version).isEqualTo("2");
      assertThat(stillLoading).as("the large one was still being read").isTrue();
      assertThat(large.get(60, TimeUnit.SECONDS).ratings().count()).isEqualTo(60_000);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * While the files change all the time, every thread sees whole versions, and never an older one
   * after a newer one: held, given up all the time because of the others, and too heavy to hold.
   */
  @ParameterizedTest
  @ValueSource(longs = {1000, 25, 5})
  void open_whileFilesChange_wholeVersionsInOrder(long mostRatings) throws Exception {
    write("set", 1, 20);
    write("other", 1, 20);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, mostRatings);

    for (int last : lastSeen(catalog)) {
      assertThat(last).isBetween(1, LAST);
    }
    assertThat(catalog.open("set").edition().version()).isEqualTo(String.valueOf(LAST));
    assertThat(catalog.snapshot("set").failure()).isEmpty();
  }

  /** Compares each version that a thread sees with the one before, and returns the last of each. */
  private List<Integer> lastSeen(EvidenceCatalog catalog) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(5);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(
            pool.submit(
                () -> {
                  int last = 0;
                  while (!done.get()) {
                    EvidenceLibrary library = catalog.open("set");
                    last = checked(library, last);
                    assertThat(catalog.open("other")).isNotNull();
                  }
                  return last;
                }));
      }
      Future<?> writer =
          pool.submit(
              () -> {
                for (int version = 2; version <= LAST; version++) {
                  write("set", version, 20);
                  Thread.sleep(200);
                }
                return null;
              });
      writer.get();
      done.set(true);

      List<Integer> last = new ArrayList<>();
      for (Future<Integer> reader : readers) {
        last.add(reader.get());
      }
      return last;
    } finally {
      done.set(true);
      pool.shutdown();
    }
  }

  private static int checked(EvidenceLibrary library, int last) {
    int version = Integer.parseInt(library.edition().version());
    assertThat(version).isGreaterThanOrEqualTo(last);
    assertThat(library.ratings().list())
        .hasSize(20)
        .allSatisfy(hit -> assertThat(hit.rating().summary()).contains("version " + version));
    return version;
  }
}
