package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Labeled;

/**
 * What a table or document is of; JSON says it, so that a program knows which properties to expect.
 */
public enum TableKind implements Labeled {
  RATINGS("ratings"),
  RATING_MATRIX("rating matrix"),
  SAFETY("safety"),
  APPRAISALS("appraisals"),
  CLAIMS("claims"),
  CLAIM_CHECK("claim check"),
  COMPARISON("comparison"),
  DISAGREEMENTS("disagreements"),
  DIFF("diff"),
  TERMS("terms"),
  SOURCES("sources"),
  SCALES("scales"),
  CROSSWALKS("crosswalks"),
  STATEMENTS("statements"),
  ANSWER("answer");

  private final String label;

  TableKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
