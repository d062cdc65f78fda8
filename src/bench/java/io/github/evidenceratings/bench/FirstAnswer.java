package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;

/** A program that asks the bundled data one question. */
final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] args) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    System.out.println(library.answer("trigger point therapy", "tension headache").explain());
  }
}
