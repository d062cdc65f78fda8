package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.input.LoadLimits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The limits of a parser, which say in our words what goes beyond them. */
final class JsonLimits extends StreamReadConstraints {
  private static final long serialVersionUID = 1L;
  private static final int DIGITS = 1_000;
  private static final JsonFactory DEFAULT = create(LoadLimits.defaults());

  private JsonLimits(LoadLimits limits) {
    super(
        limits.depth(),
        DEFAULT_MAX_DOC_LEN,
        DEFAULT_MAX_TOKEN_COUNT,
        DIGITS,
        limits.characters(),
        limits.characters());
  }

  /** Makes parsers that keep the limits. */
  static JsonFactory factory(LoadLimits limits) {
    return limits.equals(LoadLimits.defaults()) ? DEFAULT : create(limits);
  }

  private static JsonFactory create(LoadLimits limits) {
    return JsonFactory.builder().streamReadConstraints(new JsonLimits(limits)).build();
  }

  @Override
  public void validateNestingDepth(int depth) {
    if (depth > getMaxNestingDepth()) {
      throw new StreamConstraintsException(
          "is not read: arrays and objects are nested deeper than the "
              + getMaxNestingDepth()
              + " levels that are read at most");
    }
  }

  @Override
  public void validateIntegerLength(int length) {
    validate("number", length, DIGITS);
  }

  @Override
  public void validateFPLength(int length) {
    validate("number", length, DIGITS);
  }

  @Override
  public void validateStringLength(int length) {
    validate("value", length, getMaxStringLength());
  }

  @Override
  public void validateStringLengthLong(long length) {
    validate("value", length, getMaxStringLength());
  }

  @Override
  public void validateNameLength(int length) {
    validate("name", length, getMaxNameLength());
  }

  private static void validate(String what, long length, int most) {
    if (length > most) {
      throw new StreamConstraintsException(
          "is not read: a "
              + what
              + " is longer than the "
              + most
              + " characters that are read at most");
    }
  }
}
