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
 * Reads delimited text row by row, within limits. Commons CSV parses it; {@link CsvScan} detects
 * faults that Commons CSV accepts. Not thread-safe.
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
   * The next row, including empty lines; null after the last.
   *
   * @throws CsvSyntaxException if quotes make the rest unreadable
   * @throws LimitException if a value or a row exceeds the limits
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
      // An escape sequence may produce a control character.
      return new CsvRow(values, start, scan.in(start), escapes || scan.control());
    } catch (UncheckedIOException e) {
      IOException cause = requireNonNull(e.getCause());
      if (cause instanceof CSVException) {
        // The parser fails at text after a closing quote, or at the end of the text within a value.
        CsvScan.TextAfterQuote text = scan.textAfterQuote();
        throw text == null
            ? CsvSyntaxException.open(cause, line, scan.valueLine(), scan.field())
            : CsvSyntaxException.textAfterQuote(cause, line, text.valueLine(), text.line());
      }
      throw cause;
    }
  }

  /**
   * Whether any value that has been read is quoted. Includes text that is buffered but not yet
   * returned.
   */
  public boolean hasQuotes() {
    return scan.hasQuotes();
  }

  /**
   * Whether the text read so far ends within quotes. Includes text that is buffered but not yet
   * returned.
   */
  public boolean isInQuotes() {
    return scan.isInQuotes();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
