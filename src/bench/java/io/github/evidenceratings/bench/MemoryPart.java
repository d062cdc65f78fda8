package io.github.evidenceratings.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the rows weigh in memory. */
final class MemoryPart implements Part {
  /** What heaps are called among the figures. */
  static final String HEAP = "heap";

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String run(Run run) throws IOException {
    int rows = run.form().loadRows();
    MarkdownTable table = new MarkdownTable("Holder", List.of("Heap", "Bytes a row", "v. a list"));
    for (HeapMain.Holder holder : HeapMain.Holder.values()) {
      measure(run, holder, rows);
    }
    double list = bytes(run, HeapMain.Holder.LIST, rows);
    for (HeapMain.Holder holder : HeapMain.Holder.values()) {
      double bytes = bytes(run, holder, rows);
      table.row(
          holder.label(),
          List.of(
              megabytes(bytes), Samples.digits(bytes / rows), Samples.digits(bytes / list) + "×"));
    }
    return String.format(Locale.ROOT, "### %,d ratings\n\n", rows) + table;
  }

  /** Measures once: with the same rows it comes out the same but for a percent. */
  static void measure(Run run, HeapMain.Holder holder, int rows) throws IOException {
    run.say("memory: " + holder.label() + ", " + rows);
    String folder = WorldFiles.write(rows, run.data()).toString();
    String printed =
        Processes.run(
            Processes.ownClass(
                HeapMain.class,
                List.of("-Xmx4g", "-XX:+UseSerialGC"),
                List.of(holder.name(), folder)));
    run.figures()
        .add(
            Figures.Measure.HEAP,
            HEAP,
            holder.label(),
            rows,
            new Samples(Double.parseDouble(printed.strip())));
  }

  static double bytes(Run run, HeapMain.Holder holder, int rows) {
    return run.figures()
        .find(Figures.Measure.HEAP, HEAP, holder.label(), rows)
        .orElseThrow()
        .median();
  }

  static String megabytes(double bytes) {
    return Samples.digits(bytes / 1e6) + " MB";
  }
}
