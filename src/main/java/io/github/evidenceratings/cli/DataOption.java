package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data set to ask. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR|FILE.json",
      description = "The data set; without it the bundled one on trigger point therapy.")
  private @Nullable Path data;

  EvidenceLibrary open() {
    return data == null ? EvidenceLibrary.bundled() : EvidenceLibrary.open(data);
  }
}
