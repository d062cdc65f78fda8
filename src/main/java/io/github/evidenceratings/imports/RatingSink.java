package io.github.evidenceratings.imports;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;

/** Receives the results of an import. */
interface RatingSink {
  /** Receives a rating as soon as its row has been read. */
  void write(Rating rating) throws IOException;

  /**
   * Ends an import that produced ratings.
   *
   * @param rest the data set without its ratings
   */
  void finish(Dataset rest) throws IOException;
}
