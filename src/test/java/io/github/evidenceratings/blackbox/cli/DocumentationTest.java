package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents show is what the program does: every example in them is run, every table and
 * picture in them made again. After a change that is meant, {@code mvn test
 * -Dtest=DocumentationTest -Ddocs.rewrite=true} writes them anew; read the difference before it is
 * committed.
 */
class DocumentationTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern INCLUDED =
      Pattern.compile(
          "^<!-- evidence ([^\\n]*) -->\n(.*?)^<!-- end -->$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile("^<!-- file: evidence (.*) --out (\\S+) -->$", Pattern.MULTILINE);
  private static final boolean REWRITE = Boolean.getBoolean("docs.rewrite");
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
                        assertShown(
                            document,
                            example.substring(0, end + 1),
                            example.substring(end + 1),
                            run(command))));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(3);
    return tests.stream();
  }

  /**
   * Compares what a document shows with what was made now, or puts that in its place.
   *
   * @param before what stands in the document right before it
   */
  private static void assertShown(Path document, String before, String shown, String made)
      throws IOException {
    if (REWRITE && !made.strip().equals(shown.strip())) {
      String text = Files.readString(document);
      assertThat(text).contains(before + shown);
      String end = shown.endsWith("\n\n") ? "\n\n" : "\n";
      Files.writeString(document, text.replace(before + shown, before + made.strip() + end));
    } else {
      assertThat(made.strip()).isEqualTo(shown.strip());
    }
  }

  /** Files that a document shows or links to stand in a comment that says how they are made. */
  @TestFactory
  Stream<DynamicTest> filesOfDocuments_areWhatTheProgramWrites(@TempDir Path directory)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      Matcher matcher = FILE.matcher(text);
      while (matcher.find()) {
        Path file = Path.of(matcher.group(2));
        Path made = directory.resolve(file.getFileName());
        String command = matcher.group(1) + " --out " + made;
        String folder = document.startsWith("docs") ? "docs/" : "";
        String link = matcher.group(2).substring(folder.length());
        assertThat(text).as("a link to %s", file).contains("(" + link + ")");
        tests.add(
            DynamicTest.dynamicTest(
                document + ": " + file,
                () -> {
                  assertThat(run(command)).isEmpty();
                  if (REWRITE) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    Files.copy(made, file, StandardCopyOption.REPLACE_EXISTING);
                  }
                  assertThat(file).hasSameTextualContentAs(made);
                }));
      }
    }
    assertThat(tests).isNotEmpty();
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
                () ->
                    assertShown(
                        document, "<!-- evidence " + command + " -->\n", shown, run(command))));
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
                () -> assertShown(document, "```text\n", shown, execute(directory, name, code))));
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
