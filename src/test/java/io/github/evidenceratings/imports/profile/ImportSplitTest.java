package io.github.evidenceratings.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportSplitTest {
  private static List<String> parts(String separator, String cell, String... whole) {
    return new ImportSplit(
            Optional.of(separator), Optional.of(ImportSplit.Meaning.ALTERNATIVES), Optional.empty())
        .parts(cell, List.of(whole));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a!a",
        "a,b!a|b",
        " a , b !a|b",
        "2,4-D!2,4-D",
        "2,4-D  !2,4-D",
        "  2,4-D,b!2,4-D|b",
        "a, 2,4-D , b!a|2,4-D|b",
        "a,2,4-D!a|2,4-D",
        "2,4-D,2,4-D!2,4-D|2,4-D",
        "2,4-Dx,b!2|4-Dx|b",
        "2,4-D x,b!2|4-D x|b",
        "12,4-D!12|4-D",
        "a,!a|",
        ",a!|a"
      })
  void parts_aWholeName_staysWholeBetweenSeparatorsOnly(String cell, String parts) {
    assertThat(String.join("|", parts(",", cell, "2,4-D"))).isEqualTo(parts);
  }

  @Test
  void parts_ofBlanksAndSigns_separatorIsTakenAsWritten() {
    assertThat(parts(" + ", "B+C + D", "B+C")).containsExactly("B+C", "D");
    assertThat(parts(" + ", "B+C  + D", "B+C")).containsExactly("B+C", "D");
    assertThat(parts(" + ", "B+C+ D", "B+C")).containsExactly("B+C+ D");
    assertThat(parts(" or ", "heat or for ore")).containsExactly("heat", "for ore");
  }

  @Test
  void parts_firstWholeNameThatFits_isTaken() {
    assertThat(parts(",", "a,b,c", "a,b", "a,b,c")).containsExactly("a,b", "c");
    assertThat(parts(",", "a,b,c", "a,b,c", "a,b")).containsExactly("a,b,c");
  }

  @Test
  void parts_withoutSeparator_isTheCell() {
    assertThat(
            new ImportSplit(
                    Optional.empty(),
                    Optional.of(ImportSplit.Meaning.ALTERNATIVES),
                    Optional.empty())
                .parts("a,b", List.of()))
        .containsExactly("a,b");
  }

  @Test
  void parts_separatorAtTheStart_leavesAnEmptyName() {
    assertThat(parts(",", ",")).containsExactly("", "");
    assertThat(parts("; ", "; a")).containsExactly("", "a");
  }

  @Test
  void meanings_areListedByTheirLabels_andFoundByThem() {
    assertThat(ImportSplit.Meaning.values())
        .extracting(ImportSplit.Meaning::label)
        .containsExactlyElementsOf(ImportSplit.Meaning.labels());
    assertThat(ImportSplit.Meaning.values())
        .allSatisfy(
            meaning -> assertThat(ImportSplit.Meaning.of(meaning.label())).isEqualTo(meaning));
    assertThat(ImportSplit.Meaning.of("Combination")).isNull();
  }
}
