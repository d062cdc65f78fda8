package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.ClaimQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares whole documents made from the bundled data with files. After a change that is meant,
 * {@code mvn test -Dtest=GoldenTest -Dgolden.rewrite=true} rewrites them; read the difference
 * before it is committed.
 */
class GoldenTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/evidenceratings/table/golden");

  private static Rendering content(String name) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    var hits = library.ratings().list();
    return switch (name) {
      case "by-level" -> RatingTable.of(hits);
      case "matrix" ->
          RatingTable.matrix(
              hits, List.of(library.getModality("dry needling")), library.dataset().ratings());
      case "check-claims" -> ClaimTable.check(library.checkClaims(ClaimQuery.all()));
      case "disagreements" -> DisagreementTable.of(library.disagreements());
      case "compare" ->
          ComparisonTable.of(library.compare("dry needling", "trigger point injection"));
      case "monograph" -> MonographDocument.of(library.monograph("trigger point therapy"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String document(String file) {
    Rendering content = content(file.substring(0, file.indexOf('.')));
    return switch (file.substring(file.indexOf('.'))) {
      case ".md" -> content.toMarkdown();
      case ".tex" -> content.toLatex();
      case ".adoc" -> content.toAsciidoc();
      case ".txt" -> content.toText(100);
      case ".csv" -> content.toCsv();
      case ".tsv" -> content.toTsv();
      case ".html" -> content.toHtml();
      case ".ansi" -> content.toAnsiText(100);
      default -> content.toJson();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by-level.md",
        "by-level.txt",
        "by-level.tex",
        "by-level.adoc",
        "by-level.csv",
        "by-level.tsv",
        "by-level.html",
        "by-level.ansi",
        "by-level.json",
        "matrix.md",
        "matrix.txt",
        "matrix.tex",
        "matrix.adoc",
        "matrix.csv",
        "matrix.html",
        "matrix.json",
        "check-claims.md",
        "check-claims.txt",
        "check-claims.tex",
        "check-claims.adoc",
        "disagreements.md",
        "disagreements.txt",
        "compare.md",
        "compare.txt",
        "compare.tex",
        "compare.adoc",
        "monograph.md",
        "compare.html",
        "monograph.html",
        "monograph.txt",
        "monograph.tex",
        "monograph.adoc"
      })
  void document_bundledData_asTheFile(String file) throws IOException {
    String document = document(file);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(file), document);
    }

    assertThat(document).isEqualTo(Files.readString(FOLDER.resolve(file)));
    assertThat(document).doesNotContain("\r").endsWith("\n");
  }

  @Test
  void document_otherLocaleAndTimeZone_sameBytes() {
    List<String> files =
        List.of(
            "by-level.md",
            "by-level.txt",
            "by-level.csv",
            "by-level.json",
            "check-claims.json",
            "disagreements.md",
            "compare.csv",
            "by-level.tex",
            "matrix.adoc",
            "monograph.txt",
            "monograph.json");
    List<String> before = files.stream().map(GoldenTest::document).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(files.stream().map(GoldenTest::document).toList()).isEqualTo(before);
      assertThat(Tables.of("I\u001Fi").toMarkdown()).contains("| I\\\\u001Fi |");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
