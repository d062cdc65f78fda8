package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.picture.PictureSamples;
import io.github.evidenceratings.blackbox.table.CsvText;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.HtmlText;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.LatexReader;
import io.github.evidenceratings.blackbox.table.MarkdownReader;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.internal.text.BlankText;
import io.github.evidenceratings.picture.Across;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.PictureTexts;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Writes a table that says a text wherever a table says one, reads it back as its reader would, and
 * fails if that is anything else. A table leaves out what is empty.
 */
public final class RoundTrips {
  /** What a spreadsheet takes for a formula; numbers aside. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?s)(?![+-][0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?\\z)"
              + "[=@+\\-\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20].*");

  private static final Pattern STYLE = Pattern.compile("\u001B\\[[0-9;]*m");

  private static final Pattern NUMBER = Pattern.compile("&#(\\d+);");

  private static final Set<String> DRAWN =
      Set.of(
          "title", "desc", "style", "text", "tspan", "g", "rect", "line", "circle", "ellipse",
          "polygon");

  private RoundTrips() {}

  public static void markdown(String text) {
    String markdown = Tables.of(text).toMarkdown();
    MarkdownReader reader = new MarkdownReader(markdown);
    String shown = Hostile.shown(text);
    if (!shown.isEmpty()) {
      assertThat(reader.rows()).containsExactly(List.of("Text"), List.of(shown));
      assertThat(reader.headings()).containsExactly(shown);
      assertThat(reader.paragraphs()).startsWith(shown);
      assertThat(reader.blocks())
          .containsExactly("Heading", "TableBlock", "Paragraph", "Paragraph");
    }
    assertPrintable(markdown);
  }

  public static void csv(String text) {
    EvidenceTable table = Tables.rows(2, List.of(List.of(text, text)));
    for (char delimiter : new char[] {',', '\t'}) {
      List<List<String>> guarded =
          rows(delimiter == ',' ? table.toCsv() : table.toTsv(), delimiter);
      assertThat(guarded).hasSize(2);
      assertThat(guarded.get(1)).noneMatch(RoundTrips::isFormula);
      assertThat(guarded.get(1).stream().map(CsvText::unguarded)).containsExactly(text, text);
      String kept = delimiter == ',' ? table.toCsv(Formulas.KEPT) : table.toTsv(Formulas.KEPT);
      assertThat(rows(kept, delimiter).get(1)).containsExactly(text, text);
    }
  }

  /** Whether a spreadsheet would take a cell for a formula. */
  static boolean isFormula(String cell) {
    return FORMULA.matcher(cell).matches();
  }

  /** All rows, the header among them. */
  static List<List<String>> rows(String csv, char delimiter) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.getRecords().stream().map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new AssertionError(csv, e);
    }
  }

  public static void json(String text) {
    Map<String, Object> read = JsonText.object(Tables.of(text).toJson());
    assertThat(read).containsEntry("caption", text);
    assertThat(JsonText.objects(read, "rows"))
        .containsExactly(text.isEmpty() ? Map.of() : Map.of("text", text));
  }

  public static void html(String text) {
    String shown = Hostile.shown(text);
    String html = Tables.of(text).withFootnotes().toHtml();
    Document page = Jsoup.parse(html);
    if (!shown.isEmpty()) {
      assertThat(page.select("tr[data-row] > *").stream().map(HtmlText::of)).containsExactly(shown);
      assertThat(HtmlText.of(page.expectFirst("h1"))).isEqualTo(shown);
      assertThat(HtmlText.of(page.expectFirst("caption"))).isEqualTo(shown);
    }
    assertThat(page.select("script, style")).hasSize(2);
    assertThat(page.select("img, iframe, link, object, base, [onerror], [onclick]")).isEmpty();
    assertPrintable(html);
    Xml.parse(html);
  }

  public static void latex(String text) {
    String shown = Normalizer.normalize(Hostile.shown(text), Normalizer.Form.NFC);
    LatexReader reader = new LatexReader(Tables.of(text).toLatex());
    if (!shown.isEmpty()) {
      assertThat(reader.rows()).containsExactly(List.of("Text"), List.of(shown));
    }
    assertThat(reader.environments()).containsExactly("group", "longtable", "group");
  }

  public static void asciidoc(String text) {
    String shown = Hostile.shown(text);
    String asciidoc = Tables.of(text).toAsciidoc();
    if (!shown.isEmpty()) {
      String start = "|Text\n\n|";
      int cell = asciidoc.indexOf(start) + start.length();
      assertThat(asciidocText(asciidoc.substring(cell, asciidoc.indexOf("\n|===\n", cell))))
          .isEqualTo(shown);
    }
    // What starts a title, a table, a block of any kind.
    assertThat(asciidoc.lines().filter(line -> line.matches("[=|/.+*_-]{2,}( .*)?")))
        .containsExactly(asciidoc.lines().findFirst().orElseThrow(), "|===", "|===");
    assertPrintable(asciidoc);
  }

  /** What a reader of AsciiDoc sees, once every character that means something is a number. */
  public static String asciidocText(String written) {
    String plain = written.replace(" +\n", "\n").replace("{empty}", "");
    assertThat(NUMBER.matcher(plain).replaceAll(""))
        .doesNotContainPattern("[\\\\`*_{}\\[\\]<>|~^&$#+@='/]");
    return NUMBER
        .matcher(plain)
        .replaceAll(
            number ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
  }

  public static void svg(String text) {
    String shown = Hostile.shown(text);
    if (BlankText.isBlank(text)) {
      return; // That names nothing.
    }
    EvidenceMap map =
        EvidenceMap.of(List.of(PictureSamples.named(text)))
            .withStudied()
            .withCaption(text)
            .withNote(text);
    for (Across across : Across.values()) {
      String svg = map.across(across).toSvg();
      org.w3c.dom.Document picture = Xml.parse(svg);
      // Caption, panel, column, row, note and source.
      PictureTexts.assertSaid(picture, text, 6);
      assertThat(PictureTexts.hovers(picture, "mark").get(0)).contains(shown.lines().toList());
      assertThat(picture.getDocumentElement().getChildNodes().item(1).getTextContent().strip())
          .isEqualTo(shown);
      assertThat(Xml.names(picture.getDocumentElement())).isSubsetOf(DRAWN);
      assertPrintable(svg);
    }
  }

  /** Text for a terminal: that it is printable, and that colours are the only commands in it. */
  public static void terminal(String text) {
    assertPrintable(Tables.of(text).toText(60));
    assertPrintable(STYLE.matcher(Tables.of(text).toAnsiText(60)).replaceAll(""));
  }

  private static void assertPrintable(String output) {
    assertThat(Hostile.UNPRINTABLE.matcher(output).results()).isEmpty();
  }
}
