package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.csv.CsvDialect;
import io.github.evidenceratings.internal.csv.CsvReader;
import io.github.evidenceratings.internal.csv.CsvRow;
import io.github.evidenceratings.internal.csv.CsvSyntaxException;
import io.github.evidenceratings.internal.reading.BoundedLines;
import io.github.evidenceratings.internal.reading.LimitException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.OptionalInt;

/**
 * Whether quotes in a table enclose values, as in RFC 4180, or are ordinary characters.
 *
 * @param used whether a value starts with a quote
 * @param fault the first line with a stray quote (it neither encloses a value nor is doubled within
 *     one) or an unclosed one
 * @param open whether that quote is never closed, or only by one that opens a later value
 */
record QuoteSniffer(boolean used, OptionalInt fault, boolean open) {
  /** Inspects the first rows. */
  static QuoteSniffer of(Reader in, char delimiter) throws IOException {
    CsvReader rows = rows(in, delimiter);
    try {
      CsvRow row;
      for (int i = 0; i <= SniffedFile.MOST_ROWS && (row = rows.next()) != null; i++) {
        if (row.hasStrayQuote()) {
          return new QuoteSniffer(rows.hasQuotes(), OptionalInt.of(row.line()), false);
        }
      }
      return new QuoteSniffer(rows.hasQuotes(), OptionalInt.empty(), false);
    } catch (CsvSyntaxException e) {
      return new QuoteSniffer(true, OptionalInt.of(e.quoteLine()), e.isLikelyOpen());
    } catch (LimitException e) {
      // Of an overlong row or value, only a quoted value says anything about quotes.
      return rows.isInQuotes()
          ? new QuoteSniffer(true, OptionalInt.of(e.place("").line()), true)
          : new QuoteSniffer(rows.hasQuotes(), OptionalInt.empty(), false);
    }
  }

  /** Whether several of the first lines, each read alone, contain stray quotes. */
  static boolean strayInSeveralLines(Reader in, char delimiter) throws IOException {
    BoundedLines lines = new BoundedLines(in, (int) LoadLimits.defaults().rowCharacters());
    int strays = 0;
    String line;
    for (int i = 0; i <= SniffedFile.MOST_ROWS && (line = lines.next()) != null; i++) {
      if (line.indexOf('"') >= 0
          && of(new StringReader(line), delimiter).fault().isPresent()
          && ++strays > 1) {
        return true;
      }
    }
    return false;
  }

  private static CsvReader rows(Reader in, char delimiter) throws IOException {
    return new CsvReader(in, new CsvDialect(delimiter, '"', null), LoadLimits.defaults());
  }
}
