package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetException;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.query.RatingMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixty-four threads ask for a data set while its file is replaced ten thousand times, every tenth
 * time by one that cannot be read. Each answer is held against the version that it says it is.
 */
@Timeout(240)
class ReloadStormTest {
  private static final int THREADS = 64;
  private static final int VERSIONS = 10_000;
  private static final int BROKEN = 10;
  private static final int RATINGS = 5;
  private static final long PAUSE = 2_000_000;

  @TempDir private Path folder;

  /** What is asked. */
  private interface Catalog {
    EvidenceCatalog.Snapshot snapshot();
  }

  /** What the threads saw. */
  private record Storm(long answers, long failuresSeen, List<String> wrong) {}

  private Path file() {
    return folder.resolve("set.json");
  }

  private static boolean isBroken(int version) {
    return version % BROKEN == 0;
  }

  private void write(int version) throws IOException {
    String text = DatasetFolder.json(Integer.toString(version), RATINGS);
    // Of the same length in either case.
    DatasetFolder.replace(
        file(), isBroken(version) ? text.replace("\"title\"", "\"tilte\"") : text);
  }

  private Storm run(Catalog catalog, int versions) throws Exception {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger newest = new AtomicInteger();
    AtomicLong answers = new AtomicLong();
    AtomicLong failures = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        readers.add(
            pool.submit(
                () -> {
                  while (!done.get() && wrong.isEmpty()) {
                    // Whatever anyone was answered before this question is the least to expect.
                    int least = newest.get();
                    EvidenceCatalog.Snapshot snapshot = catalog.snapshot();
                    int version = check(snapshot, least, wrong);
                    newest.accumulateAndGet(version, Math::max);
                    answers.incrementAndGet();
                    snapshot.failure().ifPresent(failure -> failures.incrementAndGet());
                    // So that the thread that writes has its turn.
                    LockSupport.parkNanos(PAUSE);
                  }
                }));
      }
      for (int version = 2; version <= versions && wrong.isEmpty(); version++) {
        write(version);
        awaitSeen(catalog, version, wrong);
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
  private static void awaitSeen(Catalog catalog, int version, List<String> wrong) {
    while (wrong.isEmpty()) {
      EvidenceCatalog.Snapshot snapshot = catalog.snapshot();
      boolean seen =
          isBroken(version)
              ? snapshot.failure().filter(f -> f.toString().contains("tilte")).isPresent()
              : version(snapshot.library()) == version;
      if (seen) {
        return;
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
    write(1);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10_000);

    Storm storm = run(() -> catalog.snapshot("set"), VERSIONS);

    assertThat(storm.wrong()).isEmpty();
    assertThat(storm.answers()).isGreaterThan(VERSIONS);
    assertThat(storm.failuresSeen()).isGreaterThan(VERSIONS / BROKEN);
    EvidenceCatalog.Statistics statistics = catalog.statistics();
    assertThat(statistics.loads()).isEqualTo(VERSIONS);
    assertThat(statistics.failures()).isEqualTo(VERSIONS / BROKEN);
    // The last version is one that cannot be read.
    assertThat(version(catalog.open("set"))).isEqualTo(VERSIONS - 1);
    assertThat(catalog.snapshot("set").failure()).isPresent();
  }

  /** What a hand-made catalogue gets wrong. */
  private enum Mistake {
    /** Two threads load at once, and the slower one wins. */
    NO_LOCK,
    /** The library is one state of the file, what is said of it another. */
    TWO_FIELDS,
    /** A state that cannot be read is forgotten. */
    SILENT
  }

  /** A catalogue as one writes it in a hurry. */
  private final class Naive implements Catalog {
    private final Mistake mistake;
    private volatile String text = "";
    private volatile EvidenceLibrary library;
    private volatile @Nullable DatasetException failure;

    Naive(Mistake mistake) {
      this.mistake = mistake;
      library = EvidenceLibrary.open(file());
    }

    @Override
    public EvidenceCatalog.Snapshot snapshot() {
      if (mistake == Mistake.NO_LOCK) {
        look();
      } else {
        synchronized (this) {
          look();
        }
      }
      EvidenceLibrary now = library;
      if (mistake == Mistake.TWO_FIELDS) {
        LockSupport.parkNanos(PAUSE);
        now = mixed(now, library);
      }
      return new EvidenceCatalog.Snapshot(now, Optional.ofNullable(failure));
    }

    /** The ratings of one library with the version of another. */
    private static EvidenceLibrary mixed(EvidenceLibrary edition, EvidenceLibrary ratings) {
      if (edition == ratings) {
        return edition;
      }
      Dataset one = ratings.dataset();
      return EvidenceLibrary.of(
          new Dataset(
              edition.edition(),
              one.scales(),
              one.sources(),
              one.modalities(),
              one.conditions(),
              one.ratings(),
              one.safety(),
              one.residuals(),
              one.claims()));
    }

    private void look() {
      try {
        String now = Files.readString(file());
        if (!now.equals(text)) {
          EvidenceLibrary read = EvidenceLibrary.open(file());
          LockSupport.parkNanos(PAUSE);
          library = read;
          text = now;
          failure = null;
        }
      } catch (DatasetException e) {
        failure = mistake == Mistake.SILENT ? null : e;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void snapshot_catalogueWithAMistake_isFoundOut(Mistake mistake) throws Exception {
    write(1);
    Naive naive = new Naive(mistake);
    if (mistake == Mistake.SILENT) {
      write(BROKEN);
      assertThat(naive.snapshot().failure()).isEmpty();
      return;
    }
    Storm storm = run(naive, BROKEN * 200);

    assertThat(storm.wrong()).isNotEmpty();
  }
}
