package io.github.evidenceratings.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes names of two or three words that sound like words, none of them twice. Not thread-safe. */
final class Names {
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "v"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ia", "io"};
  private static final String[] ENDS = {"", "", "", "l", "m", "n", "r", "s", "x"};

  private final SplittableRandom random;
  private final Set<String> used = new HashSet<>();

  Names(SplittableRandom random) {
    this.random = random;
  }

  String next() {
    String name;
    do {
      name = word() + " " + word() + (random.nextInt(3) == 0 ? " " + word() : "");
    } while (!used.add(name));
    return name;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0, syllables = 2 + random.nextInt(2); i < syllables; i++) {
      word.append(pick(ONSETS)).append(pick(VOWELS));
    }
    return word.append(pick(ENDS)).toString();
  }

  private String pick(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }
}
