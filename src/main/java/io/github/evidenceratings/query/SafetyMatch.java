package io.github.evidenceratings.query;

import io.github.evidenceratings.model.SafetyAssessment;
import java.util.Optional;

/**
 * A safety assessment that was found, and how it matched.
 *
 * @param assessment the assessment
 * @param modality how its modality stands to the asked one; empty if none was asked
 */
public record SafetyMatch(SafetyAssessment assessment, Optional<TermRelation> modality) {
  /** How it matched, as outputs say it; empty if no modality was asked. */
  public String match() {
    return TermRelation.describe(Optional.empty(), modality);
  }
}
