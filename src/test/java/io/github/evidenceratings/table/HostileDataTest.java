package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.dataset.DatasetException;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.internal.Printable;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A data set that says a hostile text wherever it says anything in words, written as every table,
 * document and picture there is, in every format. Each is read back by a reader of its format and
 * holds nothing that the reader would act upon.
 */
class HostileDataTest {
  private static final Path PLAIN = Path.of("src", "test", "corpus", "json", "small.json");

  /** The properties that hold words of people; one of them is a list. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(\"(?:name|title|rater|citation|symbol|summary|outcome|circumstance|locator"
              + "|qualifier_population|synonyms)\": (?:\\[ )?\")((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001B\\[[0-9;]*m");

  @TempDir private Path folder;

  static Stream<String> texts() {
    return Stream.concat(
        Hostile.texts(),
        Stream.of(
            "'; DROP TABLE ratings; --",
            "\" OR \"\"=\"",
            "%s%n%1$x %d",
            "${jndi:ldap://example.org/x} #{x} {{x}}",
            "../../etc/passwd",
            "file:///etc/passwd",
            "NUL.csv:stream",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)",
            "</style><script>alert(1)</script>",
            "</title></svg><img src=x onerror=alert(1)>",
            "]]><x/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "\\input{/etc/passwd} \\write18{id}",
            "include::/etc/passwd[]",
            "+++<script>+++ pass:[<b>] image:x[]",
            "=cmd|' /C calc'!A0",
            "\uFF1Dcmd|' /C calc'!A0",
            "\uFF0B1 \uFF0D1 \uFF20x"));
  }

  private static String hostile(String text) throws IOException {
    // Half a pair goes through no encoding, but through an escape.
    String escaped =
        new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))
            .replace("\uD800 ", "\\uD800 ");
    String plain = Files.readString(PLAIN).replace("\"One star\"", "\"one\"");
    // The name of the data set is an id, and so are levels now.
    int start = plain.indexOf("\"title\"");
    return plain.substring(0, start)
        + WORDS
            .matcher(plain.substring(start).replace("\"name\": \"one\"", "\"name\": \"One star\""))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + escaped + " " + found.group(2) + "\""));
  }

  private static Dataset read(String json) {
    return DatasetReader.readJson(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "hostile.json");
  }

  /** Everything that can be written, by what it is called. */
  private static Map<String, Rendering> everything(EvidenceLibrary library) {
    List<RatingMatch> hits = library.ratings().list();
    List<Rating> all = library.dataset().ratings();
    Map<String, Rendering> content = new LinkedHashMap<>();
    content.put("ratings", RatingTable.of(hits).withFootnotes());
    content.put("list", RatingTable.list(hits).withPicture(LevelBars.of(hits)));
    for (RatingGrouping grouping : RatingGrouping.values()) {
      content.put("by " + grouping, RatingTable.by(grouping, hits));
    }
    for (MatrixShape shape : MatrixShape.values()) {
      content.put("matrix " + shape, RatingTable.matrix(shape, hits, List.of(), all));
    }
    content.put("claims", ClaimTable.of(library.claims().list()));
    content.put("checked claims", ClaimTable.check(library.checkClaims(ClaimQuery.all())));
    content.put("comparison", ComparisonTable.of(library.compare("needling", "heat")));
    content.put("disagreements", DisagreementTable.of(library.disagreements()));
    content.put("scales", ReferenceTable.scales(library.scales()));
    content.put("sources", ReferenceTable.sources(library.sources()));
    content.put(
        "conditions",
        ReferenceTable.terms("Conditions", library.conditions(), all, Rating::condition));
    content.put("monograph", MonographDocument.of(library.monograph("therapy")));
    return content;
  }

  private static List<Picture> pictures(EvidenceLibrary library) {
    List<RatingMatch> hits = library.ratings().list();
    return List.of(
        EvidenceMap.of(hits).withStudied(),
        LevelBars.of(hits),
        ClaimMap.of(library.checkClaims(ClaimQuery.all())));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void write_hostileTextInEveryField_nothingActsOnItsReader(String text) throws IOException {
    String json = hostile(text);
    if (isRefused(text)) {
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(DatasetException.class)
          .satisfies(HostileDataTest::requirePrintable);
      return;
    }
    Dataset dataset = read(json);
    EvidenceLibrary library = EvidenceLibrary.of(dataset);

    assertThat(read(DatasetWriter.toJson(dataset))).isEqualTo(dataset);
    if (isListItem(text + " ache")) {
      DatasetWriter.writePackage(dataset, folder.resolve("written"));
      assertThat(DatasetReader.read(folder.resolve("written"))).isEqualTo(dataset);
    } else {
      assertThatThrownBy(() -> DatasetWriter.writePackage(dataset, folder.resolve("written")))
          .isInstanceOf(IllegalArgumentException.class)
          .satisfies(HostileDataTest::requirePrintable);
    }
    everything(library).forEach(HostileDataTest::requireHarmless);
    Answer answer = library.answer("needling", "headache");
    assertPrintable(AnswerDocument.toText(answer, 60));
    JsonText.object(AnswerDocument.toJson(answer));
    for (Picture picture : pictures(library)) {
      requireHarmless(Jsoup.parse(picture.toSvg(), "", org.jsoup.parser.Parser.xmlParser()));
      Xml.parse(picture.toSvg());
      assertPrintable(picture.toSvg());
    }
  }

  /** What a data set may not say: it could not be written again. */
  private static boolean isRefused(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                (c < ' ' && "\t\n\r".indexOf(c) < 0)
                    || Character.getType(c) == Character.SURROGATE);
  }

  /** Whether a list in a cell of CSV can hold it. */
  private static boolean isListItem(String text) {
    return !text.contains("|") && text.strip().equals(text);
  }

  private static void requirePrintable(Throwable failure) {
    assertThat(failure.toString()).isEqualTo(Printable.lines(failure.toString()));
  }

  private static void requireHarmless(String name, Rendering content) {
    requireCsv(content.toCsv(), ',');
    requireCsv(content.toTsv(), '\t');
    JsonText.object(content.toJson());
    String html = content.toHtml();
    requireHarmless(Jsoup.parse(html));
    Xml.parse(html);
    new LatexReader(content.toLatex()).environments();
    String markdown = content.toMarkdown();
    assertThat(new MarkdownReader(markdown).active()).as(name).isEmpty();
    for (String written :
        List.of(
            html,
            markdown,
            content.toAsciidoc(),
            content.toText(60),
            CONTROL_SEQUENCE.matcher(content.toAnsiText(60)).replaceAll(""))) {
      assertPrintable(written);
    }
  }

  private static void requireCsv(String csv, char delimiter) {
    List<List<String>> rows = RoundTrips.rows(csv, delimiter);
    for (List<String> row : rows) {
      assertThat(row).hasSameSizeAs(rows.get(0)).noneMatch(RoundTrips::isFormula);
    }
  }

  /** No script but our own, nothing fetched, no event, no link but within the page. */
  private static void requireHarmless(Document page) {
    assertThat(page.select("script, style").size()).isLessThanOrEqualTo(3);
    assertThat(page.select("img, iframe, object, embed, base, link, form, foreignObject, image"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        assertThat(name).doesNotStartWith("on").isNotIn("src", "srcset", "formaction");
        if (name.endsWith("href")) {
          assertThat(attribute.getValue()).startsWith("#");
        }
      }
    }
  }

  private static void assertPrintable(String written) {
    assertThat(Hostile.UNPRINTABLE.matcher(written).results()).isEmpty();
  }

  @Test
  void hostile_fields_areManyAndAllSayIt() throws IOException {
    assertThat(hostile("XYZZY").split("XYZZY", -1)).hasSizeGreaterThan(30);
  }
}
