package io.github.evidenceratings.imports;

import io.github.evidenceratings.input.Problem;
import java.util.List;
import java.util.Map;

/**
 * What became of the rows of an import: each row read was kept, split, left out or refused.
 * Immutable; maps in the order of first appearance.
 *
 * @param profile the name of the profile
 * @param version the version of the data set made
 * @param read how many rows were read: headers, separator rows and empty lines are none
 * @param kept how many became one rating
 * @param split how many became several ratings
 * @param leftOut how many the profile leaves out, rows without any value among them
 * @param refused how many had something wrong with them
 * @param ratings how many ratings there are
 * @param ratingsOfSplit how many of these come from rows that were split
 * @param modalities how many modalities
 * @param conditions how many conditions
 * @param sources how many sources
 * @param leftOutReasons how many rows were left out for which reason
 * @param refusedReasons how many rows were refused for which reason, the first of each row
 * @param problems what was wrong with the rows refused, in the order of the files; the first
 *     hundreds only if there are many
 * @param unusedColumns the columns of the files of which the profile makes nothing
 */
public record ImportReport(
    String profile,
    String version,
    int read,
    int kept,
    int split,
    int leftOut,
    int refused,
    int ratings,
    int ratingsOfSplit,
    int modalities,
    int conditions,
    int sources,
    Map<String, Integer> leftOutReasons,
    Map<String, Integer> refusedReasons,
    List<Problem> problems,
    List<String> unusedColumns) {
  /**
   * Copies the lists and maps.
   *
   * @throws IllegalArgumentException if the rows do not add up
   */
  public ImportReport {
    leftOutReasons =
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(leftOutReasons));
    refusedReasons =
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(refusedReasons));
    problems = List.copyOf(problems);
    unusedColumns = List.copyOf(unusedColumns);
    if (read != kept + split + leftOut + refused) {
      throw new IllegalArgumentException(
          read
              + " rows read, but "
              + kept
              + " kept, "
              + split
              + " split, "
              + leftOut
              + " left out and "
              + refused
              + " refused");
    }
  }
}
