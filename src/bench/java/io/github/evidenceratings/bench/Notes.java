package io.github.evidenceratings.bench;

import java.util.SplittableRandom;

/**
 * Makes notes of some 70 characters: commas in all, quotes in a fifth, a line end in a tenth,
 * letters beyond ASCII in a fifth, in half of which each letter takes two bytes in memory.
 *
 * <p>A rating that was graded has a note of its own; one for want of evidence has one of two
 * thousand, as such notes are much alike. Not thread-safe.
 */
final class Notes {
  private static final int STOCK = 2_000;
  private static final String[] STUDIES = {
    "Small trials",
    "Two cohort studies",
    "One review",
    "Some case reports",
    "Early research",
    "Three trials",
    "A large registry",
    "Open studies"
  };
  private static final String[] FOUND = {
    " saw \"some benefit\", ",
    " point to \"less pain\", ",
    " are of one mind,\n",
    " compared it with placebo, ",
    " found a change, not a large one, ",
    " of naïve patients at 5 µg agree, ",
    " – not blinded – differ, ",
    " looked at this, with few patients, ",
    " were done in clinics, ",
    " are at odds with each other, "
  };
  private static final String[] MORE = {
    "mostly in adults",
    "over some weeks",
    "in the short run",
    "with rest or without",
    "as far as reported",
    "in men and women"
  };

  private final SplittableRandom random;
  private final String[] stock = new String[STOCK];

  Notes(SplittableRandom random) {
    this.random = random;
    for (int i = 0; i < STOCK; i++) {
      stock[i] = own();
    }
  }

  String stock() {
    return stock[random.nextInt(STOCK)];
  }

  String own() {
    return pick(STUDIES)
        + pick(FOUND)
        + pick(MORE)
        + ", n = "
        + (20 + random.nextInt(980))
        + ", p ."
        + (100 + random.nextInt(900));
  }

  private String pick(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }
}
