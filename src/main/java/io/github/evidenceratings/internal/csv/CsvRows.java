package io.github.evidenceratings.internal.csv;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.ReadAhead;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Parses CSV row by row. Not safe for use by several threads at once. */
public final class CsvRows implements ReadAhead.Source<ParsedRow> {
  private final CsvScan scan;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int line = 1;

  /** The parser stops here; what comes after cannot be told apart. */
  public static final class SyntaxException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int field;

    private SyntaxException(CSVException cause, int line, int field) {
      super(cause);
      this.line = line;
      this.field = field;
    }

    /** Whether a quoted value is never closed; otherwise text follows a closing quote. */
    public boolean unclosed() {
      return field > 0;
    }

    /** Where the value starts that is never closed, or else the row with the text. */
    public Place place(String file) {
      return new Place(file, line, field);
    }
  }

  public CsvRows(Reader in, CSVFormat format, LoadLimits limits) throws IOException {
    scan =
        new CsvScan(
            in,
            format.getDelimiterString().charAt(0),
            format.getQuoteCharacter(),
            format.getEscapeCharacter(),
            limits);
    parser = CSVParser.builder().setReader(scan).setFormat(format).get();
    records = parser.iterator();
  }

  /**
   * {@inheritDoc}
   *
   * @throws SyntaxException if the parser cannot go on
   */
  @Override
  public @Nullable ParsedRow next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord values = records.next();
      int start = line;
      line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      return new ParsedRow(values, scan.in(start), scan.control(), line);
    } catch (UncheckedIOException e) {
      IOException cause = requireNonNull(e.getCause());
      if (cause instanceof CSVException syntax) {
        // At the end of the file it is the value read last that is open.
        boolean unclosed = String.valueOf(syntax.getMessage()).contains("EOF");
        throw new SyntaxException(
            syntax, unclosed ? scan.valueLine() : line, unclosed ? scan.field() : 0);
      }
      throw cause;
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
