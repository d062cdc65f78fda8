package io.github.evidenceratings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.Jdk;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is what the program does: every example in them is run. */
class DocumentationTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern INCLUDED =
      Pattern.compile(
          "^<!-- evidence ([^\\n]*) -->\n(.*?)^<!-- end -->$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("^(?=\\$ )", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private record Block(String language, String text) {}

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      List<Path> documents =
          new ArrayList<>(files.filter(f -> f.toString().endsWith(".md")).sorted().toList());
      documents.add(Path.of("README.md"));
      return documents;
    }
  }

  private static List<Block> blocks(Path document) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(document));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  /** Blocks of the language console: lines that start with {@code $ evidence}, and their output. */
  @TestFactory
  Stream<DynamicTest> consoleExamples_printWhatTheyShow() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      for (Block block : blocks(document)) {
        if (block.language().equals("console")) {
          for (String example : EXAMPLE.splitAsStream(block.text()).toList()) {
            int end = example.indexOf('\n');
            String command = example.substring("$ evidence".length(), end).strip();
            assertThat(example).startsWith("$ evidence");
            tests.add(
                DynamicTest.dynamicTest(
                    document + ": " + command,
                    () ->
                        assertThat(run(command).strip())
                            .isEqualTo(example.substring(end + 1).strip())));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(3);
    return tests.stream();
  }

  /** Standard output and standard error, one after the other. */
  private static String run(String command) {
    List<String> args = new ArrayList<>();
    Matcher words = WORD.matcher(command);
    while (words.find()) {
      args.add(words.group(1) == null ? words.group(2) : words.group(1));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    Main.run(outWriter, errWriter, args.toArray(String[]::new));
    outWriter.flush();
    errWriter.flush();
    return out.toString() + err;
  }

  /** Documents that the program makes stand between comments, the first of which says how. */
  @TestFactory
  Stream<DynamicTest> includedOutput_isWhatTheProgramPrints() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      Matcher matcher = INCLUDED.matcher(Files.readString(document));
      while (matcher.find()) {
        String command = matcher.group(1);
        String shown = matcher.group(2);
        tests.add(
            DynamicTest.dynamicTest(
                document + ": " + command,
                () -> assertThat(run(command).strip()).isEqualTo(shown.strip())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(1);
    return tests.stream();
  }

  /** Blocks of the language java are the body of a main method, after their imports. */
  @TestFactory
  Stream<DynamicTest> javaExamples_compileAndPrintWhatTheyShow(@TempDir Path directory)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      List<Block> blocks = blocks(document);
      for (int i = 0; i < blocks.size(); i++) {
        if (!blocks.get(i).language().equals("java")) {
          continue;
        }
        String code = blocks.get(i).text();
        String name = "Example" + tests.size();
        String shown =
            i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")
                ? blocks.get(i + 1).text()
                : "";
        tests.add(
            DynamicTest.dynamicTest(
                document + ": " + name,
                () -> assertThat(execute(directory, name, code).strip()).isEqualTo(shown.strip())));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static String execute(Path directory, String name, String code) throws Exception {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    code.lines()
        .forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    Path source =
        Files.writeString(
            directory.resolve(name + ".java"),
            imports
                + "public class "
                + name
                + " {\n  public static void main(String[] args) throws Exception {\n"
                + body
                + "  }\n}\n");
    Jdk.run("javac", "-cp", Jdk.embedded(), "-d", directory.toString(), source.toString());
    return String.join(
        "\n",
        Jdk.run(
            "java",
            "-Dstdout.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-cp",
            Jdk.embedded() + File.pathSeparator + directory,
            name));
  }
}
