package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that never ends holds up nobody but those who ask for what nobody has read yet. */
class HungLoadTest {
  private static final int THREADS = 8;

  @TempDir Path folder;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
  private Path stalling;

  @BeforeEach
  void open() throws IOException {
    write("hung", 1);
    write("other", 1);
    stalling = StallingFiles.of(folder);
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

  private static String version(EvidenceCatalog catalog, String name) {
    return catalog.open(name).edition().version();
  }

  /** An answer that must come although somebody else waits. */
  private <T> T answer(Callable<T> question) throws Exception {
    return pool.submit(question).get(20, TimeUnit.SECONDS);
  }

  @Test
  void open_firstLoadHangs_othersAreServed() throws Exception {
    EvidenceCatalog catalog = EvidenceCatalog.of(stalling, 100);
    StallingFiles.stall(stalling, "hung.json");
    Future<String> hung = pool.submit(() -> version(catalog, "hung"));
    StallingFiles.awaitStalled(stalling);

    for (int i = 0; i < THREADS; i++) {
      assertThat(answer(() -> version(catalog, "other"))).isEqualTo("1");
    }
    write("other", 2);
    assertThat(answer(() -> version(catalog, "other"))).isEqualTo("2");
    assertThat(answer(catalog::names)).containsExactly("hung", "other");
    assertThat(answer(catalog::statistics).loads()).isEqualTo(3);
    assertThat(hung).isNotDone();

    StallingFiles.release(stalling);
    assertThat(hung.get(20, TimeUnit.SECONDS)).isEqualTo("1");
  }

  @Test
  void open_reloadHangs_whatWasReadServesOn() throws Exception {
    EvidenceCatalog catalog = EvidenceCatalog.of(stalling, 100);
    assertThat(version(catalog, "hung")).isEqualTo("1");
    write("hung", 2);
    StallingFiles.stall(stalling, "hung.json");
    Future<String> hung = pool.submit(() -> version(catalog, "hung"));
    StallingFiles.awaitStalled(stalling);

    for (int i = 0; i < THREADS; i++) {
      assertThat(answer(() -> version(catalog, "hung"))).isEqualTo("1");
      assertThat(answer(() -> version(catalog, "other"))).isEqualTo("1");
    }
    assertThat(hung).isNotDone();

    StallingFiles.release(stalling);
    assertThat(hung.get(20, TimeUnit.SECONDS)).isEqualTo("2");
    assertThat(answer(() -> version(catalog, "hung"))).isEqualTo("2");
  }

  /** A catalogue with one lock for all, which the questions above find out. */
  @Test
  void open_catalogueWithOneLock_isFoundOut() throws Exception {
    EvidenceCatalog catalog = EvidenceCatalog.of(stalling, 100);
    StallingFiles.stall(stalling, "hung.json");
    Future<String> hung =
        pool.submit(
            () -> {
              synchronized (catalog) {
                return version(catalog, "hung");
              }
            });
    StallingFiles.awaitStalled(stalling);

    Future<String> other =
        pool.submit(
            () -> {
              synchronized (catalog) {
                return version(catalog, "other");
              }
            });
    assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThat(hung).isNotDone();
  }
}
