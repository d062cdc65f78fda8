package io.github.evidenceratings.catalog;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.catalog.CatalogFolder.FileState;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Opens the data sets in a folder on first use and caches them while there is room. A data set is a
 * sub-directory with a {@code datapackage.json}, or a {@code .json} file. Its name is the name of
 * the directory, or of the file without {@code .json}.
 *
 * <p>Every call checks whether the files have changed and, if so, reads them again before it
 * returns. During a reload, other calls get the cached library. If a reload fails for any reason,
 * including lack of memory, all calls get the cached library, and {@link #snapshot} reports the
 * failure. A state that could not be read is not read again. Safe to share between threads: when
 * several threads ask for a data set that is not open, one of them reads it and the others wait for
 * it.
 *
 * <p>A check may hang, for instance on a disconnected network drive. It blocks its own caller and
 * those who ask for the same data set within a tenth of a second. Later callers get the cached
 * library without a check until the hanging one ends.
 */
public final class EvidenceCatalog {
  private final CatalogFolder folder;
  private final LibraryLoader loader;
  private final LibraryCache cache;

  /**
   * Uncached data sets that are being read. A result is empty if another thread has just cached the
   * data set.
   */
  private final ConcurrentMap<String, CompletableFuture<Optional<CachedLibrary>>> loading =
      new ConcurrentHashMap<>();

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /**
   * The library that a call got, and the failure to read a newer one.
   *
   * @param library the library
   * @param failure why a newer state of the files could not be read; empty if none failed
   */
  public record Snapshot(EvidenceLibrary library, Optional<InputException> failure) {}

  /**
   * Cache statistics since the catalogue was created.
   *
   * @param hits how many calls found the data set open or being read
   * @param misses how many calls did not
   * @param loads how often a data set was read, including reloads
   * @param failures how often reading failed, including reloads
   * @param evictions how often a data set was evicted to make room
   * @param ratingsHeld approximately how many ratings are cached now
   */
  public record Statistics(
      long hits, long misses, long loads, long failures, long evictions, long ratingsHeld) {}

  private EvidenceCatalog(Path folder, long mostRatings, LoadLimits limits) {
    this.folder = new CatalogFolder(folder);
    loader = new LibraryLoader(limits);
    cache = new LibraryCache(mostRatings);
  }

  /**
   * A catalogue of the data sets in a folder.
   *
   * @param mostRatings how many ratings to cache, over all data sets; a data set with more is
   *     served but not cached
   * @throws IllegalArgumentException if the folder is no directory or the number is not positive
   */
  public static EvidenceCatalog of(Path folder, long mostRatings) {
    return of(folder, mostRatings, LoadLimits.defaults());
  }

  /**
   * Opens a catalogue as {@link #of(Path, long)} does, with custom limits for each data set.
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

  /**
   * The names of the data sets in the folder now, open or not, in alphabetical order.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   */
  public List<String> names() {
    return folder.names();
  }

  /**
   * Returns the library of a data set, from the newest state of its files that could be read.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   * @throws InputException if it cannot be read and no library of it is held
   */
  public EvidenceLibrary open(String name) {
    return snapshot(name).library();
  }

  /**
   * Returns the library of a data set as {@link #open} does, and the failure to read a newer state,
   * if any.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   * @throws InputException if it cannot be read and no library of it is held
   */
  public Snapshot snapshot(String name) {
    requireNonNull(name, "name");
    while (true) {
      @Nullable CachedLibrary held = cache.get(name);
      // Empty if the entry was evicted or replaced meanwhile.
      Optional<CachedLibrary> entry = held == null ? load(name) : current(name, held);
      if (entry.isPresent()) {
        return new Snapshot(entry.get().library(), entry.get().failure());
      }
    }
  }

  /** Reads a data set or waits for the thread that reads it; empty if it has just been cached. */
  private Optional<CachedLibrary> load(String name) {
    Path path = folder.path(name);
    CompletableFuture<Optional<CachedLibrary>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<CachedLibrary>> other = loading.putIfAbsent(name, mine);
    if (other != null) {
      Optional<CachedLibrary> entry = await(other);
      entry.ifPresent(e -> hits.increment());
      return entry;
    }
    try {
      Optional<CachedLibrary> entry = Optional.empty();
      if (cache.get(name) == null) {
        misses.increment();
        CachedLibrary read = loader.read(path);
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
   * Returns the given entry, or a newer one if the files have changed and no other thread is
   * reloading them.
   *
   * <p>The result is empty if the entry was evicted or replaced before the newer one could take its
   * place. Otherwise a caller could get an older state than before.
   */
  private Optional<CachedLibrary> current(String name, CachedLibrary held) {
    if (held.isCheckHanging()) {
      hits.increment();
      return Optional.of(held);
    }
    FileState now = held.check(() -> folder.state(name));
    if (held.isCurrent(now) || !held.startReloading()) {
      hits.increment();
      return Optional.of(held);
    }
    try {
      if (cache.get(name) != held) {
        return Optional.empty();
      }
      CachedLibrary next = loader.reread(held, now);
      if (cache.replace(name, held, next) || next.failure().isPresent()) {
        hits.increment();
        // After a failure, the new entry has the same library, so it need not be in the cache.
        return Optional.of(next);
      }
      return Optional.empty();
    } finally {
      held.endReloading();
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

  /** Returns the cache statistics since the catalogue was created. */
  public Statistics statistics() {
    cache.cleanUp();
    return new Statistics(
        hits.sum(),
        misses.sum(),
        loader.loads(),
        loader.failures(),
        cache.evictions(),
        cache.ratingsHeld());
  }

  @Override
  public String toString() {
    return "catalogue of " + folder.folder();
  }
}
