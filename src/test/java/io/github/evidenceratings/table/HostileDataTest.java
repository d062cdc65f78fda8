package io.github.evidenceratings.table;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.analysis.RatingChange.Kind;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.LatexReader;
import io.github.evidenceratings.blackbox.table.MarkdownReader;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.dataset.WordColumns;
import io.github.evidenceratings.dataset.WordColumns.WordColumn;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.picture.ClaimMap;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.picture.Picture;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A data set that says a hostile text wherever it says anything in words, written as every table,
 * document and picture there is, in every format. Each is read back by a reader of its format and
 * holds nothing that the reader would act upon.
 */
@Tag("thorough")
class HostileDataTest {
  private static final Path PLAIN = Path.of("src", "test", "corpus", "json", "small.json");

  /** What a renderer of AsciiDoc would act upon; none of it is of ours. */
  private static final Pattern ASCIIDOC_MACRO =
      Pattern.compile(
          "(?m)(?:pass|stem|image|link|xref|include|video|audio|ifeval|ifn?def|kbd|menu|btn)"
              + ":{1,2}[^\\s\\[]*\\[|\\+\\+\\+|<<|<[a-zA-Z/!]|^:[\\w!-]+:");

  private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\u001B\\[[0-9;]*m");

  /** Everything as fragments, of texts that do nothing. */
  private static final Map<String, HtmlFragment> PLAIN_FRAGMENTS = new LinkedHashMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void writePlainFragments() {
    EvidenceLibrary library = EvidenceLibrary.of(read(json(hostile("plain"))));
    everything(library, read(json(later("plain"))), "plain")
        .forEach((name, content) -> PLAIN_FRAGMENTS.put(name, content.toHtmlFragment("er-")));
  }

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

  /** The data set with a text in every column of words, in every row. */
  private static Map<String, Object> hostile(String text) {
    Map<String, Object> data = JsonText.object(plain());
    // A weaker one beside it is what the highest alone hide.
    Map<String, Object> rating = JsonText.objects(data, "ratings").get(0);
    rating.put("significance", "relief");
    Map<String, Object> weaker = new LinkedHashMap<>(rating);
    weaker.putAll(Map.of("id", "r4", "level", "Possibly Ineffective", "source", "page"));
    JsonText.objects(data, "ratings").add(weaker);
    Map<String, Object> use = new LinkedHashMap<>(JsonText.objects(data, "claims").get(0));
    use.putAll(Map.of("id", "cl3", "topic", "use"));
    JsonText.objects(data, "claims").add(use);
    for (String property : List.of("title", "version", "description", "licence")) {
      data.put(property, text + " " + data.getOrDefault(property, property));
    }
    for (WordColumn column : WordColumns.all()) {
      for (Map<String, Object> row : JsonText.objects(data, column.table())) {
        if (!fits(column, row)) {
          continue;
        }
        Object plain = row.getOrDefault(column.name(), column.name() + " of " + row.get("id"));
        row.put(
            column.name(),
            plain instanceof List<?> list
                ? list.stream().map(item -> text + " " + item).toList()
                : column.list() ? List.of(text + " " + plain) : text + " " + plain);
      }
    }
    return data;
  }

  /** Only a use has a practice. */
  private static boolean fits(WordColumn column, Map<String, Object> row) {
    return !column.name().equals("practice") || "use".equals(row.get("topic"));
  }

  /** A later edition of the same: ratings are added, withdrawn, and changed in every way. */
  private static Map<String, Object> later(String text) {
    Map<String, Object> data = hostile(text);
    List<Map<String, Object>> ratings = JsonText.objects(data, "ratings");
    Map<String, Object> added = new LinkedHashMap<>(ratings.get(0));
    added.put("id", "r9");
    added.put("condition", "headache");
    ratings.get(0).put("level", "Likely Effective");
    ratings.get(0).put("reviewed", "2025-01-31");
    ratings.get(1).put("scale", "stars");
    ratings.get(1).put("level", "two");
    ratings.remove(2);
    ratings.add(added);
    return data;
  }

  private static String plain() {
    try {
      // Levels by their ids: their names are filled.
      return Files.readString(PLAIN).replace("\"level\": \"One star\"", "\"level\": \"one\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(member -> json(member.getKey()) + ": " + json(member.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(HostileDataTest::json).collect(joining(", ", "[", "]"));
    }
    if (value instanceof Number number) {
      return number.toString();
    }
    // Half a pair goes through no encoding, but through an escape.
    String escaped =
        new String(JsonStringEncoder.getInstance().quoteAsCharArray((String) value))
            .replace("\uD800 ", "\\uD800 ");
    return '"' + escaped + '"';
  }

  private static Dataset read(String json) {
    return DatasetReader.readJson(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "hostile.json");
  }

  /**
   * Everything that can be written, by what it is called.
   *
   * @param later another edition of the same
   */
  private static Map<String, Rendering> everything(
      EvidenceLibrary library, Dataset later, String text) {
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
    content.put(
        "modalities",
        ReferenceTable.terms("Modalities", library.modalities(), all, Rating::modality));
    content.put("highest only", RatingTable.highestOnly(library.ratings().highestOnly()));
    content.put("safety", ReferenceTable.safety(library.safety("therapy", TermScope.EXACT)));
    content.put("appraisals", ReferenceTable.appraisals(library.appraisals()));
    content.put("diff", DiffTable.of(EditionDiff.of(library.dataset(), later)));
    content.put("crosswalks", CrosswalkTable.of(crosswalks(library, text)));
    content.put("monograph", MonographDocument.of(library.monograph("therapy")));
    return content;
  }

  /** One to and one from a scale that the data set defines. */
  private static List<Crosswalk> crosswalks(EvidenceLibrary library, String text) {
    RatingScale own = library.getScale("stars");
    RatingScale shipped = library.getScale("natmed-effectiveness");
    return List.of(crosswalk("there", own, shipped, text), crosswalk("back", shipped, own, text));
  }

  private static Crosswalk crosswalk(String id, RatingScale from, RatingScale to, String text) {
    return new Crosswalk(
        id,
        from,
        to,
        text + " citation",
        List.of(
            new Crosswalk.Entry(
                from.levels().get(0), to.levels().get(0), Optional.of(text + " note"))));
  }

  /** One of each kind: rated, insufficient, not rated, and of terms that are not known. */
  private static List<Answer> answers(EvidenceLibrary library, String text) {
    return List.of(
        library.answer("therapy", "pain"),
        library.answer("needling", "headache"),
        library.answer("needling", "neck-pain"),
        library.answer(text + " unknown", text + " ache"));
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
    String json = json(hostile(text));
    if (isRefused(text)) {
      assertThatThrownBy(() -> read(json))
          .isInstanceOf(InputException.class)
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
    everything(library, read(json(later(text))), text).forEach(HostileDataTest::requireHarmless);
    for (Answer answer : answers(library, text)) {
      assertPrintable(AnswerDocument.toText(answer, 60));
      JsonText.object(AnswerDocument.toJson(answer));
    }
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
    requireHarmless(name, content.toHtmlFragment("er-"));
    new LatexReader(content.toLatex()).environments();
    String markdown = content.toMarkdown();
    assertThat(new MarkdownReader(markdown).active()).as(name).isEmpty();
    String asciidoc = content.toAsciidoc();
    assertThat(asciidoc).as(name).doesNotContainPattern(ASCIIDOC_MACRO);
    for (String written :
        List.of(
            html,
            markdown,
            asciidoc,
            content.toText(60),
            CONTROL_SEQUENCE.matcher(content.toAnsiText(60)).replaceAll(""))) {
      assertPrintable(written);
    }
  }

  /** The body is only marked up; style and script are those of any data. */
  private static void requireHarmless(String name, HtmlFragment fragment) {
    Xml.parse(fragment.body());
    Document page = Jsoup.parseBodyFragment(fragment.body());
    requireHarmless(page);
    assertThat(page.select("script, style, [style]")).isEmpty();
    HtmlFragment plain = requireNonNull(PLAIN_FRAGMENTS.get(name), name);
    assertThat(fragment.style()).isEqualTo(plain.style());
    assertThat(fragment.script()).isEqualTo(plain.script());
    assertPrintable(fragment.body());
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

  /** Of all characters those beyond ASCII are looked at, each once: pages are long. */
  private static void assertPrintable(String written) {
    String special =
        written
            .codePoints()
            .filter(c -> (c < ' ' && c != '\n') || c > '~')
            .distinct()
            .mapToObj(Character::toString)
            .collect(joining(" "));
    assertThat(Hostile.UNPRINTABLE.matcher(special).results()).isEmpty();
  }

  /** So that none is left out, in a table added later either. */
  @Test
  void hostile_everyColumnOfWords_saysItInEveryRow() {
    Map<String, Object> data = hostile("XYZZY");
    assertThat(WordColumns.all()).hasSizeGreaterThan(40);
    for (WordColumn column : WordColumns.all()) {
      assertThat(JsonText.objects(data, column.table()))
          .as(column.toString())
          .filteredOn(row -> fits(column, row))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.get(column.name())).asString().contains("XYZZY "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lay_name",
        "description",
        "author",
        "publisher",
        "host",
        "licence",
        "note",
        "definition",
        "aliases",
        "population",
        "practice",
        "significance",
        "aspect",
        "unit",
        "quantity_wording"
      })
  void words_columnWhereAnythingMayBeSaid_isOne(String name) {
    assertThat(WordColumns.all()).extracting(WordColumn::name).contains(name);
  }

  /** Everything is said by something: the answers are of all kinds, and every rating changed. */
  @Test
  void everything_hasSomethingToSay() {
    EvidenceLibrary library = EvidenceLibrary.of(read(json(hostile("plain"))));
    assertThat(answers(library, "plain"))
        .extracting(answer -> answer.getClass().getSimpleName())
        .containsExactly("Rated", "Insufficient", "NotRated", "UnknownTerm");
    assertThat(EditionDiff.of(library.dataset(), read(json(later("plain")))).changes())
        .flatExtracting(RatingChange::kinds)
        .contains(Kind.ADDED, Kind.WITHDRAWN, Kind.UPGRADED, Kind.REDATED, Kind.SCALE_CHANGED);
    assertThat(library.safety("therapy", TermScope.EXACT)).isNotEmpty();
    assertThat(library.ratings().highestOnly())
        .anySatisfy(group -> assertThat(group.hidden()).isNotEmpty());
  }
}
