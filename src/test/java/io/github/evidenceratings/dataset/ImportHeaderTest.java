package io.github.evidenceratings.dataset;

import static io.github.evidenceratings.dataset.ImportBench.csv;
import static io.github.evidenceratings.dataset.ImportBench.profile;
import static io.github.evidenceratings.dataset.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportHeaderTest {
  private static final ImportHeader HEADER =
      new ImportHeader(
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
