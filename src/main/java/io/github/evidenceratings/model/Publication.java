package io.github.evidenceratings.model;

import java.util.Optional;

/**
 * The publication status of a document: what became of it, and who says so. Immutable.
 *
 * @param status the status
 * @param date when it got the status, or when the status was checked
 * @param supersededBy the document that takes its place: its id if it is a source of the data set,
 *     otherwise a citation
 * @param statedIn where the status is stated, such as a retraction notice
 */
public record Publication(
    Status status,
    Optional<PartialDate> date,
    Optional<String> supersededBy,
    Optional<String> statedIn) {
  /** What became of a document after it was published. */
  public enum Status implements Labeled {
    /** It holds as published. */
    CURRENT("current"),
    /** A newer document takes its place. */
    SUPERSEDED("superseded"),
    /** A correction was published. */
    CORRECTED("corrected"),
    /** It was withdrawn as unreliable. */
    RETRACTED("retracted");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if a text is blank, or a successor is named though the
   *     document is not superseded
   */
  public Publication {
    Checks.text("successor of a source", supersededBy);
    Checks.text("place where a status is stated", statedIn);
    if (supersededBy.isPresent() && status != Status.SUPERSEDED) {
      throw new IllegalArgumentException(
          "only a superseded source has a successor, not one that is " + status.label());
    }
  }

  /** A status without date, successor and place. */
  public static Publication of(Status status) {
    return new Publication(status, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** In words: "retracted 2021-05 (stated in: Retraction notice in the same journal)". */
  public String text() {
    return status.label()
        + supersededBy.map(successor -> " by " + successor).orElse("")
        + date.map(day -> " " + day).orElse("")
        + statedIn.map(place -> " (stated in: " + place + ")").orElse("");
  }
}
