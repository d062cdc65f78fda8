package io.github.evidenceratings.internal.reading;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes a load may still read of all its files together. Safe to share between threads, as
 * one may read ahead for another.
 */
public final class ByteBudget {
  private final long most;
  private final AtomicLong read = new AtomicLong();

  ByteBudget(long most) {
    this.most = most;
  }

  /**
   * Counts bytes that have been read of a file.
   *
   * @param ofFile how many have been read of that file
   * @throws LimitException if there are more than may be read
   */
  public void add(int count, long ofFile) throws LimitException {
    if (read.addAndGet(count) > most) {
      throw new LimitException(
          ofFile > most
              ? "is longer than the " + most + " bytes that are read at most"
              : "goes, with the files read before it, beyond the "
                  + most
                  + " bytes that are read at most");
    }
  }
}
