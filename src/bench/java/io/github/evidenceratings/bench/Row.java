package io.github.evidenceratings.bench;

import java.time.LocalDate;

/**
 * A rating as a plain record, for engines that hold objects of their user's. Equal by id, which is
 * unique: no engine shall pay for comparing the rest.
 *
 * @param level position in the display order of the scale: 0 the strongest, 6 insufficient
 */
record Row(
    String id,
    String modality,
    String condition,
    int level,
    String source,
    LocalDate reviewed,
    String note) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Row row && id.equals(row.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
