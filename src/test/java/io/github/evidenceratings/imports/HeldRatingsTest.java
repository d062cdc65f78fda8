package io.github.evidenceratings.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Qualifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldRatingsTest {
  private static final Dataset BUNDLED = DatasetReader.readBundled("trigger-point-therapy");

  private static HeldRatings held(LoadLimits limits) {
    Set<String> extras = new LinkedHashSet<>();
    BUNDLED
        .ratings()
        .forEach(
            r ->
                r.qualifiers()
                    .forEach(q -> extras.add(Column.prefix(Qualifier.Role.SUBJECT) + q.name())));
    HeldRatings held = new HeldRatings("held", extras, limits);
    BUNDLED.ratings().forEach(held::write);
    held.finish(
        BUNDLED.toBuilder()
            .ratings(List.of())
            .safety(List.of())
            .residuals(List.of())
            .claims(List.of())
            .build());
    return held;
  }

  @Test
  void dataset_hasTheRatings_asWritten() {
    Dataset made = held(LoadLimits.defaults()).dataset();
    assertThat(made.ratings()).isNotEmpty().isEqualTo(BUNDLED.ratings());
    assertThat(made.conditions()).isEqualTo(BUNDLED.conditions());
    assertThat(made.edition()).isEqualTo(BUNDLED.edition());
  }

  @Test
  void dataset_beyondTheBytesOfALoad_isRefused() {
    HeldRatings held = held(LoadLimits.defaults().withBytes(1_000));
    assertThat(PackageFixture.problemsOf(held::dataset))
        .containsExactly("ratings.csv: is longer than the 1000 bytes that are read at most");
  }
}
