package io.github.evidenceratings.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws one of n things, the one of rank r with a weight of 1/r. Immutable. */
final class Zipf {
  private final double[] cumulative;

  /** Which thing has which rank, so that being frequent says nothing about the place in a tree. */
  private final int[] thingOfRank;

  Zipf(int n, SplittableRandom random) {
    cumulative = new double[n];
    thingOfRank = new int[n];
    double sum = 0;
    for (int rank = 0; rank < n; rank++) {
      sum += 1.0 / (rank + 1);
      cumulative[rank] = sum;
      int other = random.nextInt(rank + 1);
      thingOfRank[rank] = thingOfRank[other];
      thingOfRank[other] = rank;
    }
  }

  int draw(SplittableRandom random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return thingOfRank[Math.min(found < 0 ? -found - 1 : found, thingOfRank.length - 1)];
  }
}
