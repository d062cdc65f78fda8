package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.BACK_PAIN;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.HEAT;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.NEEDLING;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.STIFFNESS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.HtmlText;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlRendererTest {
  /** Every kind of page that the bundled data fills. */
  static Stream<Rendering> pages() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    var hits = library.ratings().list();
    var all = library.dataset().ratings();
    return Stream.of(
        RatingTable.of(hits),
        RatingTable.by(RatingGrouping.CONDITION, hits).withFootnotes("findings"),
        RatingTable.list(hits)
            .withPicture(EvidenceMap.of(hits).withStudied())
            .withPicture(LevelBars.of(hits)),
        RatingTable.matrix(hits, List.of(library.getModality("dry needling")), all),
        RatingTable.matrix(MatrixShape.CONDITION_BY_SOURCE, hits, List.of(), all),
        ClaimTable.of(library.claims().list()),
        ClaimTable.check(library.checkClaims(ClaimQuery.all())),
        ComparisonTable.of(library.compare("dry needling", "trigger point injection")),
        DisagreementTable.of(library.disagreements()),
        ReferenceTable.scales(library.scales()),
        ReferenceTable.sources(library.sources()),
        ReferenceTable.terms("Conditions", library.conditions(), all, r -> r.condition()),
        MonographDocument.of(library.monograph("trigger point therapy")),
        RatingTable.of(List.of()));
  }

  private static Document read(String html) {
    return Jsoup.parse(html);
  }

  /** What a cell says, without the link to its row and the numbers of footnotes. */
  private static List<List<String>> rows(Document page) {
    return page.select("tr[data-row]").stream()
        .map(row -> row.select("> th, > td").stream().map(HtmlText::of).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toHtml_hostileText_readBackAsThatText(String text) {
    String shown = Hostile.shown(text);
    EvidenceTable table = Tables.of(text);
    String html = table.withFootnotes().toHtml();
    Document page = read(html);

    assertThat(rows(page)).containsExactly(List.of(shown));
    assertThat(HtmlText.of(page.expectFirst("h1"))).isEqualTo(shown);
    assertThat(HtmlText.of(page.expectFirst("caption"))).isEqualTo(shown);
    assertThat(HtmlText.of(page.expectFirst("p.er-note"))).isEqualTo(shown);
    assertThat(Hostile.UNPRINTABLE.matcher(html).results()).isEmpty();
    Xml.parse(html);
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toHtml_hostileNamesOfColumnsSectionsAndRows_readBackAsThatText(String text) {
    String shown = Hostile.shown(text);
    EvidenceTable table =
        Tables.builder(
                "Caption",
                List.of(
                    TableColumn.everywhere("a", text).under(text),
                    TableColumn.everywhere("b", "B").with(TableColumn.Trait.FILTER),
                    TableColumn.forPrograms("id").with(TableColumn.Trait.ROW_ID)))
            .sections(
                List.of(
                    new Sheet.Section<>(
                        text,
                        List.of(
                            List.of(Value.of("1"), Value.of(text), Value.of(text)),
                            List.of(Value.of("2"), new Value.Gap(text), Value.of(text))))))
            .table();
    Document page = read(table.toHtml());

    assertThat(HtmlText.of(page.expectFirst("th[data-column=0]"))).isEqualTo(shown);
    assertThat(HtmlText.of(page.expectFirst("th[scope=rowgroup]"))).isEqualTo(shown);
    assertThat(rows(page)).containsExactly(List.of("1", shown), List.of("2", shown));
    assertThat(page.select("tr[data-row]").eachAttr("data-f0"))
        .containsExactly(shown.replace('\n', ' '), shown.replace('\n', ' '));
    assertThat(page.select("tr[data-row]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void toHtml_everyPage_wellFormedAndHarmless(Rendering content) {
    String html = content.toHtml();
    Document page = read(html);

    Xml.parse(html);
    Set<String> ids = new HashSet<>();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src", "srcset");
        if (attribute.getKey().equals("href")) {
          assertThat(attribute.getValue()).startsWith("#");
          assertThat(page.getElementById(attribute.getValue().substring(1)))
              .as(attribute.getValue())
              .isNotNull();
        }
        if (attribute.getKey().equals("id")) {
          assertThat(ids.add(attribute.getValue())).as(attribute.getValue()).isTrue();
        }
      }
      assertThat(element.classNames()).allMatch(name -> name.startsWith("er-"));
    }
    assertThat(page.select("link, img, iframe, object, base")).isEmpty();
    assertThat(page.select("p.er-notice").text()).isEqualTo(EvidenceTable.NOTICE);
    assertThat(html).doesNotContain("\r").endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void toHtml_everyTable_everyCellInItsPlace(Rendering content) {
    Document page = read(content.toHtml());

    if (content instanceof EvidenceTable table) {
      ReaderView<?> view = new ReaderView<>(table.sheet());
      assertThat(page.select("th[data-column]").eachText())
          .isEqualTo(view.columns().stream().<String>map(Column::header).toList());
      assertThat(
              page.select("tr[data-row]").stream()
                  .map(row -> row.select("> th, > td").stream().map(this::shortText).toList()))
          .containsExactlyElementsOf(
              view.groups().stream()
                  .flatMap(group -> group.rows().stream())
                  .map(row -> row.cells().stream().map(c -> Hostile.shown(c.text())).toList())
                  .toList());
      assertThat(page.select("ol.er-list > li").eachText()).isEqualTo(view.footnotes());
    } else {
      assertThat(page.select("li").size()).isGreaterThan(10);
    }
  }

  /** Of a cell with details, what is shown while they are closed. */
  private String shortText(Element cell) {
    Element summary = cell.selectFirst("summary");
    if (summary != null) {
      return HtmlText.of(summary);
    }
    List<Element> pieces = cell.select("> .er-piece");
    return pieces.isEmpty()
        ? HtmlText.of(cell)
        : String.join("; ", pieces.stream().map(HtmlText::of).toList());
  }

  @Test
  void toHtml_policy_allowsNothingButTheStyleAndScriptOfThePage() throws NoSuchAlgorithmException {
    Document page = read(RatingTable.of(EvidenceLibrary.bundled().ratings().list()).toHtml());

    assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src "
                + hash(page.expectFirst("style").data())
                + "; script-src "
                + hash(page.expectFirst("script").data())
                + "; base-uri 'none'; form-action 'none'");
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.head().children().indexOf(page.expectFirst("meta[http-equiv]")))
        .isLessThan(page.head().children().indexOf(page.expectFirst("style")));
  }

  private static String hash(String code) throws NoSuchAlgorithmException {
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    return "'sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes))
        + "'";
  }

  @Test
  void toHtml_levels_inTheirColoursWithTheirSymbolsAndUnlikeGaps() {
    Document page =
        read(
            RatingTable.matrix(
                    List.of(
                        draft(NEEDLING, BACK_PAIN, 2).hit("r1"),
                        draft(HEAT, STIFFNESS, 0).onlyFor("population", "adults").hit("r2")),
                    List.of(),
                    List.of(draft(HEAT, BACK_PAIN, 1).rating("r3")))
                .toHtml());

    assertThat(page.select("tr[data-row] td").stream().map(Element::html))
        .containsExactly(
            "<span class=\"er-level er-s0l2\"><span class=\"er-symbol\" aria-hidden=\"true\">?</span>"
                + " Open</span>",
            "<span class=\"er-gap\">not shown</span>",
            "<span class=\"er-gap\">not rated</span>",
            "<span class=\"er-level er-s0l0\"><span class=\"er-symbol\" aria-hidden=\"true\">+</span>"
                + " Strong</span> (population: adults)");
    assertThat(page.expectFirst("style").data())
        .contains(".er-s0l0{", ".er-s0l1{", ".er-s0l2{", "@media (prefers-color-scheme:dark)");
    assertThat(page.select(".er-levels li").eachText())
        .containsExactly("+ Strong", "- Weak", "? Open");
  }

  @Test
  void toHtml_findingsAndSources_inFullBehindTheirSummaries() {
    Document page =
        read(
            RatingTable.of(EvidenceLibrary.bundled().ratings().condition("neck pain").list())
                .toHtml());

    Element findings = page.expectFirst("td details");
    assertThat(findings.expectFirst("summary").text())
        .isEqualTo(
            "heterogeneous: pain: improves (non-specific neck pain); pain: no difference found (whiplash)");
    assertThat(findings.select("dl")).hasSize(2);
    assertThat(findings.select("dl").get(1).text())
        .isEqualTo(
            "Studied dry needling Condition whiplash Comparator none stated Outcome pain Direction"
                + " no difference found Body early research Locator Effectiveness, insufficient evidence"
                + " Source NatMed Pro monograph");
    assertThat(findings.select("li").get(1).ownText())
        .isEqualTo("Needling does not ease the pain of whiplash.");
    assertThat(page.select("#er-source-natmed-trigger-point-therapy dt").eachText())
        .containsExactly(
            "Title", "Kind", "Rated by", "Publisher", "Read at", "Dates", "Licence", "Note");
  }

  @Test
  void toHtml_findingThatDisputesAnother_saysWhichByItsNumber() {
    Document page =
        read(
            RatingTable.of(EvidenceLibrary.bundled().ratings().condition("tension headache").list())
                .toHtml());

    assertThat(page.select("ol.er-findings > li").get(1).text()).contains("Disputes finding 1");
  }

  @Test
  void toHtml_headingsOverColumns_spanThem() {
    EvidenceTable table =
        Tables.builder(
                "Caption",
                List.of(
                    TableColumn.everywhere("x", "X"),
                    TableColumn.everywhere("a", "Level").under("Before"),
                    TableColumn.everywhere("b", "Dates").under("Before"),
                    TableColumn.everywhere("c", "Level").under("After")))
            .rows(
                List.of(
                    List.of(Value.of("1"), Value.of("2"), Value.of("3"), Value.of("4")),
                    List.of(Value.of("5"), Value.of("6"), Value.of("7"), Value.of("8"))))
            .table();
    Document page = read(table.toHtml());

    assertThat(
            page.select("thead tr").get(0).select("th").stream()
                .map(th -> th.text() + " " + th.attr("colspan") + "/" + th.attr("rowspan")))
        .containsExactly("X /2", "Before 2/", "After 1/");
    assertThat(page.select("thead tr").get(1).select("th").eachText())
        .containsExactly("Level", "Dates", "Level");
    assertThat(page.select("tr[data-row] td").eachAttr("data-label"))
        .startsWith("Before: Level", "Before: Dates", "After: Level");
  }

  @Test
  void toHtmlFragment_prefix_onEveryClassAndIdAndNowhereElse() {
    HtmlFragment fragment =
        RatingTable.of(EvidenceLibrary.bundled().ratings().list()).toHtmlFragment("clinic-");
    Document page = read(fragment.body());

    assertThat(page.body().children()).hasSize(1);
    for (Element element : page.body().getAllElements()) {
      assertThat(element.classNames()).allMatch(name -> name.startsWith("clinic-"));
      assertThat(element.id()).matches("|clinic-.*");
    }
    assertThat(page.select("style, script, h1, main")).isEmpty();
    assertThat(fragment.style()).contains(".clinic-document {").doesNotContain("PRE-", ".er-");
    assertThat(fragment.script()).contains("'.clinic-table'").doesNotContain("PRE-", "er-table");
    // Rules name what they are for: nothing of the host's page can match.
    String flat = fragment.style().replaceAll("/\\*.*?\\*/", "");
    assertThat(Pattern.compile("\\{[^{}]*\\}|@media[^{]*\\{|\\}|,").splitAsStream(flat))
        .allMatch(selector -> selector.isBlank() || selector.contains(".clinic-"));
  }

  @Test
  void toHtmlFragment_prefixThatStartsNoName_refused() {
    EvidenceTable table = Tables.of("x");

    for (String prefix : List.of("", "er", "-", "1-", "e\"r-", "e r-", "\u00E9-")) {
      assertRefused(
          () -> table.toHtmlFragment(prefix),
          "prefix \""
              + prefix
              + "\" must be a letter, then letters, digits or hyphens, and end with a hyphen,"
              + " such as \"er-\"");
    }
  }
}
