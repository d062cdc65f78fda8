package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.RatingScale;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleSnifferTest {
  private static SniffedColumn column(String... values) {
    SniffedColumn column = new SniffedColumn("level");
    for (String value : values) {
      column.add(List.of(value));
    }
    return column;
  }

  private static Map<String, List<String>> nearly(String... values) {
    return ScaleSniffer.nearly(column(values)).entrySet().stream()
        .collect(Collectors.toMap(scale -> scale.getKey().id(), Map.Entry::getValue));
  }

  private static List<Object> ofLevels(String member, String... values) {
    return ScaleSniffer.levels(column(values), "own").stream()
        .<Object>map(level -> String.valueOf(((Map<?, ?>) level).get(member)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "definitive, STRONG! clingen-validity",
        // signs at the end are those of the scale, or the level is another
        "★★★, ★! civic-rating",
        "III (No Benefit), IIa! acc-aha-class",
        "III (no benefit), IIa! ''",
        "definitive, strong+! ''",
        "likely safe, unsafe! ''"
      })
  void of_values_areLevelsOfTheScale(String values, String scale) {
    assertThat(ScaleSniffer.of(column(values.split(", "))))
        .extracting(RatingScale::id)
        .isEqualTo(scale.isEmpty() ? List.of() : List.of(scale));
  }

  @Test
  void nearly_lackingLevels_areFewerThanHalf() {
    assertThat(nearly("Definitive", "Refuted", "Disputd"))
        .containsExactly(Map.entry("clingen-validity", List.of("Disputd")));
    assertThat(nearly("Definitive", "Disputd")).isEmpty();
    assertThat(nearly("Definitive", "Refuted", "x", "y")).isEmpty();
    assertThat(nearly("Definitive", "Refuted")).isEmpty();
  }

  @Test
  void levels_shortNames_areTheirSymbols() {
    assertThat(ofLevels("symbol", "1+", "2++")).containsExactly("1+", "2++");
    assertThat(ofLevels("symbol", "1+", "2+++")).containsExactly("", "");
  }

  @Test
  void levels_namesThatDifferInSigns_haveIdsOfTheirOwn() {
    assertThat(ofLevels("id", "1", "1+", "1++", "1-", "2"))
        .containsExactly("1", "1-2", "1-3", "1-4", "2");
  }
}
