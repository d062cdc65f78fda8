package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.table.RatingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options of all commands that print tables do. */
class OutputOptionsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "t.md, markdown",
    "t.csv, csv",
    "t.tsv, tsv",
    "t.json, json",
    "t.HTML, html",
    "t.tex, latex",
    "t.adoc, asciidoc",
    "t.txt, text",
    "plain, text"
  })
  void out_noFormat_theNameOfTheFileTells(String name, String format) throws IOException {
    Path file = folder.resolve(name);
    Run written = Run.of("table", "--out", file.toString());

    assertThat(written.exit()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Run.of("table", "--format", format).out());
  }

  @Test
  void out_formatGiven_nameOfTheFileDoesNotMatter() throws IOException {
    Path file = folder.resolve("t.md");
    Run.of("ratings", "--format", "csv", "--out", file.toString());

    assertThat(Files.readString(file)).startsWith("modality,condition,");
  }

  @Test
  void out_noSuchFolder_exitOne() {
    Path file = folder.resolve("none").resolve("t.md");
    Run run = Run.of("table", "--out", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("cannot write " + file + ": there is no such folder\n");
  }

  @Test
  void fragment_prefix_styleBodyAndScriptAndNoPage() {
    Run run = Run.of("table", "--fragment", "mine-");
    Document page = Jsoup.parseBodyFragment(run.out());

    assertThat(run.exit()).isZero();
    assertThat(page.body().children().eachAttr("class")).containsExactly("mine-document");
    assertThat(page.select("body > style, body > article, body > script")).hasSize(3);
    assertThat(run.out())
        .contains(
            RatingTable.of(EvidenceLibrary.bundled().ratings().list())
                .toHtmlFragment("mine-")
                .style())
        .doesNotContain("<html", "<main", "class=\"er-");
  }

  @Test
  void fragment_badPrefix_exitTwo() {
    Run run = Run.of("table", "--fragment", "mine");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            prefix "mine" must be a letter, then letters, digits or hyphens, and end with a hyphen, such as "er-"
            Try 'evidence table --help'.
            """);
  }

  @Test
  void fragment_otherFormat_exitTwo() {
    Run run = Run.of("table", "--fragment", "er-", "--format", "csv");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("--fragment is for HTML alone\nTry 'evidence table --help'.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table --out x.pdf | the name of the file tells no format; say it with --format, or use one"
            + " of [.txt, .md, .csv, .tsv, .json, .html, .tex, .adoc]",
        "table --raw-formulas --format html | --raw-formulas is for CSV and TSV alone",
        "table --color always --format csv | --color always is for text alone",
        "table --with-map | --with-map is for HTML alone",
        "map --out x.png | pictures are SVG; the name of the file should end with .svg"
      })
  void option_thatWouldDoNothing_exitTwo(String command, String message) {
    Run run = Run.of(command.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message + "\nTry 'evidence ");
  }

  @Test
  void withMap_html_pictureAboveTheTable() {
    Document page = Jsoup.parse(Run.of("table", "--with-map", "--format", "html").out());

    assertThat(page.select("article > div > svg > title").eachText())
        .containsExactly("Evidence map");
    assertThat(page.select("svg [id], svg [class]"))
        .allMatch(e -> (e.id() + e.className()).startsWith("er-p0-"));
    assertThat(page.select("svg style, style[nonce]")).isEmpty();
  }

  @Test
  void columns_chosenAndAsFootnotes_inEveryCommandWithATable() {
    assertThat(Run.of("ratings", "--condition", "neck pain", "--columns", "condition,level").out())
        .contains("Condition  Level")
        .doesNotContain("In short");
    assertThat(Run.of("check-claims", "--columns", "condition,verdict", "--format", "csv").out())
        .startsWith("condition,verdict\n");
    assertThat(Run.of("table", "--footnotes", "Findings", "--format", "markdown").out())
        .contains("Footnotes:\n\n1. Findings: ");
  }

  @Test
  void columns_unknownOrOfADocument_exitTwo() {
    Run unknown = Run.of("sources", "--columns", "colour");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("unknown column \"colour\"; allowed: id, name, kind, title, author, rater,");

    Run document = Run.of("monograph", "dry needling", "--columns", "level");
    assertThat(document.exit()).isEqualTo(2);
    assertThat(document.err()).startsWith("this document has no columns to choose from\n");
  }

  @Test
  void rawFormulas_cellsAsTheyAre() throws IOException {
    Path data = folder.resolve("data.json");
    Files.writeString(
        data, Data.TWO_MODALITIES.replace("\"name\": \"heat\"", "\"name\": \"=heat\""));

    assertThat(Run.of("modalities", "--data", data.toString(), "--format", "csv").out())
        .contains(",'=heat,");
    assertThat(
            Run.of("modalities", "--data", data.toString(), "--format", "tsv", "--raw-formulas")
                .out())
        .contains("\t=heat\t");
  }

  @ParameterizedTest
  @CsvSource({
    "level, Effective: 0",
    "condition, abdominal pain (stomach pain): 1",
    "modality, trigger point therapy: 24",
    "source, NatMed Pro monograph: 24"
  })
  void table_by_sections(String part, String section) {
    assertThat(Run.of("table", "--by", part, "--width", "200").out().lines()).contains(section);
  }

  @ParameterizedTest
  @CsvSource({
    "condition-by-modality, 'condition,condition_id,trigger point therapy'",
    "modality-by-condition, 'modality,modality_id,abdominal pain,back pain,bursitis'",
    "condition by source, 'condition,condition_id,NatMed Pro monograph'"
  })
  void table_matrix_shapes(String shape, String header) {
    assertThat(Run.of("table", "--matrix", shape, "--format", "csv").out()).startsWith(header);
    assertThat(Run.of("table", "--matrix", "sideways").err())
        .startsWith(
            "Invalid value for option '--matrix': expected one of [condition by modality,"
                + " modality by condition, condition by source] but was 'sideways'");
    assertThat(Run.of("table", "--matrix", "--by", "level").exit()).isEqualTo(2);
  }
}
