package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;

/**
 * The items that rows can refer to, as far as they have been read.
 *
 * @param scales the scales, including those of the library
 * @param sources the sources
 * @param modalities the modalities
 * @param conditions the conditions
 * @param topics the claim topics, including the built-in ones
 * @param format the version of the format
 */
record References(
    Registry<RatingScale> scales,
    Registry<Source> sources,
    Registry<Modality> modalities,
    Registry<Condition> conditions,
    Registry<ClaimTopic> topics,
    FormatVersion format) {
  References() {
    this(
        new Registry<>("scale"),
        new Registry<>("source"),
        new Registry<>("modality"),
        new Registry<>("condition"),
        new Registry<>("claim topic"),
        new FormatVersion());
  }
}
