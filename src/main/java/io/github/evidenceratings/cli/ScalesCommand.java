package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.UnknownTermException;
import io.github.evidenceratings.table.CrosswalkTable;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists rating scales, or looks one up. */
@Command(
    name = "scales",
    description =
        "Lists the levels of the rating scales in use, or of one, in use or shipped with the"
            + " library.",
    footer = {
      "  evidence scales",
      "  evidence scales natmed-effectiveness",
      "  evidence scales --all",
      "  evidence scales --crosswalks"
    })
final class ScalesCommand extends LookUpCommand {
  @ArgGroup private @Nullable Choice choice;

  /** One of the two, or neither. */
  static final class Choice {
    @Option(
        names = "--all",
        description = "List the scales that the library ships, too, in use or not.")
    private boolean all;

    @Option(
        names = "--crosswalks",
        description = "List which levels of a scale became which of another, where that is known.")
    private boolean crosswalks;
  }

  @Override
  EvidenceTable all(EvidenceLibrary library) {
    if (choice != null && choice.crosswalks) {
      return CrosswalkTable.of(ShippedCrosswalks.all());
    }
    if (choice != null && choice.all) {
      return ReferenceTable.scales(known(library)).withNote(inUse(library.scales()));
    }
    return ReferenceTable.scales(library.scales());
  }

  @Override
  EvidenceTable one(EvidenceLibrary library, String wanted) {
    if (choice != null) {
      throw wrongUse((choice.all ? "--all" : "--crosswalks") + " lists all and takes no NAME");
    }
    Optional<RatingScale> inUse = library.findScale(wanted);
    if (inUse.isPresent()) {
      return ReferenceTable.scales(List.of(inUse.get()));
    }
    RatingScale shipped =
        ShippedScales.find(wanted)
            .orElseThrow(
                () ->
                    new UnknownTermException(
                        NameKind.SCALE,
                        wanted,
                        Nearest.of(known(library), scale -> Stream.of(scale.id(), scale.name()))
                            .to(wanted)));
    return ReferenceTable.scales(List.of(shipped))
        .withNote(shipped.name() + " is not in use by the data set.");
  }

  /** Those in use and those shipped, each once. */
  private static List<RatingScale> known(EvidenceLibrary library) {
    Map<String, RatingScale> known = new LinkedHashMap<>();
    ShippedScales.all().forEach(scale -> known.put(scale.id(), scale));
    library.scales().forEach(scale -> known.putIfAbsent(scale.id(), scale));
    return List.copyOf(known.values());
  }

  private static String inUse(List<RatingScale> scales) {
    return scales.isEmpty()
        ? "The data set uses no scale."
        : "In use by the data set: "
            + scales.stream().map(RatingScale::id).collect(Collectors.joining(", "))
            + "; the others are not in use by the data set.";
  }
}
