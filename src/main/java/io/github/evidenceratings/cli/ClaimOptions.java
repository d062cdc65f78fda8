package io.github.evidenceratings.cli;

import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.TermScope;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which claims to show, as options. */
final class ClaimOptions {
  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Option(
      names = {"-t", "--topic"},
      paramLabel = "T",
      description = "Those on this topic, such as use or \"not for\"; repeat for several.")
  private List<String> topics = List.of();

  @Option(
      names = "--stance",
      paramLabel = "S",
      converter = StanceConverter.class,
      description = "Those asserted, denied or left open; repeat for several.")
  private List<Stance> stances = List.of();

  @Option(
      names = "--direction",
      paramLabel = "D",
      converter = FilterOptions.DirectionConverter.class,
      description =
          "Those of an effect that goes this way, such as \"little or no effect\"; repeat for"
              + " several.")
  private List<Direction> directions = List.of();

  @Option(
      names = "--emphasis",
      paramLabel = "E",
      converter = EmphasisConverter.class,
      description = "Those worded hedged, plain or emphatic; repeat for several.")
  private List<Emphasis> emphases = List.of();

  SubjectOptions subject() {
    return subject;
  }

  ClaimQuery query() {
    return query(subject.scope());
  }

  /** For readers of a table: that there may be more claims than it shows. */
  String note() {
    return "Only what was asked for: " + query() + ".";
  }

  /** The same question with another say in what to take along. */
  ClaimQuery query(TermScope termScope) {
    ClaimQuery query = subject.apply(ClaimQuery.all(), termScope);
    for (String topic : topics) {
      query = query.topic(topic);
    }
    for (Stance stance : stances) {
      query = query.stance(stance);
    }
    for (Direction direction : directions) {
      query = query.direction(direction);
    }
    for (Emphasis emphasis : emphases) {
      query = query.emphasis(emphasis);
    }
    return query;
  }

  static final class StanceConverter implements ITypeConverter<Stance> {
    @Override
    public Stance convert(String value) {
      return Choices.pick(Stance.values(), Stance::label, value);
    }
  }

  static final class EmphasisConverter implements ITypeConverter<Emphasis> {
    @Override
    public Emphasis convert(String value) {
      return Choices.pick(Emphasis.values(), Emphasis::label, value);
    }
  }
}
