package io.github.evidenceratings.bench;

import java.util.function.Supplier;

/** The engines that are compared. */
@SuppressWarnings("ImmutableEnumChecker") // the makers hold nothing
enum EngineKind {
  LIBRARY("this library", LibraryEngine::new),
  MAPS("hash maps", MapsEngine::new),
  STREAM("stream", StreamEngine::new),
  SQLITE("SQLite", SqlEngine::new);

  private final String label;
  private final Supplier<Engine> maker;

  EngineKind(String label, Supplier<Engine> maker) {
    this.label = label;
    this.maker = maker;
  }

  String label() {
    return label;
  }

  /** A new engine that holds a world; to be closed. */
  Engine load(World world) {
    Engine engine = maker.get();
    engine.load(world);
    return engine;
  }
}
