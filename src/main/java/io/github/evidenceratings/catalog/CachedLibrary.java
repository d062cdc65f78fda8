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

/** A library, the state of the files it was read from, and the newest state that failed. */
final class CachedLibrary {
  /** A caller that finds another thread's check older than this serves the cached library. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** Means that no check is running. A start time is never this value. */
  private static final long NONE = 0;

  private record Failure(DatasetFingerprint fingerprint, InputException exception) {}

  private final EvidenceLibrary library;
  private final DatasetFingerprint fingerprint;
  private final Optional<Failure> failure;
  private final AtomicBoolean reloading = new AtomicBoolean();

  /** When the file check in progress began. */
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

  /** The same library, with a failure to read a newer state. */
  CachedLibrary failed(FileState now, InputException exception) {
    return new CachedLibrary(
        library, fingerprint, Optional.of(new Failure(now.fingerprint(), exception)));
  }

  /** The same library without a failure, for files that are back in the state it was read from. */
  CachedLibrary restored() {
    return of(library, fingerprint);
  }

  /** Whether the library was read from the given state of the files. */
  boolean isReadFrom(FileState state) {
    return fingerprint.equals(state.fingerprint());
  }

  /** Whether the given state is the last one that was read, successfully or not. */
  boolean isCurrent(FileState state) {
    return failure.map(Failure::fingerprint).orElse(fingerprint).equals(state.fingerprint());
  }

  /** Checks the files. Safe to call from several threads at once. */
  FileState check(Supplier<FileState> files) {
    // An odd start time is never NONE; nanoTime itself may be zero.
    boolean marked = checking.compareAndSet(NONE, System.nanoTime() | 1);
    try {
      return files.get();
    } finally {
      if (marked) {
        checking.set(NONE);
      }
    }
  }

  /** Whether a check has taken so long that it may be hanging. */
  boolean isCheckHanging() {
    long start = checking.get();
    return start != NONE && System.nanoTime() - start > PATIENCE.toNanos();
  }

  /**
   * Whether the caller should reload the files because no other thread does. If so, it must call
   * {@link #endReloading}.
   */
  boolean startReloading() {
    return reloading.compareAndSet(false, true);
  }

  void endReloading() {
    reloading.set(false);
  }

  /** The number of ratings, but at least 1: a data set without ratings still takes up space. */
  int weight() {
    return Math.max(1, library.dataset().ratings().size());
  }

  EvidenceLibrary library() {
    return library;
  }

  /** Why a newer state of the files could not be read; empty if none failed. */
  Optional<InputException> failure() {
    return failure.map(Failure::exception);
  }
}
