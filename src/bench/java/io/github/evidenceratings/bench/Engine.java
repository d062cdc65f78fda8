package io.github.evidenceratings.bench;

import java.util.List;

/**
 * Something that holds a world and answers questions about it. Every question is built anew, as a
 * user would who does not know what is asked next. "At least" is at least likely effective; ratings
 * for want of evidence are at no level that can be at least anything.
 *
 * <p>Not thread-safe. Which questions an engine answers, {@link EngineKind} knows; of the others it
 * may throw {@link UnsupportedOperationException}.
 */
interface Engine extends AutoCloseable {
  /** Takes the rows in and makes its indexes. Called once, before any question. */
  void load(World world);

  /** The ratings of one treatment for one condition. */
  void point(String modality, String condition, Sink sink);

  /** The ratings of all treatments for a condition that are at least likely effective. */
  void condition(String condition, Sink sink);

  /** The ratings of a treatment for all conditions, the strongest level first. */
  void modalityByLevel(String modality, Sink sink);

  /** One source's ratings for any of the conditions, from likely effective to possibly not. */
  void conditionsIn(List<String> conditions, String source, Sink sink);

  /** The ratings that are at least likely effective. */
  void iterateAll(Sink sink);

  /** The ratings of a treatment or any narrower one that are at least likely effective. */
  void subtree(String modality, Sink sink);

  @Override
  default void close() {}
}
