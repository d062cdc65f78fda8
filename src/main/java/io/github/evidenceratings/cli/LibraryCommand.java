package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that queries a data set. */
abstract class LibraryCommand extends Subcommand {
  @Option(
      names = "--data",
      paramLabel = "DIR|FILE.json",
      description = "The data set; without it the bundled one on trigger point therapy.")
  private @Nullable Path data;

  /** Opens the data set that the option names, or the bundled one. */
  final EvidenceLibrary openLibrary() {
    return data == null ? EvidenceLibrary.bundled() : EvidenceLibrary.open(data);
  }
}
