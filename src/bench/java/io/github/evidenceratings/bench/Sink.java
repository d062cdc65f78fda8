package io.github.evidenceratings.bench;

/** What an engine hands its answers to, one by one, so that nothing of an answer is left undone. */
interface Sink {
  /** A rating by its id, or a term by its id or name. */
  void hit(String id);

  /** So many ratings, at one level if the question was by level. */
  void count(int level, long number);

  /** The level of counts that are not by level. */
  int ALL_LEVELS = -1;
}
