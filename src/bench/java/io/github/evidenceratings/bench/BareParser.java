package io.github.evidenceratings.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The parser of CSV alone: the same bytes, decoded strictly, every value made a string and looked
 * at, nothing kept. Returns the number of characters in all values.
 */
final class BareParser {
  private BareParser() {}

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
}
