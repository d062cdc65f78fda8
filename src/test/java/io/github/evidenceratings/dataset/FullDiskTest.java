package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that may write no file longer than so much writes files, packages and imports. */
@Tag("thorough")
class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void write_noSpaceForOneOfTheFiles_leavesTheOldOnesAndNothingOpen() throws Exception {
    Jdk.Ended ended =
        Jdk.ended(
            new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f " + FullDisk.SPACE + "; exec \"$0\" \"$@\"",
                Jdk.tool("java"),
                "-XX:-UsePerfData",
                "-cp",
                Jdk.tested(),
                FullDisk.class.getName(),
                folder.toRealPath().toString()));

    assertThat(ended.code()).as(ended.printed()).isZero();
    String files = "there [0.txt=old, 1.txt=old, 2.txt=old, 3.txt=old]";
    assertThat(ended.printed().lines())
        .containsExactly(
            "file 0: 0.txt: File too large; open 0; " + files,
            "file 1: 1.txt: File too large; open 0; " + files,
            "file 2: 2.txt: File too large; open 0; " + files,
            "file 3: 3.txt: File too large; open 0; " + files,
            "ratings: out/ratings.csv: File too large; open 0; there [rejects.csv=old]",
            "rejects: rejects.csv: File too large; open 0; there [rejects.csv=old]",
            "both: out/ratings.csv: File too large; open 0; there [rejects.csv=old]",
            "neither: written; open 0; there [out, rejects.csv]");
  }
}
