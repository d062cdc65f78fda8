package io.github.evidenceratings.cli;

import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.table.DisagreementTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists where statements disagree. */
@Command(
    name = "disagreements",
    description = "Lists where sources, or the research behind a rating, do not say the same.",
    footer = {"  evidence disagreements", "  evidence disagreements --kind conflict"})
final class DisagreementsCommand extends LibraryCommand implements Runnable {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = DisagreementsCommand.KindConverter.class,
      description = "conflict or heterogeneity; both if not given.")
  private Disagreement.@Nullable Kind kind;

  @Mixin private OutputOptions output = new OutputOptions();

  static final class KindConverter implements ITypeConverter<Disagreement.Kind> {
    @Override
    public Disagreement.Kind convert(String value) {
      return Choices.pick(Disagreement.Kind.values(), Disagreement.Kind::label, value);
    }
  }

  @Override
  public void run() {
    List<Disagreement> found =
        openLibrary().disagreements().stream()
            .filter(disagreement -> kind == null || disagreement.kind() == kind)
            .toList();
    EvidenceTable table = DisagreementTable.of(found);
    if (found.isEmpty()) {
      String none = "No " + (kind == null ? "disagreement" : kind.label()) + " found.";
      Messages.print(err(), none);
      table = table.withNote(none);
    } else if (kind != null) {
      table =
          table.withNote(
              "Only what was asked for: disagreements of the kind " + kind.label() + ".");
    }
    output.print(table);
  }
}
