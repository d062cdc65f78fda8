package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The patterns of dates in the schemas. */
class DateSchemaTest {
  @ParameterizedTest
  @ValueSource(strings = {"docs/rating-table.schema.json", "docs/import-profile.schema.json"})
  void pattern_jsonSchema_isForTheTextsOfDates(String schema) throws IOException {
    String pattern =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of(schema)))
            .get("$defs")
            .get("date")
            .get("pattern")
            .asString();
    assertThat(pattern).startsWith("^").endsWith("$");
    check(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = Descriptor.DATES)
  void pattern_tableSchema_isForTheTextsOfDates(String pattern) {
    check(pattern);
  }

  private static void check(String pattern) {
    Pattern dates = Pattern.compile(pattern);
    for (int year = 0; year < 10_000; year += 333) {
      String text = "%04d".formatted(year);
      same(dates, text);
      for (int month = 0; month < 20; month++) {
        same(dates, "%s-%02d".formatted(text, month));
        for (int day = 0; day < 50; day += 7) {
          same(dates, "%s-%02d-%02d".formatted(text, month, day));
        }
      }
    }
    for (String text : new String[] {"", "24", "2024-", "2024-1", "2024-01-", "2024-01-011"}) {
      same(dates, text);
    }
    // No pattern knows how long a month is.
    assertThat(dates.matcher("2023-02-29").matches()).isTrue();
  }

  private static void same(Pattern dates, String text) {
    assertThat(dates.matcher(text).matches())
        .as(text)
        .isEqualTo(PartialDate.find(text).isPresent());
  }
}
