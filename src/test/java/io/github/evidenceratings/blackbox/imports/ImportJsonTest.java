package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.json;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are JSON objects. */
class ImportJsonTest {
  private static final String RATING =
      """
      "rating": {
        "modality": "/drug/name", "condition": "disease",
        "level": { "column": "level", "scale": "civic-level" },
        "source": { "constant": "s" }\
      """;
  private static final String ROWS = profile(json(), rating(""));
  private static final String LINES = profile("\"file\": {\"format\": \"ndjson\"}", rating(""));

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  private static String rating(String more) {
    return RATING + more + "}";
  }

  private static String row(String drug, String level) {
    return "{\"drug\": {\"name\": \"" + drug + "\"}, \"disease\": \"d\", \"level\": " + level + "}";
  }

  private List<String> read(String profile) throws IOException {
    return bench.ratings(profile).stream()
        .map(r -> r.modality().name() + " " + r.level().name())
        .toList();
  }

  @Test
  void json_arrayOfObjects_isTheDefault() throws IOException {
    bench.input("[" + row("x", "\"A\"") + "," + row("y", "\"B\"") + "]");
    assertThat(read(ROWS)).containsExactly("x A", "y B");
  }

  @Test
  void json_pathWithWildcard_throughObjectsAndArrays_skipsTheRest() throws IOException {
    String profile = profile(json("\"rows\": \"/a/b~1c/*/item\""), rating(""));
    bench.input(
        "{\"z\": [1, {\"a\": 2}], \"a\": {\"q\": [], \"b/c\": ["
            + "{\"item\": "
            + row("x", "\"A\"")
            + ", \"other\": {}}, {\"item\": "
            + row("y", "\"B\"")
            + "}]}}");
    assertThat(read(profile)).containsExactly("x A", "y B");
  }

  @Test
  void json_membersOfAnObject_theirNamesAreAColumn() throws IOException {
    String profile =
        profile(json("\"rows\": \"/*\""), rating(", \"qualifiers\": {\"key\": \"*\"}"));
    bench.input("{\"k1\": " + row("x", "\"A\"") + ", \"k2\": " + row("y", "\"B\"") + "}");
    assertThat(bench.ratings(profile).stream().map(r -> r.qualifier("key").orElseThrow()))
        .containsExactly("k1", "k2");
  }

  @Test
  void json_numbersAndBooleans_areReadAsWritten_nullIsNone() throws IOException {
    String profile =
        profile(json(), rating(", \"qualifiers\": {\"n\": \"n\", \"b\": \"b\", \"z\": \"z\"}"));
    bench.input(
        "[{\"drug\": {\"name\": \"x\"}, \"disease\": \"d\", \"level\": \"A\", \"n\": 1.50,"
            + " \"b\": true, \"z\": null}]");
    Rating rating = bench.ratings(profile).get(0);
    assertThat(rating.qualifiers())
        .extracting(Object::toString)
        .containsExactly(
            "Qualifier[name=b, value=true, role=SUBJECT]",
            "Qualifier[name=n, value=1.50, role=SUBJECT]");
  }

  @Test
  void json_arrays_areJoined_ifSaid_orRefused() throws IOException {
    String row =
        "[{\"drug\": {\"name\": \"x\"}, \"disease\": \"d\", \"level\": \"A\", \"age\": [45, 75]}]";
    bench.input(row);
    assertThat(bench.refused(profile(json(), rating(", \"qualifiers\": {\"age\": \"age\"}"))))
        .containsExactly(
            "in.txt:1:63: age \"75\" is a second value; one is expected, or \"join\" in the"
                + " profile");
    assertThat(
            bench
                .ratings(
                    profile(
                        json(),
                        rating(
                            ", \"qualifiers\": {\"age\": {\"column\": \"age\", \"join\":"
                                + " \" to \"}}")))
                .get(0)
                .qualifier("age"))
        .contains("45 to 75");
  }

  @Test
  void json_objectForAText_isRefused_withItsPlace() throws IOException {
    bench.input("[\n" + row("x", "{\"name\": \"A\"}") + ",\n" + row("y", "\"B\"") + "]");
    assertThat(bench.refused(ROWS)).containsExactly("in.txt:2:50: level is an object, not a text");
  }

  @Test
  void json_itemThatIsNoObject_isRefused() throws IOException {
    bench.input("[" + row("x", "\"A\"") + ",\n \"text\"]");
    assertThat(bench.refused(ROWS)).containsExactly("in.txt:2:2: is a text, not an object");
  }

  @Test
  void json_memberOfNoRow_isAMistakeOfTheProfile() throws IOException {
    bench.input("[" + row("x", "\"A\"") + "]");
    assertThat(bench.unreadable(profile(json(), rating(", \"summary\": \"/texts/long\""))))
        .containsExactly(
            "in.txt: has no /texts/long in any row, from which the profile takes summary; if files"
                + " may lack it, say \"optional\": true in the profile");
  }

  /** Which members a row has is not known of one that cannot be read. */
  @Test
  void ndjson_noLineThatCanBeRead_isRefusedForWhatIsWrongWithIt() throws IOException {
    bench.input("{\"Drug\": \"x\",\n[1]\n");
    assertThat(bench.refused(profile("\"file\": {\"format\": \"ndjson\"}", rating(""))))
        .containsExactly(
            "in.txt:1:14: is not JSON: it ends inside an object that starts at line 1, column 1",
            "in.txt:2:1: is an array, not an object");
  }

  @Test
  void json_pathThatLeadsNowhere_isReported() throws IOException {
    bench.input("{\"items\": []}");
    assertThat(bench.unreadable(profile(json("\"rows\": \"/item/*\""), rating(""))))
        .containsExactly("in.txt: has nothing at /item/*");
  }

  @Test
  void json_syntaxTrailingTextAndDuplicates_makeTheFileUnreadable() throws IOException {
    bench.input("[" + row("x", "\"A\"") + "] x");
    assertThat(bench.unreadable(ROWS)).hasSize(1).first().asString().startsWith("in.txt:1:");
    bench = new ImportBench(folder);
    bench.input("[{\"disease\": \"a\", \"disease\": \"b\"}]");
    assertThat(bench.unreadable(ROWS))
        .containsExactly(
            "in.txt:1:19: property \"disease\" is given twice in the object that starts at line 1, column 2");
    bench = new ImportBench(folder);
    bench.input("");
    assertThat(bench.unreadable(ROWS))
        .containsExactly("in.txt: is empty; a JSON document is expected");
  }

  @Test
  void ndjson_everyLineIsARow_blankOnesAreNone_brokenOnesAreRefused() throws IOException {
    bench.input(row("x", "\"A\"") + "\n\n" + row("y", "\"B\"") + "\r\n");
    assertThat(read(LINES)).containsExactly("x A", "y B");
    bench = new ImportBench(folder);
    bench.input(row("x", "\"A\"") + "\n{\"drug\": \n" + row("y", "\"B\"") + "\n[]\n");
    assertThat(bench.refused(LINES)).hasSize(2).element(0).asString().startsWith("in.txt:2:");
    assertThat(bench.refused(LINES).get(1)).isEqualTo("in.txt:4:1: is an array, not an object");
  }

  @Test
  void json_severalNames_areAlternatives_ifSaid() throws IOException {
    String rows = "[{\"drug\": {\"name\": [\"x\", \"y\"]}, \"disease\": \"d\", \"level\": \"A\"}]";
    bench.input(rows);
    assertThat(bench.refused(ROWS))
        .containsExactly(
            "in.txt:1:20: /drug/name \"y\" is a second name; the profile does not say what several"
                + " names mean (\"split\")");
    String split =
        ROWS.replace(
            "\"/drug/name\"",
            "{\"column\": \"/drug/name\", \"split\": {\"means\": \"alternatives\"}}");
    assertThat(read(split)).containsExactly("x A", "y A");
  }

  @Test
  void json_severalNames_areACombination_ifSaid() throws IOException {
    bench.input(
        "[{\"drug\": [{\"name\": \"x\"}, {\"name\": \"y\"}], \"disease\": \"d\", \"level\":"
            + " \"A\"}]");
    String split =
        ROWS.replace(
            "\"/drug/name\"",
            "{\"column\": \"/drug/*/name\", \"split\": {\"means\": \"combination\"}}");
    assertThat(read(split)).containsExactly("x + y A");
  }

  @Test
  void json_codes_belongToTheNameOfTheSameItem_orAreRefused() throws IOException {
    String profile =
        profile(
            json(),
            rating("")
                .replace(
                    "\"/drug/name\"",
                    "{\"column\": \"/drugs/*/name\", \"split\": {\"means\": \"combination\"},"
                        + " \"codes\": {\"system\": \"RxNorm\", \"column\": \"/drugs/*/rx\"}}"));
    bench.input(
        "[{\"drugs\": [{\"name\": \"x\"}, {\"name\": \"y\", \"rx\": \"222\"}],"
            + " \"disease\": \"d\", \"level\": \"A\"}]");
    assertThat(bench.dataset(profile).modalities())
        .extracting(m -> m.name() + m.codes())
        .containsExactly("x[]", "y[RxNorm:222]", "x + y[]");
    bench = new ImportBench(folder);
    bench.input(
        "[{\"drugs\": [{\"name\": \"x\", \"rx\": [\"111\", \"222\"]}, {\"name\": \"y\"}],"
            + " \"disease\": \"d\", \"level\": \"A\"},\n"
            + "{\"drugs\": [{\"name\": \"x\", \"rx\": \"333\"}, {\"rx\": \"444\"},"
            + " {\"name\": \"y\"}], \"disease\": \"d\", \"level\": \"A\"}]");
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:1:33: /drugs/*/rx \"111 222\" cannot be told apart by name: each name and its"
                + " one code must be of one item",
            "in.txt:2:32: /drugs/*/rx \"333 444\" cannot be told apart by name: each name and its"
                + " one code must be of one item");
  }
}
