package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** From files to the first question. */
final class LoadPart implements Part {
  /** What loads are called among the figures. */
  static final String LOAD = "load";

  private static final int KEYS_COMPARED = 20;

  /** So many rows and whatever reads them is compiled; more would only take longer. */
  private static final int ENOUGH_TO_WARM_UP = 100_000;

  @Override
  public String name() {
    return "loading";
  }

  @Override
  public String run(Run run) throws IOException {
    requireSame(run, run.form().questionRows().get(0));
    int rows = run.form().loadRows();
    Path folder = WorldFiles.write(rows, run.data());
    for (int round = 0; round < run.form().rounds(); round++) {
      for (Loader loader : Loader.values()) {
        measure(run, loader, rows);
      }
    }
    long bytes = Files.size(folder.resolve(WorldFiles.RATINGS));
    MarkdownTable table =
        new MarkdownTable("Loader", List.of("Time", "Time for a row", "v. this library"));
    for (Loader loader : Loader.values()) {
      Samples samples =
          run.figures().find(Figures.Measure.TIME, LOAD, loader.label(), rows).orElseThrow();
      double ours = run.figures().time(LOAD, Loader.LIBRARY.label(), rows).orElseThrow();
      table.row(
          loader.label(),
          List.of(
              samples.durations(),
              Samples.duration(samples.median() / rows),
              Samples.digits(samples.median() / ours) + "×"));
    }
    return String.format(
            Locale.ROOT,
            "### %,d ratings, %s B a line\n\n",
            rows,
            Samples.digits((double) bytes / rows))
        + table;
  }

  /** What was loaded from files answers like the stream. */
  private static void requireSame(Run run, int rows) throws IOException {
    Path folder = WorldFiles.write(rows, run.data());
    Agreement agreement = new Agreement(WorldMaker.make(rows));
    int compared = 0;
    for (Loader loader : Loader.values()) {
      Object loaded = loader.load(folder);
      if (loader.kind().isPresent()) {
        try (Engine engine = (Engine) loaded) {
          compared += agreement.check(loader.kind().get(), engine, KEYS_COMPARED);
        }
      }
    }
    run.say(
        String.format(
            Locale.ROOT, "%,d answers of what was loaded agree at %,d rows", compared, rows));
  }

  /** Loads so many ratings in a process of its own. */
  static void measure(Run run, Loader loader, int rows) throws IOException {
    run.say("loading: " + loader.label() + ", " + rows);
    Options options =
        new OptionsBuilder()
            .include(LoadBenchmark.class.getName() + "\\.load$")
            .param("loader", loader.name())
            .param("folder", WorldFiles.write(rows, run.data()).toString())
            .param(
                "warmupFolder",
                WorldFiles.write(Math.min(rows, ENOUGH_TO_WARM_UP), run.data()).toString())
            .param("warmups", String.valueOf(run.form().loads()))
            .forks(1)
            .warmupIterations(0)
            .measurementIterations(run.form().loads())
            .shouldDoGC(true)
            .jvmArgs("-Xms4g", "-Xmx4g")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    run.measure(options, LOAD, loader.label(), rows);
  }
}
