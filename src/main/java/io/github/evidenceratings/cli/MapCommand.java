package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.picture.Across;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.MarkSize;
import io.github.evidenceratings.query.RatingMatch;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws an evidence map. */
@Command(
    name = "map",
    description = {
      "Draws an evidence map as SVG: conditions down, modalities or sources across.",
      "Every rating is a mark; an empty cell is not rated. Each scale, and each thing graded, has"
          + " a panel of its own."
    },
    footer = {
      "  evidence map --out map.svg",
      "  evidence map --modality \"dry needling\" --broader --with-studied > map.svg"
    })
final class MapCommand extends LibraryCommand implements Runnable {
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--across",
      paramLabel = "WHAT",
      converter = AcrossConverter.class,
      description = "What the columns are: modalities or sources; modalities if not given.")
  private Across across = Across.MODALITIES;

  @Option(
      names = "--size",
      paramLabel = "WHAT",
      converter = SizeConverter.class,
      description = "What marks grow with: findings or sources; findings if not given.")
  private MarkSize size = MarkSize.FINDINGS;

  @Option(
      names = "--with-studied",
      description = "Also show where findings studied a modality that is not rated.")
  private boolean withStudied;

  @Mixin private OutFile out = new OutFile();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    List<RatingMatch> hits = library.ratings(filter.query()).list();
    EvidenceMap map =
        EvidenceMap.of(hits)
            .across(across)
            .sizedBy(size)
            .including(filter.modalities().stream().map(library::getModality).toList())
            .knowing(library.dataset().ratings())
            .withCaption(library.edition().title());
    if (withStudied) {
      map = map.withStudied();
    }
    for (String note : RatingNotes.of(library, filter, hits, err())) {
      map = map.withNote(note);
    }
    out.printSvg(spec(), map.toSvg());
  }

  static final class AcrossConverter implements ITypeConverter<Across> {
    @Override
    public Across convert(String value) {
      return Choices.pick(Across.values(), Choices::word, value);
    }
  }

  static final class SizeConverter implements ITypeConverter<MarkSize> {
    @Override
    public MarkSize convert(String value) {
      return Choices.pick(MarkSize.values(), Choices::word, value);
    }
  }
}
