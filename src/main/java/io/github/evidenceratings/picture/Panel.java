package io.github.evidenceratings.picture;

/** A part of a picture: ratings that compare, with a legend. */
interface Panel {
  double width();

  /** Draws the panel below a height, on a page of a width; returns the height below it. */
  double draw(Canvas canvas, LevelMarks levels, double top, double page);
}
