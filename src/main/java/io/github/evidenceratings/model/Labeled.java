package io.github.evidenceratings.model;

/** A closed choice of the model with one spelling, used in files and outputs alike. */
public interface Labeled {
  /**
   * The spelling in data files and outputs, in lower case words such as {@code no difference
   * found}.
   */
  String label();
}
