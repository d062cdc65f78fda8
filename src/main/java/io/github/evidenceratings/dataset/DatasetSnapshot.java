package io.github.evidenceratings.dataset;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.model.Dataset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A data set with the state of the files it was read from. Immutable.
 *
 * @param dataset the data set
 * @param fingerprint the state its files were in, before and after they were read
 */
public record DatasetSnapshot(Dataset dataset, DatasetFingerprint fingerprint) {
  private static final int TRIES = 5;

  /**
   * Reads a data set as {@link DatasetReader#read} does, again if its files change meanwhile, so
   * that no half of one state is mixed with half of another.
   *
   * @throws InputException with every problem, or if the files do not come to rest
   */
  public static DatasetSnapshot read(Path path, LoadLimits limits) {
    for (int i = 0; i < TRIES; i++) {
      DatasetFingerprint before = DatasetFingerprint.of(path);
      rest(before);
      InputException failure = null;
      Dataset dataset = null;
      try {
        dataset = DatasetReader.read(path, limits);
      } catch (InputException e) {
        failure = e;
      }
      if (before.equals(DatasetFingerprint.of(path))) {
        if (dataset != null) {
          return new DatasetSnapshot(dataset, before);
        } else if (failure != null) {
          throw failure;
        }
      }
    }
    String file = path.toString();
    throw new InputException(
        file, List.of(Place.of(file).problem("", "", "changes while it is being read")));
  }

  /** Waits until any further change would change the fingerprint. */
  private static void rest(DatasetFingerprint before) {
    for (Duration left = before.unrest(Instant.now());
        left.toNanos() > 0 && !Thread.currentThread().isInterrupted();
        left = before.unrest(Instant.now())) {
      LockSupport.parkNanos(left.toNanos());
    }
  }
}
