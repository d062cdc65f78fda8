package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.evidenceratings.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSnifferTest {
  /** How much of a file is looked at for its delimiter. */
  private static final int SAMPLE = 1 << 18;

  @TempDir Path directory;

  private SniffedFile read(String text) throws IOException {
    return FileSniffer.look(Files.writeString(directory.resolve("t.txt"), text));
  }

  @Test
  void read_shortTable_isJudgedByItsLastRowToo() throws IOException {
    // The comma is one of the header only.
    SniffedFile input = read("drug, any name;disease\na;b\n");
    assertThat(input.columns())
        .extracting(SniffedColumn::name)
        .containsExactly("drug, any name", "disease");
    assertThat(input.rows()).isEqualTo(1);
  }

  @Test
  void read_longTable_isNotJudgedByTheRowThatItsStartTears() throws IOException {
    // The last row has its semicolons further down.
    String start = "drug,a;level;id\nheat,b;high;1\n";
    SniffedFile input = read(start + "cold,c" + "x".repeat(SAMPLE) + ";low;2\n");
    assertThat(input.file()).contains(entry("delimiter", ";"));
    assertThat(input.columns())
        .extracting(SniffedColumn::name)
        .containsExactly("drug,a", "level", "id");
    assertThat(input.rows()).isEqualTo(2);
    assertThat(input.warnings()).isEmpty();
  }

  @Test
  void read_strayQuotesAmongQuotedValuesWithDelimiters_keepsQuotes() throws IOException {
    // As characters, quotes would tear the second row apart.
    SniffedFile input = read("a,b\n\"x,y\",z\nx \"y,z\np \"q,r\n");
    assertThat(input.file()).doesNotContainKey("quote");
    assertThat(input.warnings()).containsExactly("line 3 holds a quote that is out of place");
    assertThat(input.columns().get(0).values()).containsOnlyKeys("x,y", "x \"y", "p \"q");
  }

  @Test
  void read_strayQuotesThatTearNothing_areCharacters() throws IOException {
    SniffedFile input = read("a,b\nx \"y,z\np \"q,r\n");
    assertThat(input.file()).contains(entry("quote", "none"));
    assertThat(input.warnings()).isEmpty();
    assertThat(input.columns().get(0).values()).containsOnlyKeys("x \"y", "p \"q");
  }

  /** A title, or a row of another width, tells nothing of quotes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\nc,\"d\" e\nf,\"g\" h\ni,j\n",
        "A title\na,b\nc,\"d\" e\nf,\"g\" h\ni,j\n",
        "a,b\nc,\"d\" e\nf,\"g\" h\ni,j\ne\n",
        "a,b\nc,5\" nail\nd,6\" nail\n",
        "a,b\nc,5\" nail\nd,6\" nail\ne\n",
        "A title\n\na,b\nc,5\" nail\nd,6\" nail\n+++,+++\n",
      })
  void read_strayQuotesBesideUnevenRows_areCharacters(String text) throws IOException {
    SniffedFile input = read(text);
    assertThat(input.file()).contains(entry("quote", "none"));
    assertThat(input.columns()).extracting(SniffedColumn::name).containsExactly("a", "b");
    assertThat(input.columns().get(1).values())
        .containsKeys(text.contains("nail") ? "5\" nail" : "\"d\" e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "\"a\"b,c~d,e~ ! that can be read: line 1 holds a quote that is out of place",
        "\"a,b~c,d~ ! that can be read: line 1 holds a quote that is never closed; close it, or",
        "\"\"~\"\"~ ! that can be read; a table is expected",
      })
  void read_noRowAtAll_isRefused(String text, String why) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(text.replace('~', '\n')))
        .withMessageContaining("holds no row " + why);
  }
}
