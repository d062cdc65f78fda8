package io.github.evidenceratings.model;

import java.util.regex.Pattern;

/** A public coding system whose codes a term may carry. */
public enum CodeSystem implements Labeled {
  /**
   * The United States' clinical modification of ICD-10, published by the CDC's National Center for
   * Health Statistics.
   */
  ICD_10_CM("ICD-10-CM", "M54.2", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
  /** Medical Subject Headings: descriptors of the United States National Library of Medicine. */
  MESH("MeSH", "D019547", "D[0-9]{6}([0-9]{3})?"),
  /** The Human Disease Ontology. */
  DOID("DOID", "1909", "[0-9]{1,7}"),
  /** The Mondo Disease Ontology. */
  MONDO("MONDO", "0005105", "[0-9]{7}"),
  /** RxNorm: names of drugs, United States National Library of Medicine. */
  RXNORM("RxNorm", "1147220", "[1-9][0-9]{0,7}");

  private final String label;
  private final String example;
  private final Pattern form;

  CodeSystem(String label, String example, String form) {
    this.label = label;
    this.example = example;
    this.form = Pattern.compile(form);
  }

  @Override
  public String label() {
    return label;
  }

  /** A code of this system, to show the form. */
  public String example() {
    return example;
  }

  /** Whether a code has the form of this system's codes; says nothing of its existence. */
  public boolean hasForm(String code) {
    return form.matcher(code).matches();
  }
}
