package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.blackbox.Jdk.embedded;
import static io.github.evidenceratings.blackbox.Jdk.jars;
import static io.github.evidenceratings.blackbox.Jdk.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start loads, which is most of what it costs: classes, counted instead of timed. */
@Tag("thorough")
class StartTest {
  private static final Pattern LOADED = Pattern.compile("\\[class,load *] (\\S+)");

  private static final String FIRST_ANSWER =
      """
      import io.github.evidenceratings.EvidenceLibrary;

      public final class FirstAnswer {
        public static void main(String[] args) {
          EvidenceLibrary library = EvidenceLibrary.bundled();
          library.answer("trigger point therapy", "tension headache");
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void firstAnswer_ofTheLibrary_loadsOnlyWhatItNeeds() throws Exception {
    Path source = Files.writeString(directory.resolve("FirstAnswer.java"), FIRST_ANSWER);
    run("javac", "-cp", embedded(), "-d", directory.toString(), source.toString());

    List<String> loaded = loaded("-cp", embedded() + File.pathSeparator + directory, "FirstAnswer");

    assertThat(loaded).contains("io.github.evidenceratings.query.Answer$Rated");
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("com.github.benmanes"))
        .noneMatch(name -> name.startsWith("tools.jackson"))
        .noneMatch(name -> name.startsWith("javax.xml"))
        .noneMatch(name -> name.startsWith("io.github.evidenceratings.table"))
        .noneMatch(name -> name.startsWith("io.github.evidenceratings.analysis"))
        .noneMatch(name -> name.startsWith("io.github.evidenceratings.imports"));
    // Tables of Unicode, and the equality of records, which is linked at run time.
    assertThat(loaded)
        .doesNotContain("jdk.internal.icu.impl.NormalizerImpl", "java.lang.runtime.ObjectMethods");
    assertThat(loaded.stream().filter(StartTest::isOurs)).hasSizeLessThan(230);
    assertThat(loaded.stream().filter(StartTest::isOurLambda)).hasSizeLessThan(125);
  }

  @Test
  void firstAnswer_ofTheCommandLine_readsTheOptionsOfOneCommand() throws Exception {
    String path = embedded() + File.pathSeparator + jars("picocli", "progressbar", "jsoup");

    List<String> loaded =
        loaded("-cp", path, "io.github.evidenceratings.cli.Main", "ratings", "-c", "MPS");

    assertThat(loaded)
        .contains("io.github.evidenceratings.cli.FilterOptions")
        .doesNotContain("io.github.evidenceratings.cli.ClaimOptions")
        .noneMatch(name -> name.startsWith("me.tongfei"))
        .noneMatch(name -> name.startsWith("org.jsoup"))
        .noneMatch(name -> name.startsWith("com.github.benmanes"))
        .noneMatch(name -> name.startsWith("javax.xml"));
    assertThat(loaded.stream().filter(StartTest::isOurs)).hasSizeLessThan(330);
  }

  private static List<String> loaded(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "-Xlog:class+load";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run("java", command).stream()
        .flatMap(line -> LOADED.matcher(line).results())
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static boolean isOurs(String name) {
    return name.startsWith("io.github.evidenceratings.") && !isOurLambda(name);
  }

  private static boolean isOurLambda(String name) {
    return name.startsWith("io.github.evidenceratings.") && name.contains("$$Lambda");
  }
}
