package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A table of somebody else's made a data set, in a heap that could not hold it. */
final class ImportPart implements Part {
  /** What imports are called among the figures. */
  static final String IMPORT = "import";

  private static final String HEAP = "-Xmx256m";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String run(Run run) throws IOException {
    int rows = run.form().loadRows();
    Path table = WorldFiles.writeForeign(rows, run.data());
    for (int round = 0; round < run.form().rounds(); round++) {
      run.say("import: " + rows);
      String[] printed =
          Processes.run(
                  Processes.ownClass(
                      ImportMain.class,
                      List.of(HEAP),
                      List.of(table.toString(), run.data().resolve("imported").toString())))
              .strip()
              .split(" ", -1);
      if (Integer.parseInt(printed[0]) != rows) {
        throw new IllegalStateException(printed[0] + " of " + rows + " rows were kept");
      }
      run.figures()
          .add(
              Figures.Measure.TIME,
              IMPORT,
              IMPORT,
              rows,
              new Samples(Double.parseDouble(printed[1])));
    }
    Samples time = run.figures().find(Figures.Measure.TIME, IMPORT, IMPORT, rows).orElseThrow();
    MarkdownTable text = new MarkdownTable("Import, " + HEAP, List.of("Time", "Time for a row"));
    text.row(
        "CSV to a data package", List.of(time.durations(), Samples.duration(time.median() / rows)));
    return String.format(
            Locale.ROOT, "### %,d rows, %,d MB\n\n", rows, Files.size(table) / 1_000_000)
        + text;
  }
}
