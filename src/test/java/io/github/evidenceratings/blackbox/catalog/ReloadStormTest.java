package io.github.evidenceratings.blackbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.query.RatingMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four threads ask for data sets while their files are replaced, ten thousand times in all,
 * every tenth time by one that cannot be read. Each answer is compared with the version that it
 * says it is.
 */
@Timeout(240)
@Tag("thorough")
@Tag("soak")
class ReloadStormTest {
  private static final int THREADS = 64;
  private static final int SETS = 20;
  private static final int VERSIONS = Integer.getInteger("soak.versions", 500);
  private static final int BROKEN = 10;
  private static final long WRITES = (long) SETS * VERSIONS;
  private static final int RATINGS = 5;

  /** Nanoseconds between two questions of a thread, so that those that write have their turn. */
  private static final long PAUSE = 10_000_000;

  /** How long a state of a file may go unseen after it was written. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /** What the threads saw. */
  private record Storm(long answers, long failuresSeen, List<String> wrong) {}

  private static String name(int set) {
    return "set" + set;
  }

  private Path file(int set) {
    return folder.resolve(name(set) + ".json");
  }

  private static boolean isBroken(int version) {
    return version % BROKEN == 0;
  }

  private void write(int set, int version) throws IOException {
    String text = DatasetFolder.json(Integer.toString(version), RATINGS);
    // Of the same length in either case.
    DatasetFolder.replace(
        file(set), isBroken(version) ? text.replace("\"title\"", "\"tilte\"") : text);
  }

  /**
   * Lets threads ask while each data set goes through its versions, or until an answer is wrong.
   */
  private Storm run(EvidenceCatalog catalog) throws Exception {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicIntegerArray newest = new AtomicIntegerArray(SETS);
    AtomicLong answers = new AtomicLong();
    AtomicLong failures = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS + SETS);
    try {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i;
        readers.add(
            pool.submit(
                () -> {
                  for (int set = first % SETS; !done.get() && wrong.isEmpty(); ) {
                    // Whatever anyone was answered before this question is the least to expect.
                    int least = newest.get(set);
                    EvidenceCatalog.Snapshot snapshot = catalog.snapshot(name(set));
                    int version = check(snapshot, least, wrong);
                    newest.accumulateAndGet(set, version, Math::max);
                    answers.incrementAndGet();
                    snapshot.failure().ifPresent(failure -> failures.incrementAndGet());
                    set = (set + 1) % SETS;
                    LockSupport.parkNanos(PAUSE);
                  }
                }));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < SETS; i++) {
        int set = i;
        writers.add(
            pool.submit(
                () -> {
                  for (int version = 2; version <= VERSIONS && wrong.isEmpty(); version++) {
                    write(set, version);
                    awaitSeen(() -> catalog.snapshot(name(set)), version, wrong);
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
    return new Storm(answers.get(), failures.get(), wrong);
  }

  /** Waits until the state of the file that was just written is what is served, or its failure. */
  private static void awaitSeen(
      Supplier<EvidenceCatalog.Snapshot> catalog, int version, List<String> wrong) {
    long start = System.nanoTime();
    while (wrong.isEmpty()) {
      EvidenceCatalog.Snapshot snapshot = catalog.get();
      boolean seen =
          isBroken(version)
              ? snapshot.failure().filter(f -> f.toString().contains("tilte")).isPresent()
              : version(snapshot.library()) == version;
      if (seen) {
        return;
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        wrong.add(
            (isBroken(version) ? "the failure of version " : "version ")
                + version
                + " is not seen");
      }
    }
  }

  private static int version(EvidenceLibrary library) {
    return Integer.parseInt(library.edition().version());
  }

  private static int check(EvidenceCatalog.Snapshot snapshot, int least, List<String> wrong) {
    int version = version(snapshot.library());
    if (version < least) {
      wrong.add("version " + version + " after " + least);
    }
    if (isBroken(version)) {
      wrong.add("version " + version + " cannot be read, and was");
    }
    List<RatingMatch> hits = snapshot.library().ratings().modality("heat").list();
    if (hits.size() != RATINGS) {
      wrong.add(hits.size() + " hits in version " + version);
    }
    for (RatingMatch hit : hits) {
      if (!hit.rating().summary().equals(Optional.of("version " + version))) {
        wrong.add(hit.rating().summary() + " in version " + version);
      }
    }
    return version;
  }

  @Test
  void snapshot_tenThousandReloadsOneInTenFailing_everyAnswerOfOneVersionAndNoneOlder()
      throws Exception {
    for (int set = 0; set < SETS; set++) {
      write(set, 1);
    }
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10_000);

    Storm storm = run(catalog);

    assertThat(storm.wrong()).isEmpty();
    assertThat(storm.answers()).isGreaterThan(WRITES);
    assertThat(storm.failuresSeen()).isGreaterThan(WRITES / BROKEN);
    EvidenceCatalog.Statistics statistics = catalog.statistics();
    // The first version may be replaced before anybody asks.
    assertThat(statistics.loads()).isGreaterThanOrEqualTo(WRITES - SETS);
    assertThat(statistics.failures()).isGreaterThanOrEqualTo(WRITES / BROKEN);
    for (int set = 0; set < SETS; set++) {
      // The last version is one that cannot be read.
      assertThat(version(catalog.open(name(set)))).isEqualTo(VERSIONS - 1);
      assertThat(catalog.snapshot(name(set)).failure()).isPresent();
    }
  }
}
