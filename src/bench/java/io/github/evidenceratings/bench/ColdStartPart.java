package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole processes, from the start of the JVM to its end. */
final class ColdStartPart implements Part {
  /** What starts are called among the figures. */
  static final String START = "start";

  static final String HELLO = "hello, world";
  static final String LIBRARY = "first answer of this library";
  static final String COMMAND_LINE = "command line, ratings";

  /** How a program is started. */
  enum Way {
    PLAIN("plain", false, "", ""),
    APP_CDS("AppCDS", false, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
    PLAIN_25("plain, JDK 25", true, "", ""),
    AOT_25("AOT cache, JDK 25", true, "-XX:AOTCacheOutput=", "-XX:AOTCache=");

    private final String label;
    private final boolean jdk25;
    private final String make;
    private final String use;

    Way(String label, boolean jdk25, String make, String use) {
      this.label = label;
      this.jdk25 = jdk25;
      this.make = make;
      this.use = use;
    }

    String label() {
      return label;
    }
  }

  @Override
  public String name() {
    return "coldstart";
  }

  /** What a program is called with which the time of another one is compared. */
  static String who(String program, Way way) {
    return program + ", " + way.label;
  }

  @Override
  public String run(Run run) throws IOException {
    Map<String, List<String>> programs = programs(run.target());
    Map<String, List<String>> commands = new LinkedHashMap<>();
    List<Way> ways = new ArrayList<>();
    for (Way way : Way.values()) {
      if (!way.jdk25 || run.jdk25().isPresent()) {
        ways.add(way);
        for (var program : programs.entrySet()) {
          run.say("coldstart: " + who(program.getKey(), way));
          commands.put(
              who(program.getKey(), way), command(run, way, program.getKey(), program.getValue()));
        }
      }
    }
    for (int i = 0; i < run.form().starts(); i++) {
      for (var command : commands.entrySet()) {
        long start = System.nanoTime();
        Processes.run(command.getValue());
        run.figures()
            .add(
                Figures.Measure.TIME,
                START,
                command.getKey(),
                0,
                new Samples(System.nanoTime() - start));
      }
    }
    return table(run.figures(), ways, List.copyOf(programs.keySet()));
  }

  private static Map<String, List<String>> programs(Path target) throws IOException {
    String classPath = StartJars.classPath(target);
    Map<String, List<String>> programs = new LinkedHashMap<>();
    programs.put(HELLO, List.of("-cp", classPath, HelloWorld.class.getName()));
    programs.put(LIBRARY, List.of("-cp", classPath, FirstAnswer.class.getName()));
    programs.put(
        COMMAND_LINE,
        List.of(
            "-jar",
            StartJars.built(target, true).toString(),
            "ratings",
            "--condition",
            "tension headache"));
    return programs;
  }

  /** The command that is measured; where it needs an archive, that is made first. */
  private static List<String> command(Run run, Way way, String program, List<String> arguments)
      throws IOException {
    String java = way.jdk25 ? Processes.java(run.jdk25().orElseThrow()) : Processes.java();
    if (way.make.isEmpty()) {
      return command(java, List.of(), arguments);
    }
    String name = who(program, way).replaceAll("[^A-Za-z0-9]+", "-");
    Path archive = run.data().resolve(name + ".archive");
    Processes.run(command(java, List.of(way.make + archive), arguments));
    return command(java, List.of(way.use + archive), arguments);
  }

  private static List<String> command(String java, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(arguments);
    return command;
  }

  private static String table(Figures figures, List<Way> ways, List<String> programs) {
    MarkdownTable table =
        new MarkdownTable("Program", List.of("Time", "v. hello, world of the same JDK, plain"));
    for (String program : programs) {
      for (Way way : ways) {
        Samples samples =
            figures.find(Figures.Measure.TIME, START, who(program, way), 0).orElseThrow();
        double hello =
            figures.time(START, who(HELLO, way.jdk25 ? Way.PLAIN_25 : Way.PLAIN), 0).orElseThrow();
        table.row(
            who(program, way),
            List.of(samples.durations(), Samples.digits(samples.median() / hello) + "×"));
      }
    }
    return table.toString();
  }
}
