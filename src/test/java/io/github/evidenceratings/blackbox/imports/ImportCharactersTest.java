package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.json;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whichever way a value takes through an import, it holds no character that a data set must not
 * have: what is made could not be read again.
 */
class ImportCharactersTest {
  private static final String SUMMARY =
      profile(csv(), rating("\"summary\": {\"column\": \"Text\", \"html\": true}"));

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "27", "x9", "127", "x9b"})
  void html_referenceToAControlCharacter_isRefusedOrNone(String number) throws IOException {
    bench.input("Drug,Disease,Level,Text\nx,d,A,good\ny,d,A,a&#" + number + ";b\n");
    ImportReport report =
        DatasetImporter.of(bench.read(SUMMARY))
            .rejects(bench.rejects())
            .write(bench.inputs, bench.out());
    // What was made is read again, whatever a parser of HTML takes the reference for.
    assertThat(DatasetReader.read(bench.out()).ratings()).hasSize(report.ratings());
    assertThat(report.read()).isEqualTo(2);
  }

  @Test
  void html_referenceToAControlCharacter_isTold() throws IOException {
    bench.input("Drug,Disease,Level,Text\nx,d,A,a&#7;b\n");
    assertThat(bench.refused(SUMMARY))
        .containsExactly("in.txt:2:4: Text \"a\\u0007b\" holds the control character U+0007");
    String template =
        profile(csv(), rating("\"summary\": {\"template\": \"on: {Text}\", \"html\": true}"));
    assertThat(bench.refused(template))
        .containsExactly("in.txt:2:4: Text \"a\\u0007b\" holds the control character U+0007");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u001b", "\\u009b"})
  void json_nameOfARow_isHeldToTheSame(String escaped) throws IOException {
    String profile =
        profile(
            json("\"rows\": \"/*\""), rating("\"summary\": {\"template\": \"{*}: {Disease}\"}"));
    bench.input(
        "{\"k\": {\"Drug\": \"x\", \"Disease\": \"d\", \"Level\": \"A\"},"
            + " \"a"
            + escaped
            + "b\": {\"Drug\": \"y\", \"Disease\": \"d\", \"Level\": \"A\"}}");
    assertThat(bench.refused(profile))
        .singleElement()
        .asString()
        .startsWith("in.txt:1:")
        .containsPattern("holds the control character U\\+[0-9A-F]{4}$");
  }

  @Test
  void version_ofTheRowsBeforeTheHeader_isHeldToTheSame() throws IOException {
    String profile =
        profile(csv("\"preamble\": 1"), "\"versionPattern\": \"of (?<version>.+)\"", rating());
    bench.input("data of 1\u001B[31m\nDrug,Disease,Level\nx,d,A\n");
    assertThat(bench.unreadable(profile))
        .containsExactly("in.txt:1: version \"1\\u001B[31m\" holds the control character U+001B");
  }

  /** What stands at these places in windows-1252 is quotes and dashes: the encoding is wrong. */
  @Test
  void csv_controlCharactersOfAnotherEncoding_areRefused() throws IOException {
    bench.input("Drug,Disease,Level\nx\u0092s,d,A\ny,d\u007F,A\n", StandardCharsets.ISO_8859_1);
    assertThat(bench.refused(profile(csv("\"encoding\": \"ISO-8859-1\""), rating())))
        .containsExactly(
            "in.txt:2:1: \"x\\u0092s\" holds the control character U+0092",
            "in.txt:3:2: \"d\\u007F\" holds the control character U+007F");
  }
}
