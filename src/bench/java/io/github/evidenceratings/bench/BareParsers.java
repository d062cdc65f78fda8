package io.github.evidenceratings.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvParser;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Parsers of CSV alone: the same bytes, decoded strictly, every value made a string and looked at,
 * nothing kept. Each returns the number of characters in all values.
 */
final class BareParsers {
  private BareParsers() {}

  /** UTF-8 that stops at the first malformed byte. */
  static Reader strict(Path file) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  static long commonsCsv(Path file) throws IOException {
    long characters = 0;
    try (CSVParser parser = WorldFiles.CSV.parse(strict(file))) {
      for (CSVRecord row : parser) {
        for (int i = 0; i < row.size(); i++) {
          characters += row.get(i).length();
        }
      }
    }
    return characters;
  }

  static long fastCsv(Path file) throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(strict(file))) {
      for (CsvRecord row : reader) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
      }
    }
    return characters;
  }

  /** Its streaming parser, without the binding to objects. */
  static long jacksonCsv(Path file) throws IOException {
    long characters = 0;
    CsvFactory factory = CsvFactory.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    try (Reader in = strict(file);
        CsvParser parser = (CsvParser) factory.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          characters += parser.getString().length();
        }
      }
    }
    return characters;
  }
}
