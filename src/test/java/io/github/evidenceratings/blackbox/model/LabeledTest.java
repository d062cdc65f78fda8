package io.github.evidenceratings.blackbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Support;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is chosen from a list is written in data sets by its label. */
class LabeledTest {
  static Stream<List<? extends Labeled>> choices() {
    return Stream.<Labeled[]>of(
            Finding.BodyOfEvidence.values(),
            ClaimTopic.Subject.values(),
            CodeSystem.values(),
            Comparison.Kind.values(),
            Direction.values(),
            FindingAgreement.values(),
            Claim.Frequency.values(),
            Pole.values(),
            ScaleKind.values(),
            SourceKind.values(),
            Stance.values(),
            Standing.values(),
            Level.Strength.values(),
            Support.values())
        .map(List::of);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void label_ofEachChoice_isAnotherText(List<? extends Labeled> choices) {
    assertThat(choices)
        .extracting(Labeled::label)
        .doesNotHaveDuplicates()
        .allSatisfy(label -> assertThat(label).isNotBlank())
        .extracting(label -> label.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void example_ofACodeSystem_hasItsForm(CodeSystem system) {
    assertThat(system.hasForm(system.example())).as(system.example()).isTrue();
  }

  static Stream<CodeSystem> systems() {
    return Stream.of(CodeSystem.values());
  }
}
