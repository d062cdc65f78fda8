package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.table.RatingDrafts.BACK_PAIN;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.HEAT;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.NEEDLING;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.STIFFNESS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.picture.PictureSamples;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.picture.Across;
import io.github.evidenceratings.picture.ClaimMap;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.picture.Picture;
import io.github.evidenceratings.query.ClaimQuery;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in a real browser. Needs a Chromium on this machine, by the name that the variable CHROMIUM
 * gives or one of the usual ones; without one the tests are skipped, but not in continuous
 * integration.
 */
@EnabledIf(value = "isWanted", disabledReason = "no Chromium on this machine")
@Tag("thorough")
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private static Playwright playwright;
  private static Browser browser;
  private static String axe;

  @TempDir private Path folder;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    Path chromium =
        chromium().orElseThrow(() -> new IllegalStateException("no Chromium on this machine"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    try (InputStream in = ClassLoader.getSystemResourceAsStream("axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.createDirectories(SCREENSHOTS);
  }

  /** In continuous integration the tests must not be skipped: they fail without a browser. */
  static boolean isWanted() {
    return "true".equals(System.getenv("CI")) || chromium().isPresent();
  }

  private static Optional<Path> chromium() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void nothingFetchedAndNothingToComplainOf() {
    contexts.forEach(BrowserContext::close);
    assertThat(requests).allMatch(url -> url.startsWith("file://" + folder), "the page itself");
    assertThat(complaints).isEmpty();
  }

  private Page open(Rendering content) throws IOException {
    return open(content, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private Page open(Rendering content, Browser.NewContextOptions options) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), content.toHtml());
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate("file://" + file);
    return page;
  }

  private static EvidenceTable byLevel() {
    return RatingTable.of(EvidenceLibrary.bundled().ratings().list());
  }

  /** The words of the first cell of each row that shows, without the link to the row. */
  private static List<String> shown(Page page) {
    return page.locator("tr[data-row]:visible > th").allInnerTexts().stream()
        .map(text -> text.replaceAll("\\s*#$", ""))
        .toList();
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  private static EvidenceTable mixed() {
    return RatingTable.list(
        List.of(
            draft(NEEDLING, STIFFNESS, 2).by(RatingDrafts.DIGEST).hit("r1"),
            draft(HEAT, BACK_PAIN, 1).saying("Größe 10").hit("r2"),
            draft(NEEDLING, BACK_PAIN, 0).saying("grosse 9").hit("r3")));
  }

  @Test
  void sort_byClickOnALevel_displayOrderAndBack() throws IOException {
    Page page = open(mixed());
    Locator level = page.locator("th[data-column] button", hasText("Level"));
    Locator header = page.locator("th[data-column]", new Page.LocatorOptions().setHasText("Level"));

    level.click();
    assertThat(page.locator("tr[data-row]").evaluateAll("rows => rows.map(row => row.id)"))
        .isEqualTo(List.of("er-row-r3", "er-row-r2", "er-row-r1"));
    assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
    level.click();
    assertThat(page.locator("tr[data-row]").evaluateAll("rows => rows.map(row => row.id)"))
        .isEqualTo(List.of("er-row-r1", "er-row-r2", "er-row-r3"));
    assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
    level.click();
    assertThat(header.getAttribute("aria-sort")).isNull();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void sort_byKeyboardAlone_numbersBySizeAndEmptyCellsLast() throws IOException {
    Page page = open(mixed());
    Locator button = page.locator("th[data-column] button", hasText("In short"));

    button.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("tr[data-row]").evaluateAll("rows => rows.map(row => row.id)"))
        .isEqualTo(List.of("er-row-r3", "er-row-r2", "er-row-r1"));
    page.keyboard().press("Space");
    assertThat(page.locator("tr[data-row]").evaluateAll("rows => rows.map(row => row.id)"))
        .isEqualTo(List.of("er-row-r2", "er-row-r3", "er-row-r1"));
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("In short");
  }

  @Test
  void sort_everyColumnOfTheBundledTable_rowsStayInTheirSections() throws IOException {
    Page page = open(byLevel());
    String sections =
        "bodies => bodies.map(body => [...body.querySelectorAll('tr[data-row]')].map(r => r.id).sort())";
    Object before = page.locator("tbody").evaluateAll(sections);
    List<String> order = shown(page);

    for (Locator button : page.locator("th[data-column] button").all()) {
      button.click();
      button.click();
      assertThat(page.locator("tbody").evaluateAll(sections)).isEqualTo(before);
    }
    assertThat(shown(page)).isNotEqualTo(order);
    page.locator("button", hasText("Show all")).click();
    assertThat(shown(page)).isEqualTo(order);
  }

  @Test
  void sort_fromTheList_sameAsByItsHeader() throws IOException {
    Page page = open(mixed());

    page.selectOption("select[name=sort]", "0-");
    assertThat(page.locator("th[aria-sort=descending]").innerText()).isEqualTo("Modality");
    page.selectOption("select[name=sort]", "");
    assertThat(page.locator("th[aria-sort]").count()).isZero();
  }

  @Test
  void filter_byEveryPart_theRowsThatHaveIt() throws IOException {
    Page page = open(mixed());
    assertThat(page.locator(".er-controls label").allInnerTexts())
        .containsExactly("Modality", "Condition", "Level", "Source", "Text", "Sort by");
    for (String[] choice :
        new String[][] {
          {"Modality", "needling", "2"},
          {"Condition", "back pain", "2"},
          {"Level", "Open", "1"},
          {"Source", "Digest", "1"}
        }) {
      page.getByLabel(choice[0], new Page.GetByLabelOptions().setExact(true))
          .selectOption(choice[1]);
      assertThat(page.locator("tr[data-row]:visible").count())
          .as(choice[0])
          .isEqualTo(Integer.parseInt(choice[2]));
      assertThat(page.locator("[role=status]").innerText()).isEqualTo(choice[2] + " of 3 rows");
      page.locator("button", hasText("Show all")).click();
      assertThat(page.locator("[role=status]").innerText()).isEqualTo("3 rows");
    }
  }

  @Test
  void filter_byText_whateverCaseAndAccents() throws IOException {
    Page page = open(mixed());

    page.fill("input[type=search]", "grösse");
    assertThat(page.locator("tr[data-row]:visible").evaluateAll("rows => rows.map(r => r.id)"))
        .isEqualTo(List.of("er-row-r3"));
    page.fill("input[type=search]", "nowhere");
    assertThat(page.locator("[role=status]").innerText()).isEqualTo("0 of 3 rows");
  }

  @Test
  void filter_bundledTableByLevel_sectionsWithoutRowsGo() throws IOException {
    Page page = open(byLevel());
    assertThat(page.locator("tbody:visible").count()).isEqualTo(7);

    page.getByLabel("Level", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Possibly Effective");
    assertThat(shown(page))
        .containsExactly(
            "back pain", "myofascial pain syndrome (persistent muscle pain)", "tension headache");
    assertThat(page.locator("tbody:visible").count()).isEqualTo(1);
    page.getByLabel("Condition", new Page.GetByLabelOptions().setExact(true))
        .selectOption("neck pain");
    assertThat(shown(page)).isEmpty();
  }

  @Test
  void deepLink_row_isShownMarkedAndInView() throws IOException {
    Page page = open(byLevel());
    page.navigate(page.url() + "#er-row-natmed-stroke");

    assertThat(inView(page)).isEqualTo(true);
    assertThat(background(page, "natmed-stroke")).isNotEqualTo(background(page, "natmed-stress"));
    page.fill("input[type=search]", "headache");
    assertThat(shown(page)).containsExactly("tension headache");
    page.evaluate("location.hash = '#er-row-natmed-neck-pain'");
    page.waitForFunction("document.querySelectorAll('tr[data-row]:not([hidden])').length === 24");
    assertThat(page.locator("#er-row-natmed-neck-pain").isVisible()).isTrue();
    assertThat(page.locator("#er-row-natmed-neck-pain a[aria-label]").getAttribute("aria-label"))
        .isEqualTo("Link to this row: neck pain");
  }

  private static Object inView(Page page) {
    return page.evaluate(
        "(() => { const box = document.querySelector(':target').getBoundingClientRect();"
            + " return box.top >= 0 && box.bottom <= innerHeight; })()");
  }

  private static Object background(Page page, String row) {
    return page.locator("#er-row-" + row + " > th")
        .evaluate("cell => getComputedStyle(cell).backgroundColor");
  }

  @Test
  void findings_byKeyboard_openAndClose() throws IOException {
    Page page = open(byLevel());
    Locator summary = page.locator("#er-row-natmed-neck-pain summary");
    Locator detail = page.locator("#er-row-natmed-neck-pain dl").first();

    assertThat(detail.isVisible()).isFalse();
    summary.focus();
    page.keyboard().press("Enter");
    assertThat(detail.isVisible()).isTrue();
    assertThat(detail.innerText()).contains("non-specific neck pain");
  }

  @Test
  void source_linkFromItsName_opensWhatIsKnownOfIt() throws IOException {
    Page page =
        open(
            RatingTable.list(EvidenceLibrary.bundled().ratings().list())
                .withColumns("condition", "level", "source"));

    page.locator("tr[data-row] td a").first().click();
    page.waitForFunction("document.querySelector('li:target details').open");
    assertThat(page.locator("li:target dl").innerText()).contains("TRC Healthcare");
  }

  @Test
  void withoutJavaScript_everythingCanBeRead() throws IOException {
    Page page = open(byLevel(), new Browser.NewContextOptions().setJavaScriptEnabled(false));

    assertThat(page.locator("tr[data-row]:visible").count()).isEqualTo(24);
    assertThat(page.locator("button, select, input").count()).isZero();
    page.locator("summary").first().click();
    assertThat(page.locator("dl").first().isVisible()).isTrue();
  }

  @Test
  void policy_scriptThatIsNotThePages_doesNotRun() throws IOException {
    Page page =
        open(Tables.of("<script>window.ran = 1</script><img src=x onerror='window.ran=1'>"));

    assertThat(page.evaluate("window.ran")).isNull();
    page.evaluate(
        "(() => { const script = document.createElement('script'); script.textContent ="
            + " 'window.ran = 2'; document.body.append(script); const image = new Image();"
            + " image.src = 'https://example.org/x.png'; document.body.append(image); })()");
    page.waitForTimeout(100);
    assertThat(page.evaluate("window.ran")).isNull();
    assertThat(complaints).hasSize(2).allMatch(text -> text.contains("Content Security Policy"));
    complaints.clear();
    // The attempt is reported, though the policy stops it before anything is sent.
    requests.remove("https://example.org/x.png");
  }

  private static Stream<Rendering> pages() {
    return HtmlRendererTest.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axe_everyPage_noViolation(Rendering content) throws IOException {
    assertThat(violations(content, 1280, ColorScheme.LIGHT)).isEqualTo(List.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axe_lightAndDarkOnAPhone_noViolation(ColorScheme scheme) throws IOException {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    assertThat(violations(byLevel(), 360, scheme)).isEqualTo(List.of());
    assertThat(violations(ReferenceTable.scales(library.scales()), 360, scheme))
        .isEqualTo(List.of());
    assertThat(
            violations(
                RatingTable.matrix(
                    library.ratings().list(), library.modalities(), library.dataset().ratings()),
                360,
                scheme))
        .isEqualTo(List.of());
  }

  /** What would keep people from using a page, with all its details open. */
  private Object violations(Rendering content, int width, ColorScheme scheme) throws IOException {
    Page page =
        open(
            content,
            new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    page.evaluate(
        "document.querySelectorAll('details').forEach(details => { details.open = true; })");
    page.evaluate(axe);
    return page.evaluate(
        "axe.run().then(result => result.violations.map(violation => violation.id + ': '"
            + " + violation.nodes.map(node => node.html).slice(0, 3).join(' ')))");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void phone_everyPage_noWiderThanTheScreen(Rendering content) throws IOException {
    Page page = open(content, new Browser.NewContextOptions().setViewportSize(360, 740));

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  private Page open(Picture picture, ColorScheme scheme) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("picture.html"),
            "<!DOCTYPE html><meta charset=utf-8>" + picture.toSvg());
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(900, 900).setColorScheme(scheme));
    contexts.add(context);
    Page page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate("file://" + file);
    return page;
  }

  private static Stream<Picture> pictures() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    var hits = library.ratings().list();
    return Stream.of(
        EvidenceMap.of(hits).withStudied(),
        EvidenceMap.of(hits).across(Across.SOURCES),
        EvidenceMap.of(PictureSamples.many()),
        LevelBars.of(hits),
        LevelBars.of(PictureSamples.many()),
        ClaimMap.of(library.checkClaims(ClaimQuery.all())));
  }

  /** By the browser's own measure, with whatever font it has. */
  @ParameterizedTest
  @MethodSource("pictures")
  void picture_texts_touchNeitherEachOtherNorTheEdge(Picture picture) throws IOException {
    Page page = open(picture, ColorScheme.LIGHT);

    Object touching =
        page.evaluate(
            """
            (() => {
              const root = document.querySelector('svg').getBoundingClientRect();
              const boxes = [...document.querySelectorAll('text')].map(text => {
                const box = text.getBoundingClientRect();
                return { text: text.textContent, left: box.left, right: box.right,
                  top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 };
              }).sort((a, b) => a.top - b.top);
              const found = boxes
                .filter(b => b.left < root.left || b.right > root.right || b.bottom > root.bottom)
                .map(b => 'outside: ' + b.text);
              for (let i = 0; i < boxes.length; i++) {
                for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
                  if (boxes[i].left < boxes[j].right && boxes[j].left < boxes[i].right) {
                    found.push(boxes[i].text + ' | ' + boxes[j].text);
                  }
                }
              }
              return found.slice(0, 5);
            })()""");
    assertThat(touching).isEqualTo(List.of());
  }

  @Test
  void picture_darkPage_darkPaperAndOtherColours() throws IOException {
    EvidenceMap map = EvidenceMap.of(EvidenceLibrary.bundled().ratings().list()).withStudied();
    List<Object> papers = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(map, scheme);
      papers.add(page.locator("rect").first().evaluate("e => getComputedStyle(e).fill"));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  SCREENSHOTS.resolve(
                      "map-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
              .setFullPage(true));
    }
    assertThat(papers).containsExactly("rgb(255, 255, 255)", "rgb(21, 24, 28)");
  }

  @Test
  void print_everythingOpenAndNoControls() throws IOException {
    Page page = open(byLevel());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".er-controls").isVisible()).isFalse();
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator("details:not([open])").count()).isZero();
    page.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator("details[open]").count()).isZero();
    assertThat(page.pdf(new Page.PdfOptions().setPath(SCREENSHOTS.resolve("by-level.pdf"))))
        .hasSizeGreaterThan(10_000);
  }

  @Test
  void screenshots_lightDarkAndPhone_differAndAreKept() throws IOException {
    Object light = null;
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Page page =
            open(
                byLevel(),
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
        screenshot(
            page, "by-level-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
        Object paper =
            page.locator(".er-document").evaluate("e => getComputedStyle(e).backgroundColor");
        if (scheme == ColorScheme.LIGHT) {
          light = paper;
        } else {
          assertThat(paper).isNotEqualTo(light);
        }
      }
    }
  }
}
