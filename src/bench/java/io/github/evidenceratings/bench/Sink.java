package io.github.evidenceratings.bench;

/** What an engine hands its answers to, one by one, so that nothing of an answer is left undone. */
@FunctionalInterface
interface Sink {
  /** A rating by its id, or a term by its id or name. */
  void hit(String id);
}
