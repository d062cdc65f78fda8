package io.github.evidenceratings.bench;

/** Adds up something of every answer: what a measured question does with them. */
final class Sum implements Sink {
  private long total;

  @Override
  public void hit(String id) {
    total += id.hashCode();
  }

  long total() {
    return total;
  }
}
