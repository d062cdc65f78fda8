package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in processes of their own and waits for them. */
final class Processes {
  private Processes() {}

  /** The {@code java} of a JDK, or of this one. */
  static String java(Path home) {
    return home.resolve("bin").resolve("java").toString();
  }

  static String java() {
    return java(Path.of(System.getProperty("java.home")));
  }

  /** A class of the suite, on this class path. */
  static List<String> ownClass(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs a program and returns what it prints.
   *
   * @throws IOException if it cannot be started, or fails; with what it printed
   */
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output;
    try (var in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("exit code " + code + " of " + command + ":\n" + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + command, e);
    }
    return output;
  }
}
