package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported of data that go beyond a limit, and that all within them are read. */
class LoadLimitsTest {
  private static final LoadLimits DEFAULTS = LoadLimits.defaults();

  @TempDir private Path directory;

  private List<String> problems(PackageFixture fixture, LoadLimits limits) {
    Path folder = fixture.write();
    try {
      DatasetReader.read(folder, limits);
      return List.of();
    } catch (InputException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  private PackageFixture fixture() {
    return PackageFixture.in(directory);
  }

  @Test
  void defaults_areOfTheMemoryOfTheJvm_butNotTooFew() {
    LoadLimits small = LoadLimits.ofHeap(1 << 20);
    assertThat(small.bytes()).isEqualTo(16 << 20);
    assertThat(small.rows()).isEqualTo(10_000);
    LoadLimits large = LoadLimits.ofHeap(4L << 30);
    assertThat(large.bytes()).isEqualTo(1L << 30);
    assertThat(large.rows()).isEqualTo(4 << 20);
    assertThat(large.values()).isEqualTo(4 << 20);
    assertThat(DEFAULTS).isEqualTo(LoadLimits.ofHeap(Runtime.getRuntime().maxMemory()));
  }

  @Test
  void limit_notPositive_isRefused() {
    List<UnaryOperator<LoadLimits>> changes =
        List.of(
            l -> l.withBytes(0),
            l -> l.withRows(0),
            l -> l.withValues(-1),
            l -> l.withColumns(0),
            l -> l.withCharacters(0),
            l -> l.withDepth(0),
            l -> l.withProblems(0));
    for (UnaryOperator<LoadLimits> change : changes) {
      assertThatThrownBy(() -> change.apply(DEFAULTS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("the limit of [a-z]+ is (0|-1)");
    }
  }

  @Test
  void read_atTheLimits_readsAll() throws IOException {
    // The descriptor has most values.
    LoadLimits exact =
        new LoadLimits(bytes(fixture()), 13, 27, 11, "Insufficient evidence".length(), 3, 1);
    assertThat(problems(fixture(), exact)).isEmpty();
    List<UnaryOperator<LoadLimits>> less =
        List.of(
            l -> l.withBytes(l.bytes() - 1),
            l -> l.withRows(l.rows() - 1),
            l -> l.withValues(l.values() - 1),
            l -> l.withColumns(l.columns() - 1),
            l -> l.withCharacters(l.characters() - 1),
            l -> l.withDepth(l.depth() - 1));
    for (UnaryOperator<LoadLimits> change : less) {
      assertThat(problems(fixture(), change.apply(exact)))
          .as(change.apply(exact).toString())
          .isNotEmpty();
    }
  }

  /** Of all files together. */
  private static long bytes(PackageFixture fixture) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(fixture.write())) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void read_moreBytes_namesTheFile() throws IOException {
    String longer = "x".repeat(30_000);
    PackageFixture fixture = fixture().edit("findings.csv", "It helps.", longer);
    assertThat(problems(fixture, DEFAULTS.withBytes(bytes(fixture)))).isEmpty();
    assertThat(problems(fixture, DEFAULTS.withBytes(20_000)))
        .contains("findings.csv: is longer than the 20000 bytes that are read at most");
  }

  /** Eleven files might otherwise take eleven times the memory that one may take. */
  @Test
  void read_moreBytesOfAllFiles_namesTheFileWithWhichItIsTooMuch() throws IOException {
    PackageFixture fixture =
        fixture()
            .edit("conditions.csv", "neck-pain,neck pain", "neck-pain," + "x".repeat(20_000))
            .edit("findings.csv", "It helps.", "x".repeat(20_000));
    assertThat(problems(fixture, DEFAULTS.withBytes(30_000)))
        .contains(
            "findings.csv: goes, with the files read before it, beyond the 30000 bytes that are"
                + " read at most")
        .noneMatch(problem -> problem.startsWith("conditions.csv"));
  }

  @Test
  void read_moreRows_namesTheFirstBeyond() {
    assertThat(problems(fixture(), DEFAULTS.withRows(8)))
        .contains("findings.csv:3: is beyond the 8 rows that are read at most");
  }

  @Test
  void read_moreColumns_namesTheRow() {
    assertThat(problems(fixture(), DEFAULTS.withColumns(10)))
        .contains("findings.csv:1: the row has more than the 10 values that are read at most");
  }

  @Test
  void read_longerValue_namesItsPlace() {
    assertThat(
            problems(
                fixture().edit("findings.csv", "It helps.", "\"It\nhelps " + "x".repeat(60) + '"'),
                DEFAULTS.withCharacters(50)))
        .contains(
            "findings.csv:2:10: is longer than the 50 characters that are read at most; is its"
                + " quote never closed?");
    assertThat(
            problems(
                fixture().edit("sources.csv", "Monograph", "x".repeat(60)),
                DEFAULTS.withCharacters(50)))
        .contains("sources.csv:2:3: is longer than the 50 characters that are read at most");
  }

  @Test
  void read_moreItems_namesTheList() {
    String synonyms =
        IntStream.range(0, 100).mapToObj(i -> "s" + i).collect(Collectors.joining("|"));
    PackageFixture fixture = fixture().edit("conditions.csv", "ache|soreness", synonyms);
    assertThat(problems(fixture, DEFAULTS.withValues(102))).isEmpty();
    assertThat(problems(fixture, DEFAULTS.withValues(101)))
        .contains("conditions.csv:2:3: goes beyond the 101 items that are read at most");
  }

  @Test
  void read_deeperTree_namesTheFirstTermTooDeep() {
    StringBuilder rows =
        new StringBuilder(
            "id,name,broader,broader_mesh,sources\npain,pain,,,doc\nheadache,headache,,,doc\nneck-pain,neck pain,pain,C23.888,doc\n");
    for (int i = 1; i <= 6; i++) {
      rows.append("c%d,C%d,%s,C23.888,doc\n".formatted(i, i, i == 1 ? "neck-pain" : "c" + (i - 1)));
    }
    PackageFixture deep = fixture().with("conditions.csv", rows.toString());
    assertThat(problems(deep, DEFAULTS.withDepth(7))).isEmpty();
    assertThat(problems(deep, DEFAULTS.withDepth(5)))
        .containsExactly(
            "conditions.csv:9:3: broader \"c4\" has more than the 5 broader terms above it that"
                + " are read at most");
  }

  @Test
  void read_moreProblems_saysThatThereAreMore() {
    StringBuilder rows = new StringBuilder("id,name,sources\n");
    for (int i = 0; i < 50; i++) {
      rows.append("c").append(i).append(",,doc\n");
    }
    List<String> problems =
        problems(fixture().with("conditions.csv", rows.toString()), DEFAULTS.withProblems(10));
    assertThat(problems)
        .hasSize(11)
        .startsWith("conditions.csv:2:2: name is empty; a value is required")
        .endsWith("conditions.csv: reading stopped after 10 problems");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": [[[[1]]]]}",
        "{\"name\": \"01234567890123456789012345678901234567890123456789x\"}",
        "{\"01234567890123456789012345678901234567890123456789x\": 1}",
        "{\"ratings\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}"
      })
  void readJson_beyondALimit_saysSo(String document) {
    LoadLimits limits = DEFAULTS.withDepth(4).withCharacters(50).withValues(10);
    assertThatThrownBy(
            () ->
                DatasetReader.readJson(
                    new java.io.ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    "d.json",
                    limits))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("d.json:1:")
        .hasMessageContaining("is not read: ");
  }

  @Test
  void limits_ofLibraryAndCatalogue_areThoseGiven() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("small"));
    PackageFixture.in(folder).write();
    LoadLimits few = DEFAULTS.withRows(3);
    assertThatThrownBy(() -> EvidenceLibrary.open(folder, few))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("3 rows");
    EvidenceCatalog catalog = EvidenceCatalog.of(directory, 100, few);
    assertThatThrownBy(() -> catalog.open("small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("3 rows");
    assertThat(EvidenceLibrary.open(folder).ratings().count()).isEqualTo(2);
  }

  /** The rest of the tables is unknown then: what refers to it may be right. */
  @Test
  void read_moreRows_namesOneRowOfEveryTable_andNothingThatRefersToThem() {
    assertThat(problems(fixture(), DEFAULTS.withRows(8)))
        .containsExactly(
            "findings.csv:3: is beyond the 8 rows that are read at most",
            "ratings.csv:2: is beyond the 8 rows that are read at most",
            "safety.csv:2: is beyond the 8 rows that are read at most",
            "residuals.csv:2: is beyond the 8 rows that are read at most");
  }

  @Test
  void readJson_moreRows_namesOneRowOfEveryTable_andNothingThatRefersToThem() {
    String document =
        """
        {"name": "small", "title": "Small", "version": "1",
        "sources": [{"id": "doc", "kind": "monograph", "name": "Doc", "title": "A doc"}],
        "modalities": [{"id": "m", "name": "massage", "sources": ["doc"]}],
        "conditions": [{"id": "c", "name": "cramp", "sources": ["doc"]}],
        "findings": [{"id": "f", "rating": "r", "comparator": "none stated", "outcome": "pain",
          "direction": "improves", "summary": "It helps.", "source": "doc"}],
        "ratings": [
        {"id": "r", "modality": "m", "condition": "c", "scale": "natmed-effectiveness",
          "level": "Effective", "source": "doc"},
        {"id": "r", "modality": "m"}]}
        """;
    assertThat(
            PackageFixture.problemsOf(
                () ->
                    DatasetReader.readJson(
                        new java.io.ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        "d.json",
                        DEFAULTS.withRows(4))))
        .containsExactly("d.json:8: is beyond the 4 rows that are read at most");
  }

  @Test
  void read_moreQualifiersOrLevels_namesTheFirst() {
    String names =
        IntStream.range(0, 110).mapToObj(i -> ",qualifier_q" + i).collect(Collectors.joining());
    PackageFixture fixture =
        fixture()
            .with(
                "ratings.csv",
                "id,modality,condition,scale,level,source,level_grade-certainty,level_grade-strength"
                    + names
                    + "\nr1,therapy,pain,natmed-effectiveness,Effective,doc,High,Strong for"
                    + ",1".repeat(110)
                    + "\n");
    // Two lists of two; three levels and three qualifiers of a rating are free.
    assertThat(problems(fixture, DEFAULTS.withValues(111))).noneMatch(p -> p.contains("beyond"));
    assertThat(problems(fixture, DEFAULTS.withValues(110)))
        .contains("ratings.csv:2:9: goes beyond the 110 items that are read at most");
  }

  @Test
  void read_moreItems_looksAtNoneOfThem() {
    PackageFixture fixture =
        fixture().edit("conditions.csv", "ache|soreness", "a||a" + "|b".repeat(99));
    assertThat(problems(fixture, DEFAULTS.withValues(101)))
        .contains("conditions.csv:2:3: goes beyond the 101 items that are read at most")
        .noneMatch(problem -> problem.contains("empty item") || problem.contains("stands twice"));
  }

  private static String chain(boolean narrowestFirst) {
    List<String> rows = new java.util.ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      rows.add("c%d,C%d,%s,C23.888,doc%n".formatted(i, i, i == 1 ? "neck-pain" : "c" + (i - 1)));
    }
    if (narrowestFirst) {
      java.util.Collections.reverse(rows);
    }
    return "id,name,broader,broader_mesh,sources\n"
        + String.join("", rows)
        + "pain,pain,,,doc\nheadache,headache,,,doc\nneck-pain,neck pain,pain,C23.888,doc\n";
  }

  @Test
  void read_deeperTreeInAnyOrder_namesTheFirstTermTooDeep() {
    for (boolean narrowestFirst : new boolean[] {true, false}) {
      PackageFixture deep = fixture().with("conditions.csv", chain(narrowestFirst));
      assertThat(problems(deep, DEFAULTS.withDepth(7))).isEmpty();
      // Of c4 on all terms are too deep; the first of them is enough.
      assertThat(problems(deep, DEFAULTS.withDepth(4)))
          .containsExactly(
              "conditions.csv:"
                  + (narrowestFirst ? 4 : 5)
                  + ":3: broader \"c3\" has more than the 4 broader terms above it that are read"
                  + " at most");
    }
  }

  /** A finding's condition with as many broader terms as there may be is looked at like others. */
  @Test
  void read_findingOutsideAtTheDeepest_isNamed() {
    PackageFixture fixture =
        fixture()
            .with(
                "conditions.csv",
                fixture().text("conditions.csv")
                    + "h1,h1,,,headache,C23.888,doc\nh2,h2,,,h1,C23.888,doc\nh3,h3,,,h2,C23.888,doc\n")
            .edit("findings.csv", "needling,neck-pain", "needling,h3");
    assertThat(problems(fixture, DEFAULTS.withDepth(3)))
        .containsExactly(
            "findings.csv:2:4: condition \"h3\" is not narrower than the condition rated, \"pain\"");
  }
}
