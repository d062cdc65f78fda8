package io.github.evidenceratings.bench;

/** What a start of the JVM costs that does next to nothing. */
final class HelloWorld {
  private HelloWorld() {}

  public static void main(String[] args) {
    System.out.println("hello, world");
  }
}
