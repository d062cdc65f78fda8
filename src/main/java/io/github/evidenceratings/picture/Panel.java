package io.github.evidenceratings.picture;

/** A part of a picture: comparable ratings and their legend. */
interface Panel {
  double width();

  /**
   * Draws the panel from the given height down, on a page of the given width. Returns the height
   * below it.
   */
  double draw(Canvas canvas, LevelMarks levels, double top, double page);
}
