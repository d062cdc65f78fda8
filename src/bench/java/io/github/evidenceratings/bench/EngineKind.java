package io.github.evidenceratings.bench;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** The engines that are compared. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed, the makers hold nothing
enum EngineKind {
  LIBRARY("this library", EnumSet.allOf(Question.class), LibraryEngine::new),
  FLOOR(
      "floor",
      EnumSet.complementOf(EnumSet.of(Question.IN_20, Question.SUGGEST)),
      FloorEngine::new),
  MAPS("hash maps", EnumSet.complementOf(EnumSet.of(Question.SUGGEST)), MapsEngine::new),
  STREAM("stream", EnumSet.allOf(Question.class), StreamEngine::new),
  CQENGINE("CQEngine", EnumSet.complementOf(EnumSet.of(Question.SUGGEST)), CqEngine::new),
  SQLITE("SQLite", EnumSet.complementOf(EnumSet.of(Question.SUGGEST)), SqliteEngine::new),
  DUCKDB("DuckDB", EnumSet.complementOf(EnumSet.of(Question.SUGGEST)), DuckDbEngine::new),
  H2("H2", EnumSet.complementOf(EnumSet.of(Question.SUGGEST)), H2Engine::new);

  private final String label;
  private final Set<Question> questions;
  private final Supplier<Engine> maker;

  EngineKind(String label, Set<Question> questions, Supplier<Engine> maker) {
    this.label = label;
    this.questions = questions;
    this.maker = maker;
  }

  String label() {
    return label;
  }

  /** Whether the engine answers a question; those that make no sense for it are left out. */
  boolean answers(Question question) {
    return questions.contains(question);
  }

  /** A new engine that holds a world; to be closed. */
  Engine load(World world) {
    Engine engine = maker.get();
    engine.load(world);
    return engine;
  }
}
