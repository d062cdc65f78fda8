package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MutantsPageTest {
  private static String mutation(boolean detected, String type, String method, String mutator) {
    return """
        <mutation detected='%s'><mutatedClass>io.github.evidenceratings.%s</mutatedClass>\
        <mutatedMethod>%s</mutatedMethod>\
        <mutator>org.pitest.mutationtest.engine.gregor.mutators.%s</mutator></mutation>
        """
        .formatted(detected, type, method, mutator);
  }

  private static String update(String page, String... mutations) throws Exception {
    String report = "<mutations>" + String.join("", mutations) + "</mutations>";
    return MutantsPage.update(
        page, new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void update_packageListedBefore_replacesItsSectionAndKeepsReasons() throws Exception {
    assertThat(
            update(
                """
                # Mutants

                ## `model`: 18

                | Class | Method | Mutants | Why |
                | --- | --- | ---: | --- |
                | `Level` | `hashCode`, `of` | 6 | any hash code will do |
                | `Gone` | `of` | 1 | no longer there |

                ## `query`: 3

                | kept |
                """,
                mutation(true, "model.Level", "hashCode", "MathMutator"),
                mutation(false, "model.Level", "hashCode", "MathMutator"),
                mutation(false, "model.Level", "hashCode", "MathMutator"),
                mutation(false, "model.Level", "hashCode", "returns.PrimitiveReturnsMutator"),
                mutation(false, "model.Level$Builder", "lambda$build$0", "MathMutator"),
                mutation(false, "model.Level", "&lt;init&gt;", "MathMutator")))
        .isEqualTo(
            """
            # Mutants

            ## `model`: 1 of 6 killed

            | Class | Method | Survivors | Why |
            | --- | --- | --- | --- |
            | `Level` | `(constructor)` | 1 Math |  |
            | `Level` | `build` | 1 Math |  |
            | `Level` | `hashCode` | 2 Math, 1 PrimitiveReturns | any hash code will do |

            ## `query`: 3

            | kept |
            """);
  }

  @Test
  void update_packageNotListedBefore_addsIt() throws Exception {
    assertThat(
            update(
                "# Mutants\n",
                mutation(false, "dataset.tables.Table", "id", "MathMutator"),
                mutation(true, "EvidenceLibrary", "of", "MathMutator")))
        .isEqualTo(
            """
            # Mutants

            ## `(root)`: 1 of 1 killed

            | Class | Method | Survivors | Why |
            | --- | --- | --- | --- |

            ## `dataset`: 0 of 1 killed

            | Class | Method | Survivors | Why |
            | --- | --- | --- | --- |
            | `Table` | `id` | 1 Math |  |
            """);
  }
}
