package io.github.evidenceratings.blackbox.model;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.ClaimTopic;
import java.util.List;
import java.util.stream.Stream;

/** Topics of claims that the bundled data set declares, for data sets of tests. */
public final class Topics {
  public static final List<ClaimTopic> DECLARED = EvidenceLibrary.bundled().dataset().claimTopics();

  public static final ClaimTopic DEFINITION = declared("definition");
  public static final ClaimTopic CAUSE = declared("cause");
  public static final ClaimTopic ONSET = declared("onset");
  public static final ClaimTopic CURE = declared("cure");
  public static final ClaimTopic FUNCTION = declared("function");
  public static final ClaimTopic COURSE = declared("course");
  public static final ClaimTopic SESSION_LENGTH = declared("session-length");
  public static final ClaimTopic INJECTATE = declared("injectate");
  public static final ClaimTopic RECOVERY = declared("recovery");
  public static final ClaimTopic ADJUNCT = declared("adjunct");
  public static final ClaimTopic CONTRAST = declared("contrast");

  private Topics() {}

  private static ClaimTopic declared(String id) {
    return DECLARED.stream().filter(topic -> topic.id().equals(id)).findFirst().orElseThrow();
  }

  /** These and the built-in ones, in order. */
  public static List<ClaimTopic> all() {
    return Stream.concat(ClaimTopic.builtIn().stream(), DECLARED.stream()).sorted().toList();
  }
}
