package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.ClaimTopic;
import java.util.List;

/** The fields of claim topics. */
final class ClaimTopicFields extends TableFields<ClaimTopic, ClaimTopic.Builder> {
  static final ClaimTopicFields FIELDS = new ClaimTopicFields();

  private static final ValueType<ClaimTopic.Subject> SUBJECT =
      Types.choice(List.of(ClaimTopic.Subject.values()));

  @Override
  ClaimTopic blank() {
    return ClaimTopic.EVIDENCE;
  }

  @Override
  ClaimTopic.Builder builder(String id) {
    return ClaimTopic.builder(id);
  }

  @Override
  void pass(Fields f, ClaimTopic t, ClaimTopic.Builder b) {
    f.id("Id of the topic, unique in its table.", t.id());
    b.name(f.required("name", Types.NAME, "Name in outputs.", t.name()));
    b.meaning(
        f.required("meaning", Types.TEXT, "What its claims are about, as a phrase.", t.meaning()));
    b.order(
        f.required(
            "order", Types.INTEGER, "Place among all topics; outputs show them so.", t.order()));
    b.subject(
        f.required("subject", SUBJECT, "What the sentences of its claims describe.", t.subject()));
  }
}
