package io.github.evidenceratings.model;

/** What a claim speaks of. A closed list; outputs show claims in this order. */
public enum ClaimTopic implements Labeled {
  /** What the treatment is. */
  DEFINITION("definition", "what the treatment is"),
  /** What a trigger point is: the thing treated rather than the treatment. */
  TRIGGER_POINT("trigger point", "what a trigger point is and how it shows"),
  /** Why trigger points form. */
  CAUSE("cause", "why trigger points form, or come back"),
  /** Where in the body they occur. */
  LOCATION("location", "where in the body they occur"),
  /** A condition it is used for. Never denied: a use denied is {@link #NOT_FOR}. */
  USE("use", "a condition that it is used for"),
  /** A condition it is said not to treat; always denied. */
  NOT_FOR("not for", "a condition that it is said not to treat"),
  /** Whether it works. */
  EFFICACY("efficacy", "whether it works, alone or beside another treatment"),
  /** What is said of the evidence itself. */
  EVIDENCE("evidence", "the state of the evidence"),
  /** How soon relief comes. */
  ONSET("onset of relief", "how soon relief comes"),
  /** How long relief lasts. */
  DURATION("duration of relief", "how long relief lasts"),
  /** What outcome and relief depend on. */
  DEPENDS_ON("what relief depends on", "what makes relief differ between patients"),
  /** Whether it ends the trouble for good. */
  CURE("cure", "whether it ends the trouble for good"),
  /** What the patient can do again, or do without. */
  FUNCTION("function", "what the patient can do again, or do without"),
  /** How many sessions, and how often. */
  COURSE("course", "how many sessions, and how often"),
  /** How long one session takes. */
  SESSION_LENGTH("session length", "how long one session takes"),
  /** What is done, step by step, where and by whom. */
  PROCEDURE("procedure", "what is done, step by step, where and by whom"),
  /** What is injected. */
  INJECTATE("injectate", "what is injected, if anything"),
  /** How it is thought to work. */
  MECHANISM("mechanism", "how it is thought to work"),
  /** What the patient feels. */
  SENSATION("sensation", "what the patient feels during and right after it"),
  /** What the time after a session brings. */
  RECOVERY("recovery", "the time after a session"),
  /** How safe it is as a whole. */
  SAFETY("safety", "how safe it is as a whole"),
  /** A harm it may do. */
  ADVERSE_EFFECT("adverse effect", "a harm it may do"),
  /** What to heed. */
  PRECAUTION("precaution", "what to heed before and during it"),
  /** What it may interact with. */
  INTERACTION("interaction", "whether it interacts with medicines, supplements or foods"),
  /** Who it suits. */
  CANDIDATE("candidate", "whom it suits"),
  /** What it tells about where pain comes from. */
  DIAGNOSTIC_VALUE("diagnostic value", "what it tells about where the pain comes from"),
  /** What it is combined with. */
  ADJUNCT("adjunct", "what it is combined with"),
  /** What patients prefer. */
  PREFERENCE("patient preference", "what patients prefer, and why"),
  /** How it differs from another treatment. */
  CONTRAST("contrast", "how it stands to another treatment");

  private final String label;
  private final String meaning;

  ClaimTopic(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  @Override
  public String label() {
    return label;
  }

  /** What claims on the topic say, as a phrase that follows "about". */
  public String meaning() {
    return meaning;
  }
}
