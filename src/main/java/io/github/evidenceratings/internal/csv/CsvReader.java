package io.github.evidenceratings.internal.csv;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LimitException;
import io.github.evidenceratings.internal.reading.ReadAhead;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited text row by row, within limits. Commons CSV parses; {@link CsvScan} sees what it
 * lets pass. Not safe for use by several threads at once.
 */
public final class CsvReader implements ReadAhead.Source<CsvRow> {
  private final CsvScan scan;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final boolean escapes;
  private int line = 1;

  public CsvReader(Reader in, CsvDialect dialect, LoadLimits limits) throws IOException {
    scan = new CsvScan(in, dialect, limits);
    parser = CSVParser.builder().setReader(scan).setFormat(dialect.format()).get();
    records = parser.iterator();
    escapes = dialect.escape() != null;
  }

  /**
   * The next row, empty lines included; null after the last.
   *
   * @throws CsvSyntaxException if quotes make the rest unreadable
   * @throws LimitException if a value or a row is beyond what may be read
   */
  @Override
  public @Nullable CsvRow next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord values = records.next();
      int start = line;
      line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      // An escape may stand for a control character.
      return new CsvRow(values, start, scan.in(start), escapes || scan.control());
    } catch (UncheckedIOException e) {
      IOException cause = requireNonNull(e.getCause());
      if (cause instanceof CSVException) {
        // The parser stops at text after a quote; else, it has come to the end within a value.
        CsvScan.TextAfterQuote text = scan.textAfterQuote();
        throw text == null
            ? CsvSyntaxException.open(cause, line, scan.valueLine(), scan.field())
            : CsvSyntaxException.textAfterQuote(cause, line, text.valueLine(), text.line());
      }
      throw cause;
    }
  }

  /** Whether any value that has been read, or one a little further down, is quoted. */
  public boolean hasQuotes() {
    return scan.hasQuotes();
  }

  /** Whether what has been read, or a little further down, ends within quotes. */
  public boolean isInQuotes() {
    return scan.isInQuotes();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
