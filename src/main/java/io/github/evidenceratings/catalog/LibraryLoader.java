package io.github.evidenceratings.catalog;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.catalog.CatalogFolder.FileState;
import io.github.evidenceratings.dataset.DatasetSnapshot;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/** Reads data sets and counts how often. Thread-safe. */
final class LibraryLoader {
  private final LoadLimits limits;
  private final LongAdder loads = new LongAdder();
  private final LongAdder failures = new LongAdder();

  LibraryLoader(LoadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a data set.
   *
   * @throws InputException if it cannot be read
   */
  CachedLibrary read(Path path) {
    loads.increment();
    try {
      DatasetSnapshot read = DatasetSnapshot.read(path, limits);
      return CachedLibrary.of(EvidenceLibrary.of(read.dataset()), read.fingerprint());
    } catch (RuntimeException | Error e) {
      failures.increment();
      throw e;
    }
  }

  /**
   * Reads a newer state of a data set. If that fails, returns the cached library with the failure.
   */
  CachedLibrary reread(CachedLibrary held, FileState now) {
    if (held.isReadFrom(now)) {
      // After a state that could not be read, the files are back in the state that was.
      return held.restored();
    }
    try {
      return read(now.path());
    } catch (InputException e) {
      return held.failed(now, e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // The cached library is still valid, and retrying at every call would not help.
      return held.failed(now, InputException.unexpected(now.path(), e));
    }
  }

  long loads() {
    return loads.sum();
  }

  long failures() {
    return failures.sum();
  }
}
