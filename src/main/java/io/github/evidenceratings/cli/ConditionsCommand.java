package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists conditions, or looks one up. */
@Command(
    name = "conditions",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Lists conditions, or shows one with those broader and narrower than it.",
    footerHeading = "%nExamples:%n",
    footer = {"  evidence conditions", "  evidence conditions MPS"})
final class ConditionsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An id, name, synonym or code; without it, all are listed.")
  private @Nullable String name;

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = data.open();
    List<Condition> shown = library.conditions();
    if (name != null) {
      Condition condition = library.getCondition(name);
      shown = Terms.around(library.broader(condition), condition, library.narrower(condition));
    }
    spec.commandLine()
        .getOut()
        .print(
            output.render(
                ReferenceTable.terms(
                    "Conditions", shown, library.dataset().ratings(), Rating::condition)));
  }
}
