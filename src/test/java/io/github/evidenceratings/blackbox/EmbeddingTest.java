package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.blackbox.Jdk.embedded;
import static io.github.evidenceratings.blackbox.Jdk.jars;
import static io.github.evidenceratings.blackbox.Jdk.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another application uses the library, in a virtual machine of its own. */
@Tag("thorough")
class EmbeddingTest {
  private static final String APPLICATION =
      """
      import io.github.evidenceratings.EvidenceLibrary;
      import io.github.evidenceratings.table.RatingTable;

      public final class Application {
        public static void main(String[] args) {
          EvidenceLibrary library = EvidenceLibrary.bundled();
          System.out.println(library.ratings().condition("MPS").first().orElseThrow().match());
          System.out.println(RatingTable.list(library.ratings().list()).rowCount());
          System.out.println(EvidenceLibrary.class.getModule().isNamed());
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void library_runsOnTheClassPathWithoutTheCommandLine() throws Exception {
    Path source = write("Application.java", APPLICATION);
    run("javac", "-cp", embedded(), "-d", directory.toString(), source.toString());

    assertThat(run("java", "-cp", embedded() + File.pathSeparator + directory, "Application"))
        .containsExactly("exact", "24", "false");
  }

  @Test
  void library_runsOnTheModulePathWithoutTheCommandLine() throws Exception {
    Files.createDirectories(directory.resolve("application"));
    Path module = write("module-info.java", "module app { requires io.github.evidenceratings; }\n");
    Path source = write("application/Application.java", "package application;\n" + APPLICATION);
    Path out = directory.resolve("out");
    // JSpecify is needed to compile against the library's annotations, not to run.
    run(
        "javac",
        "-p",
        embedded() + File.pathSeparator + jars("jspecify"),
        "-d",
        out.toString(),
        module.toString(),
        source.toString());

    assertThat(
            run(
                "java",
                "-p",
                embedded() + File.pathSeparator + out,
                "-m",
                "app/application.Application"))
        .containsExactly("exact", "24", "true");
  }

  @Test
  void bundledData_openWithoutCacheAndObjectMapper() throws Exception {
    Path source = write("Application.java", APPLICATION);
    run("javac", "-cp", embedded(), "-d", directory.toString(), source.toString());

    List<String> log =
        run(
            "java",
            "-Xlog:class+load",
            "-cp",
            embedded() + File.pathSeparator + directory,
            "Application");

    assertThat(log).anyMatch(line -> line.contains("org.apache.commons.csv.CSVParser"));
    assertThat(log)
        .noneMatch(line -> line.contains("com.github.benmanes"))
        .noneMatch(line -> line.contains("tools.jackson.databind"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
