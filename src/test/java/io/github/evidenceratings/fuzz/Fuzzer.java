package io.github.evidenceratings.fuzz;

/** What Jazzer calls: the target that its first argument names. */
public final class Fuzzer {
  private static FuzzTarget target = FuzzTarget.JSON;

  private Fuzzer() {}

  public static void fuzzerInitialize(String[] args) {
    target = FuzzTarget.valueOf(args[0]);
    // Loading what is instrumented takes longer than an input may.
    target.take(new byte[0]);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    target.take(input);
  }
}
