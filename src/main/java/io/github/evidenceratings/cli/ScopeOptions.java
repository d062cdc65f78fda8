package io.github.evidenceratings.cli;

import io.github.evidenceratings.query.TermScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which terms to take along with those asked for. */
final class ScopeOptions {
  @ArgGroup private @Nullable Choice choice;

  /** One of the two, or neither. */
  static final class Choice {
    @Option(
        names = "--broader",
        description = "Take broader modalities and conditions along, besides the narrower ones.")
    private boolean broader;

    @Option(names = "--exact", description = "Take neither broader nor narrower terms along.")
    private boolean exact;
  }

  TermScope scope() {
    if (choice != null && choice.broader) {
      return TermScope.INCLUDE_BROADER;
    }
    return choice != null && choice.exact ? TermScope.EXACT : TermScope.INCLUDE_NARROWER;
  }
}
