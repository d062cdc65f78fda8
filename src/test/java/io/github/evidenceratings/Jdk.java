package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs tools of the JDK that runs the tests, with what an embedder of the library gets. */
public final class Jdk {
  /** What an embedder gets beside the library: no command line, no test library. */
  private static final String[] EMBEDDED = {
    "jackson-core",
    "commons-csv",
    "commons-io",
    "commons-codec",
    "commons-text",
    "commons-lang3",
    "caffeine"
  };

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

  /** Runs a tool and returns what it printed; fails if the tool does. */
  public static List<String> run(String tool, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(tool(tool));
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    return lines;
  }
}
