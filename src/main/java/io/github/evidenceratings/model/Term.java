package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A modality or a condition: what ratings are about. Terms of one kind form a tree; a term knows
 * the next broader one by id.
 */
public sealed interface Term extends Identified permits Modality, Condition {
  /** The id, unique among the terms of its kind in a data set. */
  @Override
  String id();

  /** The preferred name. */
  String name();

  /** What a patient would call it, where that differs from the name. */
  Optional<String> layName();

  /** Other names, in the data set's order. */
  List<String> synonyms();

  /** Everything that people call it: the name, the lay name, other names. */
  default Stream<String> names() {
    return Stream.of(Stream.of(name()), layName().stream(), synonyms().stream())
        .flatMap(names -> names);
  }

  /** Codes in public systems; none where none was verified. */
  List<Code> codes();

  /** The edge to the next broader term; empty at a root. */
  Optional<Broader> broader();

  /** The documents that name the term, at least one. */
  List<Source> sources();

  /** What it is, in a sentence. */
  Optional<String> description();
}
