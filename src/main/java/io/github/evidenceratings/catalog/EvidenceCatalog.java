package io.github.evidenceratings.catalog;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.dataset.DatasetFingerprint;
import io.github.evidenceratings.dataset.DatasetSnapshot;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many data sets in one folder, each opened when first asked for and kept while there is room. A
 * data set is a sub-directory with a {@code datapackage.json}, or a {@code .json} file, and its
 * name is that of the directory, or of the file without {@code .json}.
 *
 * <p>Every call looks whether the files have changed and, if so, reads them again before it
 * answers. Meanwhile, and if reading fails for whatever reason, lack of memory included, the
 * library that was read before goes on serving, and {@link #snapshot} says so; a state that could
 * not be read is not tried again. Safe to share between threads: however many ask at once for a
 * data set that is not open, one of them reads it and the others wait for just that.
 *
 * <p>A look may hang, as on a network drive that is gone. It holds up who looks, and whoever else
 * asks for that data set within a tenth of a second; who comes later, while that look goes on, is
 * answered what was read before, without a look.
 */
public final class EvidenceCatalog {
  private static final String JSON = ".json";
  private static final String DESCRIPTOR = "datapackage.json";

  /** Who finds that somebody has looked for longer does not look as well. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  private final Path folder;
  private final LoadLimits limits;
  private final Cache<String, Entry> cache;

  /** Data sets that are not in the cache and are being read; empty if one was in it after all. */
  private final ConcurrentMap<String, CompletableFuture<Optional<Entry>>> loading =
      new ConcurrentHashMap<>();

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * What a data set served when it was asked for.
   *
   * @param library the library
   * @param failure why a newer state of the files could not be read; empty if there is none
   */
  public record Snapshot(EvidenceLibrary library, Optional<InputException> failure) {}

  /**
   * What the cache did so far.
   *
   * @param hits how often a data set was open, or just being read, when it was asked for
   * @param misses how often it was not
   * @param loads how often a data set was read, reloads included
   * @param failures how often reading failed, reloads included
   * @param evictions how often a data set was given up to make room
   * @param ratingsHeld about how many ratings are held now
   */
  public record Statistics(
      long hits, long misses, long loads, long failures, long evictions, long ratingsHeld) {}

  /** One state of the files, read; and the newest state of them that could not be. */
  private static final class Entry {
    /** That nobody looks; no start is ever the same. */
    private static final long NOBODY = 0;

    final EvidenceLibrary library;
    final DatasetFingerprint fingerprint;
    final Optional<Failure> failure;
    final AtomicBoolean reloading = new AtomicBoolean();

    /** When one of those who look at the files began to. */
    private final AtomicLong looking = new AtomicLong(NOBODY);

    Entry(EvidenceLibrary library, DatasetFingerprint fingerprint, Optional<Failure> failure) {
      this.library = library;
      this.fingerprint = fingerprint;
      this.failure = failure;
    }

    /** Whether this is what is known of a state of the files. */
    boolean isOf(DatasetFingerprint now) {
      return failure.map(Failure::fingerprint).orElse(fingerprint).equals(now);
    }

    /** Looks at the files; several may at once. */
    Look look(Supplier<Look> files) {
      // Odd, and so never nobody; times of this clock may be negative or zero.
      boolean marked = looking.compareAndSet(NOBODY, System.nanoTime() | 1);
      try {
        return files.get();
      } finally {
        if (marked) {
          looking.set(NOBODY);
        }
      }
    }

    /** Whether somebody has looked for so long that the look may never end. */
    boolean isLookHanging() {
      long start = looking.get();
      return start != NOBODY && System.nanoTime() - start > PATIENCE.toNanos();
    }

    Snapshot snapshot() {
      return new Snapshot(library, failure.map(Failure::exception));
    }
  }

  private record Failure(DatasetFingerprint fingerprint, InputException exception) {}

  /** Where the files lie, or would, and their state. */
  private record Look(Path path, DatasetFingerprint state) {}

  private EvidenceCatalog(Path folder, long mostRatings, LoadLimits limits) {
    this.folder = folder;
    this.limits = limits;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(mostRatings)
            .weigher((String name, Entry entry) -> weight(entry))
            .recordStats()
            // Evict in the calling thread: no thread of ours outlives a call.
            .executor(Runnable::run)
            .build();
  }

  /**
   * A catalogue of the data sets in a folder.
   *
   * @param mostRatings how many ratings to hold, in all data sets together; a data set that alone
   *     has more is served but not kept
   * @throws IllegalArgumentException if the folder is no directory or the number is not positive
   */
  public static EvidenceCatalog of(Path folder, long mostRatings) {
    return of(folder, mostRatings, LoadLimits.defaults());
  }

  /**
   * The same, with a say in how much of a data set is read at most.
   *
   * @throws IllegalArgumentException if the folder is no directory or the number is not positive
   */
  public static EvidenceCatalog of(Path folder, long mostRatings, LoadLimits limits) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is not a directory");
    }
    if (mostRatings <= 0) {
      throw new IllegalArgumentException("mostRatings is " + mostRatings + ", must be positive");
    }
    return new EvidenceCatalog(folder, mostRatings, limits);
  }

  /** A data set without ratings still takes a place. */
  private static int weight(Entry entry) {
    return Math.max(1, entry.library.dataset().ratings().size());
  }

  /**
   * The names of the data sets there are now, in alphabetical order, open or not.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   */
  public List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> name(file).stream())
          .filter(name -> locate(name).isPresent())
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> name(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      return Optional.of(name);
    }
    return name.endsWith(JSON)
        ? Optional.of(name.substring(0, name.length() - JSON.length()))
        : Optional.empty();
  }

  /** Where a data set lies; empty if there is none of the name. */
  private Optional<Path> locate(String name) {
    if (!isPlain(name)) {
      return Optional.empty();
    }
    Path directory = folder.resolve(name);
    if (Files.isRegularFile(directory.resolve(DESCRIPTOR))) {
      return Optional.of(directory);
    }
    Path file = folder.resolve(name + JSON);
    return !file.endsWith(DESCRIPTOR) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Whether a name is that of a file right in the folder, and not a hidden one. */
  private boolean isPlain(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      return false;
    }
    try {
      Path path = folder.getFileSystem().getPath(name);
      return path.getRoot() == null && path.getNameCount() == 1;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * The library of a data set: the newest state of its files that could be read.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   * @throws InputException if it cannot be read and no library of it is held
   */
  public EvidenceLibrary open(String name) {
    return snapshot(name).library();
  }

  /**
   * The same, with word of a newer state that could not be read.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   * @throws InputException if it cannot be read and no library of it is held
   */
  public Snapshot snapshot(String name) {
    requireNonNull(name, "name");
    while (true) {
      @Nullable Entry held = cache.getIfPresent(name);
      // Empty if an entry was given up or replaced between one look and the next.
      Optional<Entry> entry = held == null ? first(name) : current(name, held);
      if (entry.isPresent()) {
        return entry.get().snapshot();
      }
    }
  }

  private Path path(String name) {
    return locate(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no data set "
                        + Printable.quoted(name)
                        + " in "
                        + Printable.file(folder.toString())
                        + "; there are "
                        + names().stream().map(Printable::cut).toList()));
  }

  /** Reads a data set that is not open, or waits for who does; empty if it has just been opened. */
  private Optional<Entry> first(String name) {
    Path path = path(name);
    CompletableFuture<Optional<Entry>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Entry>> other = loading.putIfAbsent(name, mine);
    if (other != null) {
      Optional<Entry> entry = await(other);
      entry.ifPresent(e -> hits.increment());
      return entry;
    }
    try {
      Optional<Entry> entry = Optional.empty();
      if (cache.getIfPresent(name) == null) {
        misses.increment();
        Entry read = read(path);
        cache.put(name, read);
        entry = Optional.of(read);
      }
      loading.remove(name, mine);
      mine.complete(entry);
      return entry;
    } catch (RuntimeException | Error e) {
      loading.remove(name, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /**
   * The entry held, or a newer one in its place if the files have changed and nobody else is at it.
   *
   * <p>Only what stands in the cache is answered, so that nobody is answered an older state than
   * before: empty if the entry was given up, or replaced, before the newer one could take its
   * place.
   */
  private Optional<Entry> current(String name, Entry held) {
    if (held.isLookHanging()) {
      hits.increment();
      return Optional.of(held);
    }
    Look now = held.look(() -> look(name));
    if (held.isOf(now.state()) || !held.reloading.compareAndSet(false, true)) {
      hits.increment();
      return Optional.of(held);
    }
    try {
      if (cache.getIfPresent(name) != held) {
        return Optional.empty();
      }
      Entry next = next(held, now);
      if (cache.asMap().replace(name, held, next) || next.failure.isPresent()) {
        hits.increment();
        // Word of a failure comes with the library that was held anyway.
        return Optional.of(next);
      }
      return Optional.empty();
    } finally {
      held.reloading.set(false);
    }
  }

  private Look look(String name) {
    return locate(name)
        .map(path -> new Look(path, DatasetFingerprint.of(path)))
        .orElseGet(() -> new Look(folder.resolve(name), DatasetFingerprint.MISSING));
  }

  private Entry next(Entry entry, Look now) {
    if (entry.fingerprint.equals(now.state())) {
      // The files are back to what was read, after a state that could not be.
      return new Entry(entry.library, entry.fingerprint, Optional.empty());
    }
    try {
      return read(now.path());
    } catch (InputException e) {
      return failed(entry, now, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // What was read is held and sound, and to try again with each question would help nobody.
      return failed(entry, now, InputException.unexpected(now.path(), e));
    }
  }

  private static Entry failed(Entry entry, Look now, InputException failure) {
    return new Entry(
        entry.library, entry.fingerprint, Optional.of(new Failure(now.state(), failure)));
  }

  private Entry read(Path path) {
    loads.increment();
    try {
      DatasetSnapshot read = DatasetSnapshot.read(path, limits);
      return new Entry(EvidenceLibrary.of(read.dataset()), read.fingerprint(), Optional.empty());
    } catch (RuntimeException | Error e) {
      failures.increment();
      throw e;
    }
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      @Nullable Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** What the cache did so far. */
  public Statistics statistics() {
    cache.cleanUp();
    return new Statistics(
        hits.sum(),
        misses.sum(),
        loads.sum(),
        failures.sum(),
        cache.stats().evictionCount(),
        cache.policy().eviction().stream()
            .mapToLong(eviction -> eviction.weightedSize().orElse(0))
            .sum());
  }

  @Override
  public String toString() {
    return "catalogue of " + Objects.toString(folder);
  }
}
