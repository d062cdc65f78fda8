package io.github.evidenceratings.bench;

/** H2 in memory, in the process: a database of its own that no other connection sees. */
final class H2Engine extends SqlEngine {
  H2Engine() {
    super("jdbc:h2:mem:");
  }
}
