package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.internal.csv.CsvRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableShapeTest {
  private static TableShape shape(String text) {
    return TableShape.of(text.replace('~', '\n'), true, ',', '"');
  }

  private static CsvRow row(String text) {
    return shape(text).rows().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a;b~c;d! ;! 2! 1",
        // the share of the rows counts first, though another gives more values
        "a,b,c;d~e,f;g! ;! 2! 1",
        "a,b,c;d~e,f,g! ,! 3! 1",
        // of equal shares the larger width, of equal widths the comma
        "a,b;c;d~e,f;g;h! ;! 3! 1",
        "a,b,c;d~e,f,g;h! ,! 3! 1",
        "a,b;c~d,e;f! ,! 2! 1",
        // half of the rows are enough, fewer are not
        "a;b~c;d~e~f! ;! 2! 0.5",
        "a;b~c;d~e~f~g! ,! 1! 1",
        // one value a row is no table apart at that sign, however regular
        "a;b~c;d~e;f~g! ;! 2! 0.75",
        "a~b! ,! 1! 1",
        "a|b|c~1|2|3! |! 3! 1",
        // quotes that are characters like others
        "a;b~1;2 in 5\"~3;4! ;! 2! 1",
        // a row that cannot be read is none that fits
        "a; b; c,d~\"e\" f,g~\"h\" i,j! ,! 2! 1",
      })
  void best_rows_areApartAtTheDelimiterOfMost(
      String text, char delimiter, int width, double share) {
    TableShape best = TableShape.best(text.replace('~', '\n'), true);
    assertThat(best.delimiter()).isEqualTo(delimiter);
    assertThat(best.width()).isEqualTo(width);
    assertThat(best.share()).isEqualTo(share);
  }

  @Test
  void of_widths_largerOfTwoAsFrequent() {
    TableShape shape = shape("a~b~c,d~e,f~g,h,i");
    assertThat(shape.width()).isEqualTo(2);
    assertThat(shape.share()).isEqualTo(0.4);
    assertThat(shape.rows()).hasSize(5);
  }

  @Test
  void of_noRow_hasNoWidth() {
    assertThat(shape("~~")).isEqualTo(new TableShape(',', List.of(), 0, 0));
    assertThat(shape("~~").header()).isZero();
  }

  @Test
  void of_blankLines_areNoRows_butBlankValuesAre() {
    assertThat(shape("a,b~~,~1,2~").rows()).hasSize(3);
  }

  /** What comes before a row that cannot be read is enough; it counts as one of another width. */
  @Test
  void of_brokenRow_thoseBeforeIt() {
    TableShape broken = shape("a,b~1,2~3,4~\"x\"y,3~5,6");
    assertThat(broken.rows()).hasSize(3);
    assertThat(broken.share()).isEqualTo(0.75);
    assertThat(shape("\"x\"y,3~5,6")).isEqualTo(new TableShape(',', List.of(), 0, 0));
  }

  @Test
  void of_manyRows_takesTwoHundred() {
    assertThat(shape("a,b~".repeat(199)).rows()).hasSize(199);
    assertThat(shape("a,b~".repeat(200)).rows()).hasSize(200);
    assertThat(shape("a,b~".repeat(201)).rows()).hasSize(200);
  }

  @Test
  void of_startOfAFile_leavesOutTheRowThatMayBeTorn() {
    TableShape torn = TableShape.of("a,b\nc,d\ne", false, ',', '"');
    assertThat(torn.rows()).extracting(row -> row.get(0)).containsExactly("a", "c");
    assertThat(torn.share()).isEqualTo(1);
    TableShape whole = TableShape.of("a,b\nc,d\ne", true, ',', '"');
    assertThat(whole.rows()).extracting(row -> row.get(0)).containsExactly("a", "c", "e");
  }

  @Test
  void of_startOfAFile_keepsItsOnlyRow() {
    assertThat(TableShape.of("a,b", false, ',', '"').rows()).hasSize(1);
    assertThat(TableShape.of("a,b\nc", false, ',', '"').rows()).hasSize(1);
  }

  @Test
  void of_startOfAFile_keepsAllRowsWhenMoreFollow() {
    assertThat(TableShape.of("a,b\n".repeat(199), false, ',', '"').rows()).hasSize(198);
    assertThat(TableShape.of("a,b\n".repeat(201), false, ',', '"').rows()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b~c,d! 0",
        "A title~a,b~c,d! 1",
        // a value in half of the columns only is a title with blanks
        "A,title,,~a,b,c,d~e,f,g,h! 1",
        "A,long,title,~a,b,c,d~e,f,g,h! 0",
        // as wide as most rows, without its blank columns
        "A title~a,b,,~c,d~e,f~g,h,i! 1",
        // as wide as the widest row, though most are narrower
        "a,b,c~d,e~f,g~h,i! 0",
        // neither
        "A,long,title~a,b,c,d~e,f,g,h~i,j,k,l,m! 1",
        "+++,+++~a,b~c,d! 1"
      })
  void header_isTheFirstWideRowWithMostValues(String text, int header) {
    assertThat(shape(text).header()).isEqualTo(header);
  }

  @Test
  void header_noRowQualifies_isTheFirst() {
    assertThat(shape("---,---~---,---").header()).isZero();
    assertThat(shape(",,,a~,,,b").header()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "+++,+++! true",
        "---,,***! true",
        "--,--! false",
        "+++,a! false",
        "+-+,+-+! false",
        // blanks alone are no signs
        ",! false",
        "' , '! false"
      })
  void isSeparator_row_hasNothingButSigns(String text, boolean separator) {
    assertThat(TableShape.isSeparator(row(text))).isEqualTo(separator);
  }
}
