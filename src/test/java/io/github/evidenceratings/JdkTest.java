package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs processes for other tests lets none of them hang. */
@Timeout(60)
class JdkTest {
  @TempDir private Path folder;

  @Test
  void run_processThatNeverEnds_failsWithWhatItPrintedAndKillsIt() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("Endless.java"),
            """
            public class Endless {
              public static void main(String[] args) throws Exception {
                System.out.println("process " + ProcessHandle.current().pid() + " waits");
                Thread.sleep(Long.MAX_VALUE);
              }
            }
            """);
    Jdk.run("javac", "-d", folder.toString(), program.toString());

    assertThatThrownBy(
            () -> Jdk.run(Duration.ofSeconds(5), "java", "-cp", folder.toString(), "Endless"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ended within PT5S, having printed:")
        .hasMessageFindingMatch("process [0-9]+ waits")
        .satisfies(
            failure ->
                assertThat(
                        ProcessHandle.of(
                            Long.parseLong(
                                String.valueOf(failure.getMessage())
                                    .replaceAll("(?s).*process ([0-9]+) waits.*", "$1"))))
                    .matches(left -> left.isEmpty() || ends(left.get()), "is gone"));
  }

  private static boolean ends(ProcessHandle process) {
    return process
        .onExit()
        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
        .handle((p, e) -> e == null)
        .join();
  }

  @Test
  void run_processThatFails_failsWithWhatItPrinted() {
    assertThatThrownBy(() -> Jdk.run("java", "-cp", folder.toString(), "NoSuchClass"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NoSuchClass");
  }
}
