package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that lists all of something, or looks one up. */
abstract class LookUpCommand extends LibraryCommand implements Runnable {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "An id or name, or a synonym or code if it has any; without it, all are listed.")
  private @Nullable String name;

  @Mixin private OutputOptions output = new OutputOptions();

  /** The table of all. */
  abstract EvidenceTable all(EvidenceLibrary library);

  /** The table of the one that has a name. */
  abstract EvidenceTable one(EvidenceLibrary library, String wanted);

  @Override
  public final void run() {
    EvidenceLibrary library = openLibrary();
    EvidenceTable table = name == null ? all(library) : one(library, name);
    output.print(table);
  }

  /** What the look-up of a term shows: the broader ones from the top, the term, the narrower. */
  static <T extends Term> List<T> around(List<T> broader, T term, List<T> narrower) {
    List<T> around = new ArrayList<>(broader);
    Collections.reverse(around);
    around.add(term);
    around.addAll(narrower);
    return around;
  }
}
