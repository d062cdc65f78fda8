package io.github.evidenceratings.imports.rows;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.imports.profile.ProfileReaderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignHeaderTest {
  private static final ForeignHeader HEADER =
      new ForeignHeader(
          ProfileReaderTest.read(
              profile(
                  csv(),
                  "\"derive\": {\"column\": \"Study\", \"into\": \"(?<trial>[A-Z]+).*\"}",
                  rating(
                      "\"locator\": \"trial\"",
                      "\"citation\": {\"template\": \"{Author} {Year} {trial}\"}",
                      "\"summary\": {\"template\": \"{Year}: {Text}\"}",
                      "\"significance\": {\"column\": [\"What\", \"For\"]}",
                      "\"reviewed\": {\"column\": \"Seen\", \"optional\": true}"))));

  @Test
  void missing_everyColumnOfTemplates_once_ofSeveralNamesTheFirst() {
    assertThat(HEADER.missing(List.of()))
        .containsExactlyInAnyOrder(
            "Study", "Drug", "Disease", "Level", "What", "Author", "Year", "Text");
    assertThat(HEADER.missing(List.of("Drug", "Disease", "Level", "Study", "For", "Author")))
        .containsExactlyInAnyOrder("Year", "Text");
  }

  @Test
  void missing_nothing_ifAllIsThere_derivedAndOptionalOnesAside() {
    assertThat(
            HEADER.missing(
                List.of("Drug", "Disease", "Level", "Study", "What", "Author", "Year", "Text")))
        .isEmpty();
  }
}
