package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the suite, prints its tables as Markdown, and writes them to {@code performance.md}. */
final class Main {
  private static final List<Part> PARTS =
      List.of(
          new QuestionPart(),
          new LoadPart(),
          new ImportPart(),
          new MemoryPart(),
          new RenderPart(),
          new ColdStartPart());

  private Main() {}

  /**
   * Runs the suite, or a part of it.
   *
   * @param args {@code --form=}, {@code --part=}, {@code --rows=}, {@code --jdk25=} and {@code
   *     --target=}, as the profile {@code bench} gives them
   */
  public static void main(String[] args) throws IOException {
    String part = option(args, "part").orElse("all");
    List<Part> parts =
        PARTS.stream().filter(p -> part.equals("all") || part.equals(p.name())).toList();
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown part \""
              + part
              + "\"; there are all, "
              + PARTS.stream().map(Part::name).toList());
    }
    String name = option(args, "form").orElse("quick");
    Optional<String> rows = option(args, "rows");
    Form form = Form.of(name);
    if (rows.isPresent()) {
      form = form.withQuestionRows(Integer.parseInt(rows.get()));
    }
    Path target = Path.of(option(args, "target").orElse("target"));
    Run run = new Run(form, target, option(args, "jdk25").map(Path::of), new Figures());
    WorldFiles.forget(run.data());
    StringBuilder text = new StringBuilder(Machine.describe(name));
    Path file = target.resolve("performance.md");
    for (Part each : parts) {
      text.append("\n## ").append(each.name()).append("\n\n").append(each.run(run));
      // What has been measured is not lost if a later part fails.
      Files.writeString(file, text);
    }
    System.out.print(text);
  }

  private static Optional<String> option(String[] args, String name) {
    String start = "--" + name + "=";
    for (String arg : args) {
      if (arg.startsWith(start) && arg.length() > start.length()) {
        return Optional.of(arg.substring(start.length()));
      }
    }
    return Optional.empty();
  }
}
