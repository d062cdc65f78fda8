package io.github.evidenceratings.catalog;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.catalog.CatalogFolder.FileState;
import io.github.evidenceratings.dataset.DatasetFingerprint;
import io.github.evidenceratings.input.InputException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A library with the state of the files it was read from, and the newest state that failed. */
final class CachedLibrary {
  /** A caller that finds another thread's check older than this serves the cached library. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** Stands for no check; no start of a check is ever the same. */
  private static final long NONE = 0;

  private record Failure(DatasetFingerprint fingerprint, InputException exception) {}

  private final EvidenceLibrary library;
  private final DatasetFingerprint fingerprint;
  private final Optional<Failure> failure;
  private final AtomicBoolean reloading = new AtomicBoolean();

  /** When a check of the files that is still going on began. */
  private final AtomicLong checking = new AtomicLong(NONE);

  private CachedLibrary(
      EvidenceLibrary library, DatasetFingerprint fingerprint, Optional<Failure> failure) {
    this.library = library;
    this.fingerprint = fingerprint;
    this.failure = failure;
  }

  static CachedLibrary of(EvidenceLibrary library, DatasetFingerprint fingerprint) {
    return new CachedLibrary(library, fingerprint, Optional.empty());
  }

  /** The same library, after reading a newer state failed. */
  CachedLibrary failed(FileState now, InputException exception) {
    return new CachedLibrary(
        library, fingerprint, Optional.of(new Failure(now.fingerprint(), exception)));
  }

  /** The same library, after the files went back to the state that it was read from. */
  CachedLibrary restored() {
    return of(library, fingerprint);
  }

  /** Whether the library was read from a state of the files. */
  boolean isReadFrom(FileState state) {
    return fingerprint.equals(state.fingerprint());
  }

  /** Whether a state of the files is the last one that was read, with or without success. */
  boolean isCurrent(FileState state) {
    return failure.map(Failure::fingerprint).orElse(fingerprint).equals(state.fingerprint());
  }

  /** Checks the files; several threads may at once. */
  FileState check(Supplier<FileState> files) {
    // An odd start is never NONE; times of this clock may be negative or zero.
    boolean marked = checking.compareAndSet(NONE, System.nanoTime() | 1);
    try {
      return files.get();
    } finally {
      if (marked) {
        checking.set(NONE);
      }
    }
  }

  /** Whether a check has taken so long that it may never end. */
  boolean isCheckHanging() {
    long start = checking.get();
    return start != NONE && System.nanoTime() - start > PATIENCE.toNanos();
  }

  /** Whether the caller is to reload the files, as no other thread does; it must end that. */
  boolean startReloading() {
    return reloading.compareAndSet(false, true);
  }

  void endReloading() {
    reloading.set(false);
  }

  /** The number of ratings, but at least 1: a data set without ratings still takes a place. */
  int weight() {
    return Math.max(1, library.dataset().ratings().size());
  }

  EvidenceLibrary library() {
    return library;
  }

  /** Why a newer state of the files could not be read; empty if there is none. */
  Optional<InputException> failure() {
    return failure.map(Failure::exception);
  }
}
