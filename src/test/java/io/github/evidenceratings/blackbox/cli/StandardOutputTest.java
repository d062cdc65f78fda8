package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.cli.Main;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of output that is not taken, in a process of its own. */
@Tag("thorough")
class StandardOutputTest {
  @TempDir private Path folder;

  private ProcessBuilder evidence(String option, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jdk.tool("java"));
    command.add(option);
    command.add("-cp");
    command.add(Jdk.embedded() + File.pathSeparator + Jdk.jars("picocli", "progressbar", "jsoup"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String said(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void print_diskFull_saysSoAndFails() throws Exception {
    Process process =
        evidence("-Xmx1g", "ratings", "--format", "csv")
            .redirectOutput(new File("/dev/full"))
            .start();
    assertThat(said(process))
        .isEqualTo("cannot write to standard output: No space left on device\n");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void print_pipeClosed_isSilent() throws Exception {
    Process process = evidence("-Xmx1g", "ratings", "--format", "html").start();
    process.getInputStream().close();
    assertThat(said(process)).isEmpty();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  /** A table whose text is longer than the memory: as rows, and as a page, which must be whole. */
  @Test
  void print_textLargerThanMemory_rowByRow_orWithAMessage() throws Exception {
    String data = large().toString();
    Path printed = folder.resolve("printed.csv");
    Process csv =
        evidence("-Xmx48m", "ratings", "--data", data, "--format", "csv")
            .redirectOutput(printed.toFile())
            .start();
    assertThat(said(csv)).isEmpty();
    assertThat(csv.waitFor()).isZero();
    assertThat(Files.size(printed)).isGreaterThan(48 << 20);

    Process html = evidence("-Xmx48m", "ratings", "--data", data, "--format", "html").start();
    assertThat(html.getInputStream().readAllBytes()).isEmpty();
    assertThat(said(html))
        .isEqualTo("There is not enough memory for that; java -Xmx4g gives 4 GiB.\n");
    assertThat(html.waitFor()).isEqualTo(1);
  }

  /** Many ratings by a source with a long name, which takes little room but in a table. */
  private Path large() throws IOException {
    StringBuilder ratings = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      ratings.append(ratings.isEmpty() ? "" : ",").append("{\"id\":\"r").append(i);
      ratings.append("\",\"modality\":\"heat\",\"condition\":\"back-pain\",");
      ratings.append("\"scale\":\"natmed-effectiveness\",\"level\":\"Effective\",");
      ratings.append("\"source\":\"s\",\"locator\":\"").append(i).append("\"}");
    }
    String json =
        Data.TWO_MODALITIES
            .replace("\"name\": \"Source\"", "\"name\": \"" + "x".repeat(6_000) + "\"")
            .replaceAll("(?s)\"ratings\": \\[.*]", "\"ratings\": [" + ratings + "]");
    Path data = folder.resolve("large");
    DatasetWriter.writePackage(
        DatasetReader.read(Files.writeString(folder.resolve("large.json"), json)), data);
    return data;
  }
}
