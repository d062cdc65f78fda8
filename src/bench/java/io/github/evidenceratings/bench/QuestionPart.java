package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every question to every engine, after their answers were found to agree. */
final class QuestionPart implements Part {
  private static final int WARMUPS = 3;
  private static final int KEYS_COMPARED = 100;
  private static final List<EngineKind> ENGINES = List.of(EngineKind.values());

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public String run(Run run) {
    StringBuilder text = new StringBuilder();
    for (int rows : run.form().questionRows()) {
      int compared = new Agreement(WorldMaker.make(rows)).check(ENGINES, KEYS_COMPARED);
      run.say(String.format(Locale.ROOT, "%,d answers agree at %,d rows", compared, rows));
      for (int round = 0; round < run.form().rounds(); round++) {
        for (Question question : Question.values()) {
          for (EngineKind kind : ENGINES) {
            measure(run, kind, question, rows);
          }
        }
      }
      text.append(String.format(Locale.ROOT, "### %,d ratings\n\n", rows))
          .append(times(run.figures(), rows))
          .append("\nTimes of the other engines as multiples of this library's:\n\n")
          .append(ratios(run.figures(), rows))
          .append("\nBytes allocated for one answer:\n\n")
          .append(allocations(run.figures(), rows))
          .append('\n');
    }
    return text.toString();
  }

  /** Puts one question to one engine in a process of its own. */
  static void measure(Run run, EngineKind kind, Question question, int rows) {
    run.say("questions: " + question + ", " + kind.label() + ", " + rows);
    Options options =
        new OptionsBuilder()
            .include(QuestionBenchmark.class.getName() + "\\.ask$")
            .param("engine", kind.name())
            .param("question", question.name())
            .param("rows", Integer.toString(rows))
            .forks(1)
            .warmupIterations(WARMUPS)
            .warmupTime(TimeValue.milliseconds(run.form().warmupMillis()))
            .measurementIterations(run.form().iterations())
            .measurementTime(TimeValue.milliseconds(run.form().millis()))
            .addProfiler(GCProfiler.class)
            .jvmArgs("-Xmx4g")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    run.measure(options, question.name(), kind.label(), rows);
  }

  private static String times(Figures figures, int rows) {
    return table(
        ENGINES, (question, kind) -> find(figures, question, kind, rows).map(Samples::durations));
  }

  private static String ratios(Figures figures, int rows) {
    return table(
        ENGINES.subList(1, ENGINES.size()),
        (question, kind) ->
            find(figures, question, kind, rows)
                .flatMap(
                    other ->
                        find(figures, question, EngineKind.LIBRARY, rows)
                            .map(ours -> Samples.digits(other.median() / ours.median()) + "×")));
  }

  private static String allocations(Figures figures, int rows) {
    return table(
        ENGINES,
        (question, kind) ->
            figures
                .find(Figures.Measure.ALLOCATION, question.name(), kind.label(), rows)
                .map(samples -> Samples.digits(samples.median())));
  }

  private static Optional<Samples> find(
      Figures figures, Question question, EngineKind kind, int rows) {
    return figures.find(Figures.Measure.TIME, question.name(), kind.label(), rows);
  }

  /** What to say of an engine's answer to a question. */
  private interface Cell {
    Optional<String> of(Question question, EngineKind kind);
  }

  private static String table(List<EngineKind> kinds, Cell cell) {
    MarkdownTable table =
        new MarkdownTable("Question", kinds.stream().map(EngineKind::label).toList());
    for (Question question : Question.values()) {
      List<String> cells = new ArrayList<>();
      for (EngineKind kind : kinds) {
        cells.add(cell.of(question, kind).orElse(""));
      }
      table.row(question.label(), cells);
    }
    return table.toString();
  }
}
