package io.github.evidenceratings.cli;

/** The command line. */
public final class Main {
  private Main() {}
}
