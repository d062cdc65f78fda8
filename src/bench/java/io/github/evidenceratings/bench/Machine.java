package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were taken on. */
final class Machine {
  private static final Path CPUS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String describe(String form) {
    return String.format(
        Locale.ROOT,
        "Form: %s. %s, %d processors; %s %s; %s %s.\n",
        form,
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }

  private static String processor() {
    if (!Files.isReadable(CPUS)) {
      return "Processor unknown";
    }
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("Processor unknown");
    } catch (IOException e) {
      return "Processor unknown";
    }
  }
}
