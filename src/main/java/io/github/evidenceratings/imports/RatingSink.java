package io.github.evidenceratings.imports;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;

/** Takes what an import makes. */
interface RatingSink {
  /** A rating, as soon as its row has been read. */
  void write(Rating rating) throws IOException;

  /**
   * The end of an import that made ratings.
   *
   * @param rest the data set without its ratings
   */
  void finish(Dataset rest) throws IOException;
}
