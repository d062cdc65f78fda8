package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;

/**
 * What the rows of a data set refer to, as far as it has been read.
 *
 * @param scales the scales, those of the library included
 * @param sources the sources
 * @param modalities the modalities
 * @param conditions the conditions
 * @param topics the topics of claims, the built-in ones included
 */
record References(
    Registry<RatingScale> scales,
    Registry<Source> sources,
    Registry<Modality> modalities,
    Registry<Condition> conditions,
    Registry<ClaimTopic> topics) {
  References() {
    this(
        new Registry<>("scale"),
        new Registry<>("source"),
        new Registry<>("modality"),
        new Registry<>("condition"),
        new Registry<>("claim topic"));
  }
}
