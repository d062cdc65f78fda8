package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.model.ClaimTopic;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claim topics that a data set declares. The table may repeat built-in topics, so that it
 * can contain every topic that its claims use, but not change them.
 */
final class ClaimTopicReader extends TableReader<ClaimTopic> {
  private final Registry<ClaimTopic> topics;

  /** Ids of topics by name. */
  private final Map<String, String> names = new HashMap<>();

  ClaimTopicReader(References references, Problems problems) {
    super(references, references.topics(), problems);
    topics = references.topics();
    ClaimTopic.builtIn().forEach(topic -> names.put(NameKey.of(topic.name()), topic.id()));
  }

  @Override
  @Nullable ClaimTopic make(String id, RowReader row) {
    ClaimTopic topic = row.make(ClaimTopicFields.FIELDS.read(id, row)::build);
    if (topic == null) {
      return null;
    }
    for (ClaimTopic builtIn : ClaimTopic.builtIn()) {
      if (builtIn.id().equals(id) && !builtIn.equals(topic)) {
        row.fail(
            "id",
            id,
            "is the id of a built-in topic, which has the name \""
                + builtIn.name()
                + "\", the meaning \""
                + builtIn.meaning()
                + "\", the order "
                + builtIn.order()
                + " and the subject "
                + builtIn.subject().label());
        return null;
      }
    }
    String other = names.putIfAbsent(NameKey.of(topic.name()), id);
    if (other != null && !other.equals(id)) {
      row.fail("name", topic.name(), "is the name of the topic \"" + other + "\" too");
      return null;
    }
    return topic;
  }

  /** Adds the built-in topics that the data set does not repeat. */
  void finish() {
    for (ClaimTopic topic : ClaimTopic.builtIn()) {
      topics.add(topic.id(), topic);
    }
  }
}
