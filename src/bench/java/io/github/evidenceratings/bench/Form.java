package io.github.evidenceratings.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each thing is measured in a process of its own; the rounds of different
 *     things alternate
 * @param questionRows for how many ratings questions are asked
 * @param iterations of a question, each so many milliseconds, after three to warm up
 * @param millis the length of an iteration
 * @param loadRows how many ratings are loaded
 * @param loads how often one process loads, after as often a smaller file to warm up
 * @param renderRows how many ratings are written as a table
 * @param renders how often one process writes them, after as often to warm up
 * @param starts how often each program is started
 */
record Form(
    int rounds,
    List<Integer> questionRows,
    int iterations,
    int millis,
    int loadRows,
    int loads,
    int renderRows,
    int renders,
    int starts) {

  /**
   * The length, in milliseconds, of an iteration of a question that is not measured: longer, since
   * what is timed before the compiler is done with it says nothing.
   */
  int warmupMillis() {
    return 3 * millis;
  }

  /**
   * The form of a name: {@code smoke} tries whether all works, and its figures mean nothing.
   *
   * @throws IllegalArgumentException if there is no such form
   */
  static Form of(String name) {
    return switch (name) {
      case "smoke" -> new Form(1, List.of(1_000), 1, 20, 2_000, 1, 1_000, 1, 2);
      case "quick" -> new Form(1, List.of(30_000), 5, 150, 1_000_000, 2, 100_000, 5, 10);
      case "full" ->
          new Form(3, List.of(30_000, 24, 1_000_000), 5, 300, 1_000_000, 2, 1_000_000, 3, 20);
      default ->
          throw new IllegalArgumentException(
              "unknown form \"" + name + "\"; there are smoke, quick and full");
    };
  }

  /** The same, with questions asked for so many ratings only. */
  Form withQuestionRows(int rows) {
    return new Form(
        rounds, List.of(rows), iterations, millis, loadRows, loads, renderRows, renders, starts);
  }
}
