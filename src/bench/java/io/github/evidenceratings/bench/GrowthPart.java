package io.github.evidenceratings.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of the cost as there are more ratings. */
final class GrowthPart implements Part {
  /** A slice counted: nothing that grows with its length. */
  static final Question SLICE = Question.CONDITION_COUNT;

  private static final List<Question> SLICES =
      List.of(SLICE, Question.CONDITION_HOT, Question.CONDITION_FLAT, Question.ORDERED);

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String run(Run run) throws IOException {
    List<Integer> sizes = run.form().growthRows();
    // What other parts have measured is not measured again.
    List<Integer> toLoad =
        sizes.stream()
            .filter(
                rows -> run.figures().time(LoadPart.LOAD, Loader.LIBRARY.label(), rows).isEmpty())
            .toList();
    for (int round = 0; round < run.form().rounds(); round++) {
      for (int rows : sizes) {
        for (Question question : SLICES) {
          QuestionPart.measure(run, EngineKind.LIBRARY, question, rows);
        }
      }
      for (int rows : toLoad) {
        LoadPart.measure(run, Loader.LIBRARY, rows);
      }
    }
    for (int rows : sizes) {
      if (run.figures()
          .find(Figures.Measure.HEAP, MemoryPart.HEAP, HeapMain.Holder.LIBRARY.label(), rows)
          .isEmpty()) {
        MemoryPart.measure(run, HeapMain.Holder.LIBRARY, rows);
      }
    }
    MarkdownTable table =
        new MarkdownTable(
            "This library",
            sizes.stream().map(rows -> String.format(Locale.ROOT, "%,d ratings", rows)).toList());
    for (Question question : SLICES) {
      table.row(question.label(), slices(run, question));
    }
    table.row("loading, a row", loads(run));
    table.row("heap, a row, terms not counted", heaps(run));
    return table.toString();
  }

  /** Times, and how many hits an answer has: what hands on more takes longer. */
  private static List<String> slices(Run run, Question question) {
    List<String> cells = new ArrayList<>();
    for (int rows : run.form().growthRows()) {
      double time =
          run.figures().time(question.name(), EngineKind.LIBRARY.label(), rows).orElseThrow();
      String hits =
          question == SLICE ? "" : " for " + Samples.digits(hits(question, rows)) + " hits";
      cells.add(Samples.duration(time) + hits);
    }
    return cells;
  }

  private static double hits(Question question, int rows) {
    World world = WorldMaker.make(rows);
    Keys keys = new Keys(world);
    Answer answer = new Answer();
    try (Engine floor = EngineKind.FLOOR.load(world)) {
      for (int i = 0; i < Keys.COUNT; i++) {
        question.put(floor, keys, i, answer);
      }
    }
    return (double) answer.hits().size() / Keys.COUNT;
  }

  private static List<String> loads(Run run) {
    return run.form().growthRows().stream()
        .map(
            rows ->
                run.figures().time(LoadPart.LOAD, Loader.LIBRARY.label(), rows).orElseThrow()
                    / rows)
        .map(Samples::duration)
        .toList();
  }

  private static List<String> heaps(Run run) throws IOException {
    MemoryPart.measure(run, HeapMain.Holder.LIBRARY, 0);
    double terms = MemoryPart.bytes(run, HeapMain.Holder.LIBRARY, 0);
    return run.form().growthRows().stream()
        .map(rows -> (MemoryPart.bytes(run, HeapMain.Holder.LIBRARY, rows) - terms) / rows)
        .map(bytes -> Samples.digits(bytes) + " B")
        .toList();
  }
}
