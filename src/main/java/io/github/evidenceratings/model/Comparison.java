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
public record Comparison(Kind kind, List<Modality> modalities) {
  /** What kind of thing a treatment was compared with. */
  public enum Kind implements Labeled {
    /** The source names no comparator. */
    NONE_STATED("none stated"),
    /** A placebo or sham treatment. */
    PLACEBO("placebo"),
    /** Another treatment in its place. */
    ACTIVE("active"),
    /** The co-intervention alone: the treatment was added to it. */
    ADD_ON("add-on");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** No comparator stated. */
  public static final Comparison NONE_STATED = new Comparison(Kind.NONE_STATED, List.of());

  /**
   * @throws IllegalArgumentException if treatments are named though none is stated, or one twice
   */
  public Comparison {
    modalities = Checks.distinctIds("comparator", modalities);
    if (kind == Kind.NONE_STATED && !modalities.isEmpty()) {
      throw new IllegalArgumentException(
          "a comparator is named (\"" + modalities.get(0).id() + "\") but its kind is none stated");
    }
  }

  /** In words: "placebo", "active (exercise, acupuncture)"; empty if no comparator is stated. */
  public Optional<String> text() {
    if (kind == Kind.NONE_STATED) {
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
