package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.blackbox.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets Jazzer try every target for a while, each in a process of its own, and prints how many
 * inputs it tried, how many branches of the library and its parsers they reached, and how many
 * inputs it found that failed. Fails if there are any, if a target reached next to nothing, or if
 * the fuzzer did not see into the classes that the target is there to try.
 *
 * <p>Inputs that reached something new are kept from run to run in {@code target/fuzz}.
 */
public final class FuzzMain {
  /** The library, and the parsers that read for it. */
  private static final String INSTRUMENTED =
      String.join(
          ":",
          "io.github.evidenceratings.*",
          "io.github.evidenceratings.analysis.**",
          "io.github.evidenceratings.dataset.**",
          "io.github.evidenceratings.imports.**",
          "io.github.evidenceratings.internal.**",
          "io.github.evidenceratings.model.**",
          "io.github.evidenceratings.picture.**",
          "io.github.evidenceratings.query.**",
          "io.github.evidenceratings.table.**",
          "org.apache.commons.csv.**",
          "tools.jackson.core.**");

  private static final Pattern STATUS =
      Pattern.compile("#(\\d+)\\s+(\\w+)\\s+cov: (\\d+) ft: (\\d+)");

  private static final Pattern INSTRUMENTED_CLASS = Pattern.compile("INFO: Instrumented (\\S+) ");

  /** Fewer branches than this, and nothing was instrumented. */
  private static final long FEWEST_BRANCHES = 100;

  private FuzzMain() {}

  /**
   * Runs the fuzzer.
   *
   * @param args for how many seconds each target is tried, and the names of the targets, all of
   *     them if there is none
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(args[0]);
    List<FuzzTarget> targets =
        Arrays.stream(args)
            .skip(1)
            .filter(name -> !name.isBlank())
            .map(FuzzTarget::valueOf)
            .toList();
    boolean failed = false;
    StringBuilder table = new StringBuilder("| Target | Inputs | Branches | Failures |\n");
    table.append("| --- | ---: | ---: | ---: |\n");
    for (FuzzTarget target : targets.isEmpty() ? List.of(FuzzTarget.values()) : targets) {
      failed |= !run(target, seconds, table);
    }
    System.out.print(table);
    if (failed) {
      System.exit(1);
    }
  }

  private static boolean run(FuzzTarget target, int seconds, StringBuilder table)
      throws IOException, InterruptedException {
    Path folder = Path.of("target", "fuzz", target.name()).toAbsolutePath();
    Path kept = Files.createDirectories(folder.resolve("corpus"));
    Path failures = Files.createDirectories(folder.resolve("failures"));
    // Those of an earlier run are no failures of this one; what is worth keeping is in the corpus.
    for (Path old : files(failures)) {
      Files.delete(old);
    }
    Path log = folder.resolve("log.txt");
    int code =
        new ProcessBuilder(
                Jdk.tool("java"),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzer.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--custom_hook_includes=" + INSTRUMENTED,
                // Patterns are what a profile is made of; how long one may take is bounded.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + failures,
                "-artifact_prefix=" + failures + File.separator,
                "-max_total_time=" + seconds,
                "-max_len=8192",
                "-timeout=10",
                "-rss_limit_mb=4096",
                "-seed=1",
                "-print_final_stats=1",
                kept.toString(),
                target.corpus().toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    long inputs = 0;
    long branches = 0;
    List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
    for (String line : lines) {
      Matcher status = STATUS.matcher(line);
      if (status.find()) {
        inputs = Long.parseLong(status.group(1));
        branches = Long.parseLong(status.group(3));
      }
    }
    long found =
        files(failures).stream().filter(file -> !file.toString().endsWith(".java")).count();
    table.append("| %s | %,d | %,d | %d |%n".formatted(target, inputs, branches, found));
    List<String> unseen = notInstrumented(target, lines);
    System.out.printf("%s: exit code %d, see %s%n", target, code, log);
    if (!unseen.isEmpty()) {
      System.out.printf("%s: not instrumented: %s%n", target, String.join(", ", unseen));
    }
    return code == 0 && found == 0 && branches >= FEWEST_BRANCHES && unseen.isEmpty();
  }

  /** The classes that a target is there to try and of which a log does not say so. */
  static List<String> notInstrumented(FuzzTarget target, List<String> log) {
    Set<String> instrumented =
        log.stream()
            .map(INSTRUMENTED_CLASS::matcher)
            .filter(Matcher::find)
            .map(line -> line.group(1))
            .collect(Collectors.toSet());
    return target.tried().stream().filter(name -> !instrumented.contains(name)).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
