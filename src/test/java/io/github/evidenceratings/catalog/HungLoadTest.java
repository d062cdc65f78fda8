package io.github.evidenceratings.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load that never ends holds up nobody but those who ask for what nobody has read yet, and a look
 * that never ends few of those who ask for what is held.
 */
class HungLoadTest {
  private static final int THREADS = 8;

  /** How long an answer may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
  private Path stalling;
  private EvidenceCatalog catalog;

  @BeforeEach
  void open() throws IOException {
    write("hung", 1);
    write("other", 1);
    stalling = StallingFiles.of(folder);
    catalog = EvidenceCatalog.of(stalling, 100);
  }

  @AfterEach
  void close() throws InterruptedException {
    StallingFiles.release(stalling);
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private void write(String name, int version) throws IOException {
    DatasetFolder.replace(
        folder.resolve(name + ".json"), DatasetFolder.json(String.valueOf(version), 3));
  }

  private String version(String name) {
    return catalog.open(name).edition().version();
  }

  /** An answer that must come although somebody else waits. */
  private <T> T answer(Callable<T> question) throws Exception {
    return pool.submit(question).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Those who come within that time of a look that hangs are held up as well. */
  private static void outlastPatience() throws InterruptedException {
    for (long start = System.nanoTime();
        System.nanoTime() - start <= CachedLibrary.PATIENCE.toNanos(); ) {
      Thread.sleep(1);
    }
  }

  /** One asks and is held up, others are served what was read, and then all see the new state. */
  private void servedMeanwhile() throws Exception {
    Future<String> hung = pool.submit(() -> version("hung"));
    StallingFiles.awaitStalled(stalling);
    outlastPatience();

    for (int i = 0; i < THREADS; i++) {
      assertThat(answer(() -> version("hung"))).isEqualTo("1");
      assertThat(answer(() -> version("other"))).isEqualTo("1");
    }
    assertThat(hung).isNotDone();

    StallingFiles.release(stalling);
    assertThat(hung.get(20, TimeUnit.SECONDS)).isEqualTo("2");
    assertThat(answer(() -> version("hung"))).isEqualTo("2");
  }

  @Test
  void open_firstLoadHangs_othersAreServed() throws Exception {
    StallingFiles.stall(stalling, "hung.json");
    Future<String> hung = pool.submit(() -> version("hung"));
    StallingFiles.awaitStalled(stalling);

    for (int i = 0; i < THREADS; i++) {
      assertThat(answer(() -> version("other"))).isEqualTo("1");
    }
    write("other", 2);
    assertThat(answer(() -> version("other"))).isEqualTo("2");
    assertThat(hung).isNotDone();

    assertThat(answer(catalog::names)).containsExactly("hung", "other");
    assertThat(answer(catalog::statistics).loads()).isEqualTo(3);
    assertThat(hung).isNotDone();

    StallingFiles.release(stalling);
    assertThat(hung.get(20, TimeUnit.SECONDS)).isEqualTo("1");
  }

  @Test
  void open_reloadHangs_whatWasReadServesOn() throws Exception {
    assertThat(version("hung")).isEqualTo("1");
    write("hung", 2);
    StallingFiles.stall(stalling, "hung.json");
    servedMeanwhile();
  }

  @Test
  void open_lookHangs_whatWasReadServesOn() throws Exception {
    assertThat(version("hung")).isEqualTo("1");
    write("hung", 2);
    StallingFiles.stallLooks(stalling, "hung.json");
    servedMeanwhile();
    // The first and the last of each, and who hung.
    assertThat(catalog.statistics())
        .isEqualTo(new EvidenceCatalog.Statistics(2 * THREADS + 1, 2, 3, 0, 0, 6));
  }

  @Test
  void open_afterALookThatHung_looksAgain() throws Exception {
    assertThat(version("hung")).isEqualTo("1");
    StallingFiles.stallLooks(stalling, "hung.json");
    Future<String> hung = pool.submit(() -> version("hung"));
    StallingFiles.awaitStalled(stalling);
    outlastPatience();
    StallingFiles.release(stalling);
    assertThat(hung.get(20, TimeUnit.SECONDS)).isEqualTo("1");

    write("hung", 2);
    assertThat(version("hung")).isEqualTo("2");
  }
}
