package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftShapeTest {
  private static String lines(String text) {
    return text.replace(" / ", "\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "a;b / 1;2 ! ; ! 2 ! 1",
        "a|b|c / 1|2|3 ! | ! 3 ! 1",
        // As regular with both: the first of them, unless another gives more values.
        "a,b;c / 1,2;3 ! , ! 2 ! 1",
        "a,b;c;d / 1,2;3;4 ! ; ! 3 ! 1",
        // More regular is better than wider.
        "a,b;c;d / 1,2;3 / 4,5;6;7 ! , ! 2 ! 1",
        // Half of the rows are enough, fewer are not.
        "a;b / 1;2 / x / y ! ; ! 2 ! 0.5",
        "a;b / 1;2;3 / x;y;z;w / u ! , ! 1 ! 1",
        // Nothing to take apart at.
        "a / b ! , ! 1 ! 1",
        // Quotes that are characters like others.
        "a;b / 1;2 in 5\" / 3;4 ! ; ! 2 ! 1",
      })
  void best_ofSeveralDelimiters(String text, char delimiter, int width, double share) {
    DraftShape best = DraftShape.best(lines(text), true);

    assertThat(best.delimiter()).isEqualTo(delimiter);
    assertThat(best.width()).isEqualTo(width);
    assertThat(best.share()).isEqualTo(share);
  }

  /** The last row of a part of a file may be cut off; that of a whole file is not. */
  @Test
  void of_partOfAFile_withoutItsLastRow() {
    String text = "a,b\n1,2\n3,4";
    assertThat(DraftShape.of(text, false, ',', '"').rows()).hasSize(2);
    assertThat(DraftShape.of(text, true, ',', '"').rows()).hasSize(3);
    assertThat(DraftShape.of("a,b", false, ',', '"').rows()).hasSize(1);
    assertThat(DraftShape.of("a,b\n".repeat(199), false, ',', '"').rows()).hasSize(198);
    assertThat(DraftShape.of("a,b\n".repeat(200), false, ',', '"').rows()).hasSize(200);
    assertThat(DraftShape.of("a,b\n".repeat(201), true, ',', '"').rows()).hasSize(200);
  }

  @Test
  void of_nothing_noRows() {
    DraftShape shape = DraftShape.of("\n\n", true, ',', '"');
    assertThat(shape.rows()).isEmpty();
    assertThat(shape.width()).isZero();
    assertThat(shape.share()).isZero();
    assertThat(shape.header()).isZero();
  }

  @Test
  void of_blankLines_areNoRows_butBlankValuesAre() {
    assertThat(DraftShape.of("a,b\n\n,\n1,2\n", true, ',', '"').rows()).hasSize(3);
  }

  /** What comes before a row that cannot be read is enough. */
  @Test
  void of_brokenRow_thoseBeforeIt() {
    assertThat(DraftShape.of("a,b\n1,2\n\"x\"y,3\n", true, ',', '"').rows()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Drug,Disease,Level / x,d,A ! 0",
        "The title,, / Drug,Disease,Level / x,d,A ! 1",
        "The title / Drug,Disease,Level / x,d,A ! 1",
        "Drug,,Level / x,d,A ! 0",
        "+++,---,=== / Drug,Disease,Level / x,d,A ! 1",
        "++,--,== / Drug,Disease,Level / x,d,A ! 0",
        "Drug,Disease,,, / x,d,,, ! 0",
        // Half of the columns named is not most of them.
        "One,Two,, / Drug,Disease,Level,Note / x,d,A,n ! 1",
        "+++ / --- ! 0",
      })
  void header_firstRowThatNamesMostColumns(String text, int header) {
    assertThat(DraftShape.of(lines(text), true, ',', '"').header()).isEqualTo(header);
  }
}
