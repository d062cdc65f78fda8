package io.github.evidenceratings;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.evidenceratings.dataset.DatasetException;
import io.github.evidenceratings.dataset.DatasetFingerprint;
import io.github.evidenceratings.dataset.DatasetSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many data sets in one folder, each opened when first asked for and kept while there is room. A
 * data set is a sub-directory with a {@code datapackage.json}, or a {@code .json} file, and its
 * name is that of the directory, or of the file without {@code .json}.
 *
 * <p>Every call looks whether the files have changed and, if so, reads them again before it
 * answers. Meanwhile, and if reading fails, the library that was read before goes on serving;
 * {@link #snapshot} says so. Safe to share between threads: however many ask at once for a data set
 * that is not open, one of them reads it and the others wait for just that.
 */
public final class EvidenceCatalog {
  private final Path folder;
  private final AsyncCache<String, Entry> cache;
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
  public record Snapshot(EvidenceLibrary library, Optional<DatasetException> failure) {}

  /**
   * What the cache did so far.
   *
   * @param hits how often a data set was open when it was asked for
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
    final EvidenceLibrary library;
    final DatasetFingerprint fingerprint;
    final Optional<Failure> failure;
    final AtomicBoolean reloading = new AtomicBoolean();

    Entry(EvidenceLibrary library, DatasetFingerprint fingerprint, Optional<Failure> failure) {
      this.library = library;
      this.fingerprint = fingerprint;
      this.failure = failure;
    }

    boolean isOf(DatasetFingerprint now) {
      return fingerprint.equals(now)
          || failure.filter(f -> f.fingerprint().equals(now)).isPresent();
    }

    Snapshot snapshot() {
      return new Snapshot(library, failure.map(Failure::exception));
    }
  }

  private record Failure(DatasetFingerprint fingerprint, DatasetException exception) {}

  private EvidenceCatalog(Path folder, long mostRatings) {
    this.folder = folder;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(mostRatings)
            .weigher((String name, Entry entry) -> weight(entry))
            .recordStats()
            // Evict in the calling thread: no thread of ours outlives a call.
            .executor(Runnable::run)
            .buildAsync();
  }

  /**
   * A catalogue of the data sets in a folder.
   *
   * @param mostRatings how many ratings to hold, in all data sets together; a data set that alone
   *     has more is served but not kept
   * @throws IllegalArgumentException if the folder is no directory or the number is not positive
   */
  public static EvidenceCatalog of(Path folder, long mostRatings) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is not a directory");
    }
    if (mostRatings <= 0) {
      throw new IllegalArgumentException("mostRatings is " + mostRatings + ", must be positive");
    }
    return new EvidenceCatalog(folder, mostRatings);
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
    return name.endsWith(".json")
        ? Optional.of(name.substring(0, name.length() - ".json".length()))
        : Optional.empty();
  }

  /** Where a data set lies; empty if there is none of the name. */
  private Optional<Path> locate(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      return Optional.empty();
    }
    return Stream.of(folder.resolve(name), folder.resolve(name + ".json"))
        .filter(
            path ->
                Files.isRegularFile(path)
                    ? path.toString().endsWith(".json")
                    : Files.isRegularFile(path.resolve("datapackage.json")))
        .findFirst();
  }

  /**
   * The library of a data set: the newest state of its files that could be read.
   *
   * @throws IllegalArgumentException if there is no data set of that name
   * @throws DatasetException if it could not be read and never could before
   */
  public EvidenceLibrary open(String name) {
    return snapshot(name).library();
  }

  /** The same, with word of a newer state that could not be read. */
  public Snapshot snapshot(String name) {
    CompletableFuture<Entry> open = cache.asMap().get(name);
    if (open == null) {
      return first(name).snapshot();
    }
    hits.increment();
    return current(name, await(open), open).snapshot();
  }

  private Path path(String name) {
    return locate(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no data set \"" + name + "\" in " + folder + "; there are " + names()));
  }

  private Entry first(String name) {
    Path path = path(name);
    CompletableFuture<Entry> mine = new CompletableFuture<>();
    CompletableFuture<Entry> other = cache.asMap().putIfAbsent(name, mine);
    if (other != null) {
      hits.increment();
      return await(other);
    }
    misses.increment();
    try {
      Entry entry = read(path);
      mine.complete(entry);
      return entry;
    } catch (RuntimeException | Error e) {
      cache.asMap().remove(name, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  /** The entry, or a newer one if the files have changed and nobody else is at it. */
  private Entry current(String name, Entry entry, CompletableFuture<Entry> held) {
    Optional<Path> path = locate(name);
    DatasetFingerprint now = path.map(DatasetFingerprint::of).orElse(DatasetFingerprint.MISSING);
    if (entry.isOf(now) || !entry.reloading.compareAndSet(false, true)) {
      return entry;
    }
    Entry next;
    try {
      next = read(path.orElse(folder.resolve(name)));
    } catch (DatasetException e) {
      next = new Entry(entry.library, entry.fingerprint, Optional.of(new Failure(now, e)));
    } finally {
      entry.reloading.set(false);
    }
    cache.asMap().replace(name, held, CompletableFuture.completedFuture(next));
    return next;
  }

  private Entry read(Path path) {
    loads.increment();
    try {
      DatasetSnapshot read = DatasetSnapshot.read(path);
      return new Entry(EvidenceLibrary.of(read.dataset()), read.fingerprint(), Optional.empty());
    } catch (RuntimeException e) {
      failures.increment();
      throw e;
    }
  }

  private static Entry await(CompletableFuture<Entry> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      @Nullable Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** What the cache did so far. */
  public Statistics statistics() {
    cache.synchronous().cleanUp();
    return new Statistics(
        hits.sum(),
        misses.sum(),
        loads.sum(),
        failures.sum(),
        cache.synchronous().stats().evictionCount(),
        cache.synchronous().policy().eviction().stream()
            .mapToLong(eviction -> eviction.weightedSize().orElse(0))
            .sum());
  }

  @Override
  public String toString() {
    return "catalogue of " + Objects.toString(folder);
  }
}
