package io.github.evidenceratings.bench;

import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A table of all ratings, as CSV and as Markdown. */
final class RenderPart implements Part {
  /** What rendering is called among the figures. */
  static final String RENDER = "render";

  static final String CSV = "csv";
  static final String MARKDOWN = "markdown";
  static final String CSV_PRINTER = "csvPrinter";

  @Override
  public String name() {
    return "rendering";
  }

  @Override
  public String run(Run run) {
    int rows = run.form().renderRows();
    for (int round = 0; round < run.form().rounds(); round++) {
      for (String writer : List.of(CSV, CSV_PRINTER, MARKDOWN)) {
        measure(run, writer, rows);
      }
    }
    MarkdownTable table = new MarkdownTable("Writer", List.of("Time", "Rows a second"));
    row(run, table, "CSV, this library", CSV);
    row(run, table, "CSV, Commons CSVPrinter, the same cells", CSV_PRINTER);
    row(run, table, "Markdown, this library", MARKDOWN);
    return String.format(Locale.ROOT, "### %,d ratings\n\n", rows) + table;
  }

  private static void row(Run run, MarkdownTable table, String label, String writer) {
    int rows = run.form().renderRows();
    Samples samples = run.figures().find(Figures.Measure.TIME, RENDER, writer, rows).orElseThrow();
    table.row(
        label,
        List.of(
            samples.durations(),
            String.format(Locale.ROOT, "%,.0f", rows / (samples.median() / 1e9))));
  }

  private static void measure(Run run, String writer, int rows) {
    run.say("rendering: " + writer + ", " + rows);
    Options options =
        new OptionsBuilder()
            .include(RenderBenchmark.class.getName() + "\\." + writer + "$")
            .param("rows", Integer.toString(rows))
            .forks(1)
            .warmupIterations(run.form().renders())
            .measurementIterations(run.form().renders())
            .shouldDoGC(true)
            .jvmArgs("-Xmx5g")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    run.measure(options, RENDER, writer, rows);
  }
}
