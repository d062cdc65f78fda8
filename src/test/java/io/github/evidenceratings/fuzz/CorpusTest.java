package io.github.evidenceratings.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.fuzz.FuzzTarget.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that was once worth keeping, tried on every target that it is for. */
class CorpusTest {
  private static List<Path> inputs(FuzzTarget target) {
    try (Stream<Path> files = Files.list(target.corpus())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> take_everyInput_takenOrRefusedAsPromised() {
    List<DynamicTest> tests = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.values()) {
      for (Path input : inputs(target)) {
        tests.add(
            DynamicTest.dynamicTest(
                target + " " + input.getFileName(), () -> target.take(Files.readAllBytes(input))));
      }
    }
    return tests.stream();
  }

  /** Seeds that are all refused, or all taken, would leave half of the code alone. */
  @ParameterizedTest
  @EnumSource
  void take_allInputsOfATarget_someTakenAndSomeRefused(FuzzTarget target) throws IOException {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (Path input : inputs(target)) {
      outcomes.add(target.take(Files.readAllBytes(input)));
    }
    assertThat(outcomes)
        .isEqualTo(
            target.corpus().endsWith("text")
                ? EnumSet.of(Outcome.TAKEN)
                : EnumSet.allOf(Outcome.class));
  }

  @ParameterizedTest
  @EnumSource
  void take_nothing_isNoFailure(FuzzTarget target) {
    assertThat(target.take(new byte[0])).isNotNull();
  }

  @Test
  void requirePlain_messageThatActsOnATerminal_fails() {
    Messages.requirePlain(new IllegalArgumentException("line\nline"));
    for (String message : new String[] {"\u001B[31m", "\u202E", "", " ", "x".repeat(200_000)}) {
      assertThatThrownBy(() -> Messages.requirePlain(new IllegalArgumentException(message)))
          .isInstanceOf(AssertionError.class);
    }
  }
}
