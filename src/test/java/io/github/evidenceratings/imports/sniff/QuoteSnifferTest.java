package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteSnifferTest {
  private static final int MOST = SniffedFile.MOST_ROWS;

  private static QuoteSniffer of(String text) throws IOException {
    return QuoteSniffer.of(new StringReader(text), ',');
  }

  private static boolean stray(String text) throws IOException {
    return QuoteSniffer.strayInSeveralLines(new StringReader(text), ',');
  }

  private static String text(String shown) {
    return shown.replace("N", "\n").replace("R", "\r");
  }

  /** N stands for a line feed and R for a carriage return; 0 for no fault. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "a,bN1,2N ! false ! 0 ! false",
        "a,\"b\"N ! true ! 0 ! false",
        "a,\"b\"RN\"c\",d ! true ! 0 ! false",
        "aR\"b\",cR ! true ! 0 ! false",
        "\"a\"\"b\",cN ! true ! 0 ! false",
        "\"\",\"\"\"\"N ! true ! 0 ! false",
        "\"aNb\",cN ! true ! 0 ! false",
        "a\"b,cN ! false ! 1 ! false",
        "aN5\" longN ! false ! 2 ! false",
        "xN1,\"a\"bN ! true ! 2 ! false",
        "xN\"a,Nb\" cN ! true ! 2 ! true",
        "xNN\"abc ! true ! 3 ! true",
        "\"a\",\"bN\"\"cN ! true ! 1 ! true",
        // Closed only by the quote that starts a value lines below.
        "xN1,\"aNb,\"c\"N ! true ! 2 ! true",
      })
  void of_quotes_aroundValuesOrNot(String shown, boolean used, int fault, boolean open)
      throws IOException {
    QuoteSniffer quotes = of(text(shown));

    assertThat(quotes.used()).isEqualTo(used);
    assertThat(quotes.fault()).isEqualTo(fault == 0 ? OptionalInt.empty() : OptionalInt.of(fault));
    assertThat(quotes.open()).isEqualTo(open);
  }

  @Test
  void of_veryLongQuotedValue_wasNeverClosed() throws IOException {
    int most = 1 << 20;
    String longest = "x".repeat(most - 2);
    assertThat(of("\"" + longest + "\"\n").fault()).isEmpty();
    QuoteSniffer open = new QuoteSniffer(true, OptionalInt.of(2), true);
    assertThat(of("y\n\"" + longest + "xx\"\n")).isEqualTo(open);
    // Each value counts for itself.
    assertThat(of("\"" + longest + "\",\"" + longest + "\"\n").fault()).isEmpty();
    // A doubled quote is part of the value.
    String half = "x".repeat(most / 2);
    assertThat(of("y\n\"" + half + "\"\"" + half.substring(4) + "\"\n").fault()).isEmpty();
    assertThat(of("y\n\"" + half + "\"\"" + half + "\"\n")).isEqualTo(open);
  }

  @Test
  void of_manyRows_onlyTheFirstAreLookedAt() throws IOException {
    assertThat(of("a\n".repeat(MOST) + "b\"c").fault()).hasValue(MOST + 1);
    assertThat(of("a\n".repeat(MOST + 1) + "b\"c").fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "a\"bNcNd\"eN ! true",
        "a\"bNcN ! false",
        "a\"bNc\"d ! true",
        "a\"bRNc\"dRN ! true",
        "a\"bRN ! false",
        "\"a\"N\"b\",\"c\"N ! false",
        "\"aN\"bN ! true",
        "\"a\"\"b\"N\"c\"\"d\"N ! false",
        "\"a\"bN\"c\"dN ! true",
        "\"a\"bRN\"c\",dRN ! false",
        "x,\"aN,\"b ! true",
        "aN1,\"b ! false",
        "a\"Rb\"Rc ! true",
      })
  void strayInSeveralLines_eachLineForItself(String shown, boolean stray) throws IOException {
    assertThat(stray(text(shown))).isEqualTo(stray);
  }

  @Test
  void strayInSeveralLines_manyRows_onlyTheFirstAreLookedAt() throws IOException {
    assertThat(stray("a\"b\n" + "x\n".repeat(MOST - 1) + "c\"d\n")).isTrue();
    assertThat(stray("a\"b\n" + "x\n".repeat(MOST) + "c\"d\n")).isFalse();
  }
}
