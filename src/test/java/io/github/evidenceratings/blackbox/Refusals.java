package io.github.evidenceratings.blackbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a call is refused by exactly one kind of exception, and what its message says. */
public final class Refusals {
  private Refusals() {}

  public static void assertRefused(ThrowingCallable call, String message) {
    assertRefused(IllegalArgumentException.class, call, message);
  }

  public static void assertRefused(
      Class<? extends Throwable> kind, ThrowingCallable call, String message) {
    assertThatThrownBy(call).isExactlyInstanceOf(kind).hasMessage(message);
  }
}
