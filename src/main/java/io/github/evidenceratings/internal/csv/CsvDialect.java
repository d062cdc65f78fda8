package io.github.evidenceratings.internal.csv;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of delimited text.
 *
 * @param delimiter the character between values
 * @param quote the character around values; null if there is none
 * @param escape the escape character; null if there is none
 */
public record CsvDialect(char delimiter, @Nullable Character quote, @Nullable Character escape) {
  /** RFC 4180: commas and quotes. */
  public static final CsvDialect STRICT = new CsvDialect(',', '"', null);

  CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote)
        .setEscape(escape)
        .get();
  }

  /** A row as text. */
  public String text(List<String> values) {
    return format().format(values.toArray());
  }
}
