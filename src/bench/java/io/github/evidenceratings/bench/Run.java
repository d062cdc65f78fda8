package io.github.evidenceratings.bench;

import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;

/**
 * One run of the suite.
 *
 * @param form how much is measured
 * @param target the folder of the build, for files that are made
 * @param jdk25 the home of a JDK 25, if there is one
 * @param figures what has been measured so far
 */
record Run(Form form, Path target, Optional<Path> jdk25, Figures figures) {
  /** JMH's name for the bytes that one operation allocates. */
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** The folder for data that are made to be loaded. */
  Path data() {
    return target.resolve("bench");
  }

  /** Says what is being done; not part of the result. */
  void say(String what) {
    System.err.println(what);
  }

  /** Runs one benchmark in a process of its own and keeps its figures. */
  void measure(Options options, String what, String who, int rows) {
    try {
      for (RunResult result : new Runner(options).run()) {
        figures.add(
            Figures.Measure.TIME, what, who, rows, new Samples(values(result.getPrimaryResult())));
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        if (allocation != null) {
          figures.add(
              Figures.Measure.ALLOCATION, what, who, rows, new Samples(allocation.getScore()));
        }
      }
    } catch (RunnerException e) {
      throw new IllegalStateException(who + ", " + what + ", " + rows + " rows", e);
    }
  }

  private static double[] values(Result<?> result) {
    double[] values = new double[Math.toIntExact(result.getStatistics().getN())];
    var entries = result.getStatistics().getRawData();
    int next = 0;
    while (entries.hasNext()) {
      var entry = entries.next();
      for (long i = 0; i < entry.getValue(); i++) {
        values[next++] = entry.getKey();
      }
    }
    return values;
  }
}
