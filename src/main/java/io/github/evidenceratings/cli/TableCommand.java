package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.RatingTable;
import io.github.evidenceratings.table.ResidualNote;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a rating table. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Makes a rating table: ratings by level, or conditions by modalities.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  evidence table --format markdown",
      "  evidence table --matrix --modality \"dry needling\" --broader"
    })
final class TableCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data = new DataOption();
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(names = "--matrix", description = "Conditions down, modalities across.")
  private boolean matrix;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = data.open();
    List<RatingMatch> hits = library.ratings(filter.query()).list();
    List<Modality> asked = filter.modalities().stream().map(library::getModality).toList();
    EvidenceTable table =
        matrix
            ? RatingTable.matrix(hits, asked, library.dataset().ratings())
            : RatingTable.of(hits);
    table = table.withCaption(library.edition().title());
    if (hits.isEmpty()) {
      table = EmptyResult.explain(library, filter, table, spec.commandLine().getErr());
    } else if (filter.isAll()) {
      for (Residual residual : library.residuals()) {
        table = table.withNote(ResidualNote.of(residual));
      }
    } else {
      table = table.withNote(filter.note());
    }
    spec.commandLine().getOut().print(output.render(table));
  }
}
