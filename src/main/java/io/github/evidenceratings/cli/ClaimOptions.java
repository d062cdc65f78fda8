package io.github.evidenceratings.cli;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.TermScope;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which claims to show, as options. */
final class ClaimOptions {
  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Option(
      names = {"-t", "--topic"},
      paramLabel = "T",
      converter = TopicConverter.class,
      completionCandidates = TopicCandidates.class,
      description = {"Those on this topic; repeat for several. One of ${COMPLETION-CANDIDATES}."})
  private List<ClaimTopic> topics = List.of();

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
          "Those of an effect that goes this way, such as \"no effect\"; repeat for" + " several.")
  private List<Direction> directions = List.of();

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
    for (ClaimTopic topic : topics) {
      query = query.topic(topic);
    }
    for (Stance stance : stances) {
      query = query.stance(stance);
    }
    for (Direction direction : directions) {
      query = query.direction(direction);
    }
    return query;
  }

  static final class TopicCandidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ClaimTopic.values()).map(ClaimTopic::label).iterator();
    }
  }

  static final class TopicConverter implements ITypeConverter<ClaimTopic> {
    @Override
    public ClaimTopic convert(String value) {
      return Choices.pick(ClaimTopic.values(), ClaimTopic::label, value);
    }
  }

  static final class StanceConverter implements ITypeConverter<Stance> {
    @Override
    public Stance convert(String value) {
      return Choices.pick(Stance.values(), Stance::label, value);
    }
  }
}
