package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.MatrixShape;
import io.github.evidenceratings.table.RatingGrouping;
import io.github.evidenceratings.table.RatingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a rating table. */
@Command(
    name = "table",
    description = "Makes a rating table: ratings in sections, or a matrix.",
    footer = {
      "  evidence table --format markdown",
      "  evidence table --by condition --columns condition,level,source --footnotes findings",
      "  evidence table --matrix --modality \"dry needling\" --broader"
    })
final class TableCommand extends LibraryCommand implements Runnable {
  @Mixin private FilterOptions filter = new FilterOptions();

  @ArgGroup private Shape shape = new Shape();

  /** Sections or a matrix. */
  static final class Shape {
    @Option(
        names = "--by",
        paramLabel = "PART",
        converter = GroupingConverter.class,
        description =
            "What makes a section: level, condition, modality or source; level if not given.")
    private RatingGrouping by = RatingGrouping.LEVEL;

    @Option(
        names = "--matrix",
        arity = "0..1",
        paramLabel = "SHAPE",
        fallbackValue = "condition by modality",
        converter = MatrixConverter.class,
        description = {
          "Instead of sections, one thing down and another across: condition-by-modality (if no",
          "shape is given), modality-by-condition or condition-by-source."
        })
    private @Nullable MatrixShape matrix;
  }

  @Option(
      names = "--with-map",
      description = "Puts the evidence map above the table; HTML alone shows it.")
  private boolean withMap;

  @Mixin private OutputOptions output = new OutputOptions();

  static final class GroupingConverter implements ITypeConverter<RatingGrouping> {
    @Override
    public RatingGrouping convert(String value) {
      return Choices.pick(RatingGrouping.values(), Choices::word, value);
    }
  }

  static final class MatrixConverter implements ITypeConverter<MatrixShape> {
    @Override
    public MatrixShape convert(String value) {
      return Choices.pick(MatrixShape.values(), Choices::words, value);
    }
  }

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    List<RatingMatch> hits = library.ratings(filter.query()).list();
    List<Modality> asked = filter.modalities().stream().map(library::getModality).toList();
    EvidenceTable table =
        shape.matrix == null
            ? RatingTable.by(shape.by, hits)
            : RatingTable.matrix(shape.matrix, hits, asked, library.dataset().ratings());
    table = table.withCaption(library.edition().title());
    if (withMap) {
      output.requireHtml("--with-map");
      table =
          table.withPicture(
              EvidenceMap.of(hits).including(asked).knowing(library.dataset().ratings()));
    }
    for (String note : RatingNotes.of(library, filter, hits, err())) {
      table = table.withNote(note);
    }
    output.print(table);
  }
}
