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
 * Opens the data sets in one folder when they are first asked for, and caches them while there is
 * room. A data set is a sub-directory with a {@code datapackage.json}, or a {@code .json} file. Its
 * name is that of the directory, or of the file without {@code .json}.
 *
 * <p>Every call checks whether the files have changed and, if so, reads them again before it
 * returns. Meanwhile, and if reading fails for whatever reason, lack of memory included, the cached
 * library goes on serving, and {@link #snapshot} reports the failure. A state that could not be
 * read is not tried again. Safe to share between threads: however many ask at once for a data set
 * that is not open, one of them reads it and the others wait for just that.
 *
 * <p>A check may hang, as on a network drive that is gone. It blocks its own caller, and those who
 * ask for that data set within a tenth of a second. Later callers get the cached library without a
 * check until the hanging one ends.
 */
public final class EvidenceCatalog {
  private final CatalogFolder folder;
  private final LibraryLoader loader;
  private final LibraryCache cache;

  /** Data sets not cached that are being read; empty if another thread has just cached one. */
  private final ConcurrentMap<String, CompletableFuture<Optional<CachedLibrary>>> loading =
      new ConcurrentHashMap<>();

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

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

  private EvidenceCatalog(Path folder, long mostRatings, LoadLimits limits) {
    this.folder = new CatalogFolder(folder);
    loader = new LibraryLoader(limits);
    cache = new LibraryCache(mostRatings);
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
   * The names of the data sets there are now, in alphabetical order, open or not.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   */
  public List<String> names() {
    return folder.names();
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
   * The library of a data set as {@link #open} returns it, with the failure to read a newer state.
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

  /** Reads a data set, or waits for the thread that does; empty if it has just been cached. */
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
   * The entry held, or a newer one if the files have changed and no other thread reloads them.
   *
   * <p>Returns only what is in the cache, so that nobody gets an older state than before: empty if
   * the entry was evicted or replaced before the newer one could take its place.
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
        // A failure comes with the library that was held anyway.
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

  /** What the cache did so far. */
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
