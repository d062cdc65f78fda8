package io.github.evidenceratings.model;

/**
 * Names one level of one scale. A {@link Level} is one, and so are typed constants such as {@link
 * NatMedEffectiveness}; an application may write an enum of its own for a scale of its own.
 */
public interface LevelRef {
  /** The id of the scale. */
  String scaleId();

  /** The id of the level within the scale. */
  String levelId();
}
