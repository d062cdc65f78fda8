package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a treatment was compared with.
 *
 * @param kind none stated, placebo, active or add-on
 * @param modalities the treatments compared with, as far as the source names them
 */
public record Comparison(ComparatorKind kind, List<Modality> modalities) {
  /** No comparator stated. */
  public static final Comparison NONE_STATED =
      new Comparison(ComparatorKind.NONE_STATED, List.of());

  /**
   * @throws IllegalArgumentException if treatments are named though none is stated, or one twice
   */
  public Comparison {
    modalities = Checks.distinctIds("comparator", modalities);
    if (kind == ComparatorKind.NONE_STATED && !modalities.isEmpty()) {
      throw new IllegalArgumentException(
          "a comparator is named (\"" + modalities.get(0).id() + "\") but its kind is none stated");
    }
  }

  /** In words: "placebo", "active (exercise, acupuncture)"; empty if no comparator is stated. */
  public Optional<String> text() {
    if (kind == ComparatorKind.NONE_STATED) {
      return Optional.empty();
    }
    return Optional.of(
        modalities.isEmpty()
            ? kind.label()
            : kind.label()
                + modalities.stream()
                    .map(Modality::name)
                    .collect(Collectors.joining(", ", " (", ")")));
  }
}
