package io.github.evidenceratings.bench;

/** What is asked of the engines. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
enum Question {
  POINT(
      "point (modality, condition)",
      (engine, keys, i, sink) ->
          engine.point(keys.point(i).modality(), keys.point(i).condition(), sink)),
  CONDITION_HOT(
      "condition + at least likely effective, hot keys",
      (engine, keys, i, sink) -> engine.condition(keys.hotCondition(i), sink)),
  CONDITION_FLAT(
      "condition + at least likely effective, flat keys",
      (engine, keys, i, sink) -> engine.condition(keys.flatCondition(i), sink)),
  ORDERED(
      "modality ordered by level, hot keys",
      (engine, keys, i, sink) -> engine.modalityByLevel(keys.hotModality(i), sink)),
  IN_20(
      "condition in 20 + level range + source",
      (engine, keys, i, sink) ->
          engine.conditionsIn(keys.several(i).conditions(), keys.several(i).source(), sink)),
  ITERATE(
      "iterate all at least likely effective", (engine, keys, i, sink) -> engine.iterateAll(sink)),
  SUBTREE(
      "modality with narrower ones + at least likely effective",
      (engine, keys, i, sink) -> engine.subtree(keys.innerModality(i), sink));

  /** Puts a question once. */
  private interface Put {
    void to(Engine engine, Keys keys, int i, Sink sink);
  }

  private final String label;
  private final Put put;

  Question(String label, Put put) {
    this.label = label;
    this.put = put;
  }

  /** The question in words, for tables. */
  String label() {
    return label;
  }

  /** Puts the question for the key of a number, and hands on the answer. */
  void put(Engine engine, Keys keys, int i, Sink sink) {
    put.to(engine, keys, i, sink);
  }
}
