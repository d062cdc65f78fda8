package io.github.evidenceratings.bench;

import static io.github.evidenceratings.bench.EngineKind.CQENGINE;
import static io.github.evidenceratings.bench.EngineKind.FLOOR;
import static io.github.evidenceratings.bench.EngineKind.MAPS;
import static io.github.evidenceratings.bench.EngineKind.SQLITE;
import static io.github.evidenceratings.bench.EngineKind.STREAM;
import static io.github.evidenceratings.bench.Question.CONDITION_FLAT;
import static io.github.evidenceratings.bench.Question.CONDITION_HOT;
import static io.github.evidenceratings.bench.Question.IN_20;
import static io.github.evidenceratings.bench.Question.ITERATE;
import static io.github.evidenceratings.bench.Question.ORDERED;
import static io.github.evidenceratings.bench.Question.POINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What this library is to reach, held against what was measured. */
final class Goals {
  /** Answers that are rows which stand one after the other. */
  private static final Question[] SLICES = {CONDITION_HOT, CONDITION_FLAT, ORDERED};

  /** Bytes of a list that only refers to its rows. */
  private static final double VIEW = 48;

  /** How far two figures that are meant to be the same may be apart. */
  private static final double SAME = 1.25;

  private final Form form;

  Goals(Form form) {
    this.form = form;
  }

  String table(Figures figures) {
    List<Goal> goals = new ArrayList<>();
    goals.addAll(questions(form.questionRows().get(0)));
    goals.addAll(loading(form.loadRows()));
    goals.addAll(others());
    MarkdownTable table = new MarkdownTable("Ratio", List.of("To reach", "Reached", "Verdict"));
    goals.forEach(goal -> table.row(goal.text(), goal.cells(figures)));
    return table.toString();
  }

  private static List<Goal> questions(int rows) {
    return List.of(
        Goal.faster(
            "v. SQLite, all questions", 100, Ratios.slower(SQLITE, rows, Question.values())),
        Goal.faster("v. CQEngine, slices", 50, Ratios.slower(CQENGINE, rows, SLICES)),
        Goal.faster("v. CQEngine, 20 conditions", 10, Ratios.slower(CQENGINE, rows, IN_20)),
        Goal.faster(
            "v. CQEngine, point and iterate", 3, Ratios.slower(CQENGINE, rows, POINT, ITERATE)),
        Goal.faster("v. stream, slices", 1000, Ratios.slower(STREAM, rows, SLICES)),
        Goal.faster("v. stream, 20 conditions", 200, Ratios.slower(STREAM, rows, IN_20)),
        Goal.faster("v. stream, iterate", 40, Ratios.slower(STREAM, rows, ITERATE)),
        Goal.faster(
            "v. hash maps, hot keys, ordered, 20 conditions",
            8,
            Ratios.slower(MAPS, rows, CONDITION_HOT, ORDERED, IN_20)),
        Goal.faster(
            "v. hash maps, flat keys, iterate, point",
            1,
            Ratios.slower(MAPS, rows, CONDITION_FLAT, ITERATE, POINT)),
        Goal.atMost("times of the floor, slices", 2, "×", Ratios.timesOf(FLOOR, rows, SLICES)),
        Goal.atMost(
            "allocated for a slice, flat keys: a view",
            VIEW,
            " B",
            figures -> allocated(figures, CONDITION_FLAT, rows)),
        Goal.atMost(
            "allocated for a slice, hot keys, times of flat keys",
            SAME,
            "×",
            figures ->
                Ratios.ratio(
                    allocated(figures, CONDITION_HOT, rows),
                    allocated(figures, CONDITION_FLAT, rows))));
  }

  private static Optional<Double> allocated(Figures figures, Question question, int rows) {
    return figures
        .find(Figures.Measure.ALLOCATION, question.name(), EngineKind.LIBRARY.label(), rows)
        .map(Samples::median);
  }

  private static List<Goal> loading(int rows) {
    return List.of(
        Goal.atMost(
            "loading, times of a bare parse",
            1.35,
            "×",
            load(rows, Loader.LIBRARY, Loader.COMMONS_CSV)),
        Goal.faster("loading v. SQLite", 2, load(rows, Loader.SQLITE, Loader.LIBRARY)),
        Goal.faster("loading v. CQEngine", 3, load(rows, Loader.CQENGINE, Loader.LIBRARY)),
        Goal.faster("loading v. H2", 7, load(rows, Loader.H2, Loader.LIBRARY)),
        Goal.stated("loading, times of DuckDB", "×", load(rows, Loader.LIBRARY, Loader.DUCKDB)),
        Goal.atMost(
            "heap a row",
            200,
            " B",
            figures -> heap(figures, HeapMain.Holder.LIBRARY, rows).map(bytes -> bytes / rows)),
        Goal.atMost(
            "heap, times of CQEngine",
            0.35,
            "×",
            figures ->
                Ratios.ratio(
                    heap(figures, HeapMain.Holder.LIBRARY, rows),
                    heap(figures, HeapMain.Holder.CQENGINE, rows))));
  }

  private static Function<Figures, Optional<Double>> load(int rows, Loader one, Loader other) {
    return figures ->
        Ratios.ratio(
            figures.time(LoadPart.LOAD, one.label(), rows),
            figures.time(LoadPart.LOAD, other.label(), rows));
  }

  private static Optional<Double> heap(Figures figures, HeapMain.Holder holder, int rows) {
    return figures
        .find(Figures.Measure.HEAP, MemoryPart.HEAP, holder.label(), rows)
        .map(Samples::median);
  }

  private List<Goal> others() {
    int rendered = form.renderRows();
    int fewest = form.growthRows().get(0);
    int most = form.growthRows().get(form.growthRows().size() - 1);
    return List.of(
        Goal.faster(
            "CSV out v. CSVPrinter",
            1.5,
            figures ->
                Ratios.ratio(
                    figures.time(RenderPart.RENDER, RenderPart.CSV_PRINTER, rendered),
                    figures.time(RenderPart.RENDER, RenderPart.CSV, rendered))),
        new Goal(
            "Markdown out, million rows a second",
            2,
            true,
            "",
            figures ->
                figures
                    .time(RenderPart.RENDER, RenderPart.MARKDOWN, rendered)
                    .map(nanos -> rendered * 1e3 / nanos)),
        Goal.atMost(
            "a slice counted among the most rows, times of among the fewest",
            SAME,
            "×",
            figures -> Ratios.ratio(slice(figures, most), slice(figures, fewest))),
        Goal.atMost(
            "loading a row of the most, times of one of a tenth of them",
            SAME,
            "×",
            figures ->
                perRow(rows -> figures.time(LoadPart.LOAD, Loader.LIBRARY.label(), rows), most)),
        Goal.atMost(
            "heap a row of the most, times of one of a tenth of them",
            SAME,
            "×",
            figures -> perRow(rows -> heap(figures, HeapMain.Holder.LIBRARY, rows), most)),
        start(ColdStartPart.LIBRARY, ColdStartPart.Way.PLAIN, 4.5),
        start(ColdStartPart.LIBRARY, ColdStartPart.Way.APP_CDS, 3),
        start(ColdStartPart.COMMAND_LINE, ColdStartPart.Way.PLAIN, 8),
        start(ColdStartPart.COMMAND_LINE, ColdStartPart.Way.APP_CDS, 6));
  }

  /** What a row costs among so many, as a multiple of what it costs among a tenth of them. */
  private static Optional<Double> perRow(Function<Integer, Optional<Double>> cost, int rows) {
    return Ratios.ratio(cost.apply(rows), cost.apply(rows / 10)).map(ratio -> ratio / 10);
  }

  private static Optional<Double> slice(Figures figures, int rows) {
    return figures.time(GrowthPart.SLICE.name(), EngineKind.LIBRARY.label(), rows);
  }

  private static Goal start(String program, ColdStartPart.Way way, double limit) {
    return Goal.atMost(
        ColdStartPart.who(program, way) + ", times of hello, world",
        limit,
        "×",
        figures ->
            Ratios.ratio(
                figures.time(ColdStartPart.START, ColdStartPart.who(program, way), 0),
                figures.time(
                    ColdStartPart.START,
                    ColdStartPart.who(ColdStartPart.HELLO, ColdStartPart.Way.PLAIN),
                    0)));
  }
}
