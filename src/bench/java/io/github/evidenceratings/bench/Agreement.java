package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds the answers of engines against those of the stream, the engine whose code shows at a glance
 * that it is right. Nothing is timed before they agree.
 */
final class Agreement {
  private final World world;
  private final Keys keys;
  private final Map<String, Integer> levelOfRow;

  Agreement(World world) {
    this.world = world;
    keys = new Keys(world);
    levelOfRow = world.rows().stream().collect(Collectors.toMap(Row::id, Row::level));
  }

  /**
   * Puts every question to every engine.
   *
   * @param keysEach for how many keys
   * @return how many answers were compared
   * @throws IllegalStateException if two differ, with the question and both answers
   */
  int check(List<EngineKind> kinds, int keysEach) {
    int compared = 0;
    try (Engine stream = EngineKind.STREAM.load(world)) {
      for (EngineKind kind : kinds) {
        try (Engine engine = kind.load(world)) {
          compared += compare(kind, engine, stream, keysEach);
        }
      }
    }
    return compared;
  }

  /**
   * Puts every question to an engine that holds the world already.
   *
   * @return how many answers were compared
   * @throws IllegalStateException if two differ, with the question and both answers
   */
  int check(EngineKind kind, Engine engine, int keysEach) {
    try (Engine stream = EngineKind.STREAM.load(world)) {
      return compare(kind, engine, stream, keysEach);
    }
  }

  private int compare(EngineKind kind, Engine engine, Engine stream, int keysEach) {
    int compared = 0;
    for (Question question : Question.values()) {
      for (int i = 0; i < keysEach; i++) {
        compare(kind, engine, stream, question, i);
        compared++;
      }
    }
    return compared;
  }

  private void compare(EngineKind kind, Engine engine, Engine stream, Question question, int i) {
    List<String> answer = new ArrayList<>();
    List<String> right = new ArrayList<>();
    question.put(engine, keys, i, answer::add);
    question.put(stream, keys, i, right::add);
    boolean same =
        sorted(answer).equals(sorted(right))
            && (question != Question.ORDERED || levels(answer).equals(levels(right)));
    if (!same) {
      throw new IllegalStateException(
          "\"%s\", key %d, %d rows: %s answers %s; %s answers %s"
              .formatted(
                  question.label(),
                  i,
                  world.rows().size(),
                  kind.label(),
                  answer,
                  EngineKind.STREAM.label(),
                  right));
    }
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  private List<Integer> levels(List<String> ids) {
    return ids.stream().map(levelOfRow::get).toList();
  }
}
