package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.query.RatingMatch;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws how many conditions are rated at which level. */
@Command(
    name = "bars",
    description = {
      "Draws as SVG for how many conditions each modality is rated at which level.",
      "Insufficient evidence stands apart. Each scale, and each thing graded, has a panel of its"
          + " own."
    },
    footer = {"  evidence bars --out bars.svg", "  evidence bars --condition headache > bars.svg"})
final class BarsCommand extends LibraryCommand implements Runnable {
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private OutFile out = new OutFile();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    List<RatingMatch> hits = library.ratings(filter.query()).list();
    LevelBars bars = LevelBars.of(hits).withCaption(library.edition().title());
    for (String note : RatingNotes.of(library, filter, hits, err())) {
      bars = bars.withNote(note);
    }
    out.printSvg(spec(), bars.toSvg());
  }
}
