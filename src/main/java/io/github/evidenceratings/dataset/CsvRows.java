package io.github.evidenceratings.dataset;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Parses RFC 4180 in UTF-8 row by row. Not safe for use by several threads at once. */
final class CsvRows implements ReadAhead.Source<ParsedRow> {
  private final StrayQuotes quotes;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int line = 1;

  CsvRows(InputStream in) throws IOException {
    quotes = new StrayQuotes(new StrictReader(in), ',', '"');
    parser = CSVParser.builder().setReader(quotes).setFormat(CSVFormat.RFC4180).get();
    records = parser.iterator();
  }

  @Override
  public @Nullable ParsedRow next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord values = records.next();
      int start = line;
      line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
      return new ParsedRow(values, quotes.in(start), quotes.control(), line);
    } catch (UncheckedIOException e) {
      throw requireNonNull(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
