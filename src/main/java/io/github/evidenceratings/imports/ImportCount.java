package io.github.evidenceratings.imports;

import io.github.evidenceratings.input.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The account of the rows while they are read. Not safe for use by several threads. */
final class ImportCount {
  /** Of values that are kept for the report, which may be of any number and length. */
  private static final int MOST_CHARACTERS = 1_000;

  /** Reasons of rows differ where they name what is in the row. */
  private static final int MOST_REASONS = 1_000;

  private int read;
  private int kept;
  private int split;
  private int leftOut;
  private int refused;
  private int ratings;
  private int ratingsOfSplit;
  private final Map<String, Integer> leftOutReasons = new LinkedHashMap<>();
  private final Map<String, Integer> refusedReasons = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unusedColumns = new LinkedHashSet<>();

  int read() {
    return read;
  }

  /** A row has been read; what becomes of it is counted next. */
  void row() {
    read++;
  }

  /** Notes a column that the profile does not use. */
  void unused(String column) {
    unusedColumns.add(column);
  }

  void leftOut(String reason) {
    leftOut++;
    leftOutReasons.merge(reason, 1, Integer::sum);
  }

  /** How many ratings rows have made so far. */
  long made() {
    return ratings;
  }

  void made(int count) {
    ratings += count;
    if (count == 1) {
      kept++;
    } else {
      split++;
      ratingsOfSplit += count;
    }
  }

  void refused(List<Problem> why, int most) {
    refused++;
    String reason = reason(why.get(0));
    boolean counted = refusedReasons.size() < MOST_REASONS || refusedReasons.containsKey(reason);
    refusedReasons.merge(counted ? reason : "for other reasons", 1, Integer::sum);
    if (problems.size() < most) {
      why.stream().map(ImportCount::cut).forEach(problems::add);
    }
  }

  /** Field and message without any place, to count problems of one kind. */
  private static String reason(Problem problem) {
    String kind = problem.message().replaceAll(", as in line [0-9]+", "");
    return problem.field().isEmpty() ? kind : problem.field() + " " + kind;
  }

  /** The problem with no more of its value than people read. */
  private static Problem cut(Problem problem) {
    String value = problem.value();
    return value.length() <= MOST_CHARACTERS
        ? problem
        : problem.withValue(
            value.substring(
                    0, value.offsetByCodePoints(0, value.codePointCount(0, MOST_CHARACTERS)))
                + "…");
  }

  ImportReport report(String profile, String version, int modalities, int conditions, int sources) {
    return new ImportReport(
        profile,
        version,
        read,
        kept,
        split,
        leftOut,
        refused,
        ratings,
        ratingsOfSplit,
        modalities,
        conditions,
        sources,
        leftOutReasons,
        refusedReasons,
        problems,
        List.copyOf(unusedColumns));
  }
}
