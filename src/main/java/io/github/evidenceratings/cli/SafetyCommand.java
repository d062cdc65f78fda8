package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists safety assessments. */
@Command(
    name = "safety",
    description = "Lists what sources say of a treatment's safety.",
    footer = {"  evidence safety", "  evidence safety --modality \"dry needling\" --broader"})
final class SafetyCommand extends LibraryCommand implements Runnable {
  @Option(
      names = {"-m", "--modality"},
      paramLabel = "M",
      description = "Of this modality and narrower ones; without it, of all.")
  private @Nullable String modality;

  @Mixin private ScopeOptions scope = new ScopeOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    List<SafetyMatch> matches =
        modality == null
            ? library.safety().stream().map(a -> new SafetyMatch(a, Optional.empty())).toList()
            : library.safety(modality, scope.scope());
    output.print(ReferenceTable.safety(matches));
    if (matches.isEmpty()) {
      Messages.print(err(), reason(library));
    }
  }

  private String reason(EvidenceLibrary library) {
    if (modality == null) {
      return "The data set assesses no treatment's safety.";
    }
    String none =
        "No safety assessment of " + library.getModality(modality).name() + " itself is known.";
    int broader = library.safety(modality, TermScope.INCLUDE_BROADER).size();
    return broader == 0
        ? none
        : none + " --broader finds " + broader + " of broader modalities, which cover it.";
  }
}
