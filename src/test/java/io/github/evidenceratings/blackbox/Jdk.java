package io.github.evidenceratings.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs tools of the JDK that runs the tests, with what an embedder of the library gets. */
public final class Jdk {
  /** What an embedder gets beside the library: no command line, no test library. */
  private static final String[] EMBEDDED = {
    "jackson-core", "commons-csv", "commons-io", "commons-codec", "caffeine"
  };

  /** How long a process may take; all of ours take a few seconds where nothing else runs. */
  private static final Duration MOST = Duration.ofMinutes(5);

  private Jdk() {}

  /** The library and what it needs, as a class path or a module path. */
  public static String embedded() {
    return Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + jars(EMBEDDED);
  }

  /** The jars of libraries that this test itself runs with. */
  public static String jars(String... artifacts) {
    List<String> all =
        Stream.of("jdk.module.path", "java.class.path")
            .map(property -> System.getProperty(property, ""))
            .flatMap(Pattern.compile(File.pathSeparator, Pattern.LITERAL)::splitAsStream)
            .toList();
    List<String> found = new ArrayList<>();
    for (String artifact : artifacts) {
      Pattern jar = Pattern.compile(".*[/\\\\]" + artifact + "-[0-9][^/\\\\]*");
      found.add(
          all.stream()
              .filter(jar.asMatchPredicate())
              .findFirst()
              .orElseThrow(() -> new AssertionError(artifact + " is not on " + all)));
    }
    return String.join(File.pathSeparator, found);
  }

  /** Where a tool is, such as {@code java}. */
  public static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** The classes of the tests, the library, and what it needs, as a class path. */
  public static String tested() {
    return Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + embedded();
  }

  /** What a process that has ended printed, and its exit code. */
  public record Ended(int code, String printed) {}

  /** Runs a tool and returns what it printed; fails if the tool does, or takes too long. */
  public static List<String> run(String tool, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(tool(tool));
    command.addAll(Arrays.asList(args));
    Ended ended = ended(new ProcessBuilder(command));
    assertThat(ended.code()).as(ended.printed()).isZero();
    return ended.printed().lines().toList();
  }

  /** Runs a process to its end; one that takes too long is killed, and the test fails. */
  public static Ended ended(ProcessBuilder command) throws Exception {
    // To a file: reading from a pipe would wait as long as the process lives.
    Path printed = Files.createTempFile("evidence-process-", ".txt");
    try {
      Process process = command.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
      boolean ended;
      try {
        ended = process.waitFor(MOST.toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        process.destroyForcibly();
      }
      String text = Files.readString(printed);
      assertThat(ended).as("ended within %s, having printed:%n%s", MOST, text).isTrue();
      return new Ended(process.exitValue(), text);
    } finally {
      Files.delete(printed);
    }
  }
}
