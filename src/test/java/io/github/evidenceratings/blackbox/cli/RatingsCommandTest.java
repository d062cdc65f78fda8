package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsCommandTest {
  private static final String CSV_HEADER =
      "modality,condition,scale,level,significance,support,retracted,source,reviewed,updated,match,dated_by,rating_id,"
          + "modality_id,condition_id,scale_id,scale_kind,level_id,standing,source_id,locator,citation,documents,change_reason,position,grades,"
          + "intent,outcome,comparator,compared_with,time_point,qualifiers,metadata,summary,studied,agreement,findings,finding_texts\n";

  /** A column of what the command prints as CSV, row by row. */
  private static List<String> column(String name, String... options) throws IOException {
    List<String> args = new java.util.ArrayList<>(List.of("ratings", "--format", "csv"));
    args.addAll(List.of(options));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(run.out()))) {
      return parser.stream().map(row -> row.get(name)).toList();
    }
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run).isEqualTo(new Run(2, "", message));
  }

  @Test
  void ratings_nothingAsked_allOfThem() throws IOException {
    assertThat(column("rating_id")).hasSize(24).startsWith("natmed-back-pain");
    assertThat(column("match")).containsOnly("");
  }

  @Test
  void ratings_csv_headerAndRowsAndNothingElse() {
    Run run = Run.of("ratings", "--format", "csv", "--condition", "MPS");

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                CSV_HEADER
                    + "trigger point therapy,myofascial pain syndrome,NatMed effectiveness,"
                    + "Possibly Effective,,,,NatMed Pro monograph,2024-06-17,2020-12-30,exact,,"
                    + "natmed-myofascial-pain-syndrome,trigger-point-therapy,"
                    + "myofascial-pain-syndrome,natmed-effectiveness,effect,possibly-effective,"
                    + "ranked,natmed-trigger-point-therapy,\"Effectiveness, possibly effective\",,,,,,,,,,,,,"
                    + "Needling eased muscle pain in most of the research; joined with stretching"
                    + " it did more than stretching by itself in some.,dry needling,uniform,2,"
                    + "\"pain: improves; pain: improves (with stretching, v. stretching)\"\n",
                ""));
  }

  @Test
  void ratings_modalityRatedOnlyThroughABroaderOne_emptyWithTheReason() {
    assertThat(Run.of("ratings", "--modality", "dry needling", "--format", "csv"))
        .isEqualTo(
            new Run(
                0,
                CSV_HEADER,
                """
                No rating found; asked for: ratings of modality "dry needling".
                --broader finds 24 ratings, of trigger point therapy for 24 conditions.
                Findings behind broader ratings studied dry needling in 11 conditions; see --studied "dry needling".
                """));
  }

  @Test
  void ratings_modalityBroader_everyHitSaysSo() throws IOException {
    assertThat(column("match", "--modality", "dry needling", "--broader"))
        .hasSize(24)
        .containsOnly("broader modality");
  }

  @Test
  void ratings_studied_elevenConditions() throws IOException {
    assertThat(column("condition", "--studied", "dry needling")).hasSize(11).contains("stroke");
  }

  @Test
  void ratings_studiedExact_withoutNarrowerModalities() throws IOException {
    assertThat(column("condition", "--studied", "trigger point injection"))
        .containsExactly("back pain", "kidney stones");
    assertThat(column("condition", "--studied", "trigger point injection", "--exact")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "whiplash, neck pain, natmed-neck-pain",
    "low back pain, back pain, natmed-back-pain"
  })
  void ratings_conditionRatedOnlyThroughABroaderOne_offersIt(
      String asked, String broader, String id) throws IOException {
    Run run = Run.of("ratings", "--condition", asked, "--format", "csv");

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                CSV_HEADER,
                "No rating found; asked for: ratings for condition \""
                    + asked
                    + "\".\n--broader finds 1 rating, of trigger point therapy for "
                    + broader
                    + ".\n"));
    assertThat(column("rating_id", "--condition", asked, "--broader")).containsExactly(id);
    assertThat(column("match", "--condition", asked, "--broader"))
        .containsExactly("broader condition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void ratings_empty_headerOnStandardOutput(String format) {
    Run run = Run.of("ratings", "--condition", "whiplash", "--format", format);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            switch (format) {
              case "text" -> "\nCondition  Level  In short  Studied  Findings\n";
              case "markdown" -> "\n| Condition | Level | In short | Studied | Findings |\n";
              case "csv" -> CSV_HEADER;
              default -> "\"rows\": [],";
            });
    assertThat(run.err()).startsWith("No rating found; asked for: ");
  }

  @Test
  void ratings_exactOfATermWithRatedNarrowerOnes_offersThem() throws IOException {
    assertThat(column("condition", "--condition", "headache"))
        .containsExactly("tension headache", "migraine");
    assertThat(column("match", "--condition", "headache")).containsOnly("narrower condition");
    assertThat(Run.of("ratings", "--condition", "headache", "--exact").err())
        .startsWith("No rating found; asked for: ")
        .endsWith(".\nWithout --exact, narrower terms give 2 ratings.\n")
        .doesNotContain("--broader");
    assertThat(Run.of("ratings", "--condition", "whiplash", "--exact").err())
        .startsWith("No rating found; asked for: ")
        .endsWith(".\n--broader finds 1 rating, of trigger point therapy for neck pain.\n");
  }

  @Test
  void ratings_unknownCondition_suggestsTheNearest() {
    assertRefused(
        Run.of("ratings", "--condition", "bak pain"),
        "unknown condition \"bak pain\"; did you mean \"back pain\"?\n");
  }

  @Test
  void ratings_unknownTermWithControlCharacters_written() {
    assertRefused(
        Run.of("ratings", "--condition", "\u001B[31m"), "unknown condition \"\\u001B[31m\"\n");
    assertRefused(
        Run.of("ratings", "--limit", "\u001B[31m"),
        """
        Invalid value for option '--limit': expected a whole number, 0 or more, but was '\\u001B[31m'
        Try 'evidence ratings --help'.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"possibly-effective", "Possibly Effective", "POSSIBLY effective"})
  void ratings_levelByIdOrName_itsRatings(String level) throws IOException {
    assertThat(column("condition", "--level", level))
        .containsExactly("back pain", "myofascial pain syndrome", "tension headache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"insufficient-evidence", "Insufficient Evidence to Rate", "insufficient evidence"})
  void ratings_insufficientByIdNameOrAlias_itsRatings(String level) throws IOException {
    assertThat(column("standing", "--level", level)).hasSize(21).containsOnly("insufficient");
  }

  @Test
  void ratings_severalLevels_anyOfThem() throws IOException {
    assertThat(
            column(
                "rating_id", "--level", "possibly effective", "--level", "insufficient evidence"))
        .hasSize(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--at-least", "--at-most"})
  void ratings_boundOutsideTheOrder_saysWhatToUse(String option) {
    assertRefused(
        Run.of("ratings", option, "insufficient evidence"),
        "\"Insufficient Evidence to Rate\" stands outside the order of its scale, so nothing is at"
            + " least or at most it; use --level \"Insufficient Evidence to Rate\" instead\n");
  }

  @Test
  void ratings_boundOfAnAppraisal_saysToUseNoWorseThan(@TempDir Path directory) throws IOException {
    Path data = directory.resolve("own.json");
    Files.writeString(
        data,
        Data.TWO_MODALITIES.replaceFirst(
            "\\{",
            """
            {
              "scales": [ { "id": "bias", "name": "Bias", "kind": "appraisal", "rater": "A club",
                "citation": "Its rules" } ],
              "levels": [ { "scale": "bias", "id": "fair", "name": "Fair", "standing": "ranked",
                "pole": "none", "symbol": "F" } ],"""));

    assertRefused(
        Run.of("ratings", "--at-least", "fair", "--data", data.toString()),
        "\"Fair\" is a level of the appraisal \"bias\", so nothing is at least, at most or between"
            + " it; ask for appraisals no worse than it instead\n");
    assertThat(Run.of("scales", "bias", "--data", data.toString(), "--format", "markdown").out())
        .contains("### Bias (appraises research)\n");
  }

  @Test
  void ratings_bounds_neverInsufficient() throws IOException {
    assertThat(column("standing", "--at-least", "ineffective")).hasSize(3).containsOnly("ranked");
    assertThat(column("standing", "--at-most", "effective")).hasSize(3).containsOnly("ranked");
    assertThat(column("rating_id", "--at-least", "likely effective")).isEmpty();
  }

  @Test
  void ratings_unknownLevel_suggestsTheNearest() {
    Run run = Run.of("ratings", "--level", "posibly effective");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("unknown level \"posibly effective\"; did you mean \"Possibly Effective\"");
  }

  @Test
  void ratings_twoLevelOptions_refused() {
    Run run = Run.of("ratings", "--level", "effective", "--at-least", "effective");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("mutually exclusive")
        .endsWith("Try 'evidence ratings --help'.\n");
  }

  @Test
  void ratings_broaderAndExact_refused() {
    assertRefused(
        Run.of("ratings", "--modality", "dry needling", "--broader", "--exact"),
        """
        Error: --broader, --exact are mutually exclusive (specify only one)
        Try 'evidence ratings --help'.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024-13-01", "24", "17.06.2024"})
  void ratings_sinceNoDate_refused(String date) {
    assertRefused(
        Run.of("ratings", "--since", date),
        "Invalid value for option '--since': expected a date such as 2024-06-17, 2024-06 or 2024"
            + " but was '"
            + date
            + "'\nTry 'evidence ratings --help'.\n");
  }

  @Test
  void ratings_since_byReviewAndSaysSo() throws IOException {
    assertThat(column("dated_by", "--since", "2024-06-17")).hasSize(24).containsOnly("reviewed");
    assertThat(column("dated_by", "--since", "2024-06-18")).isEmpty();
  }

  @Test
  void ratings_sinceYearOrMonth_isItsFirstDay() throws IOException {
    assertThat(column("dated_by", "--since", "2024-06")).hasSize(24);
    assertThat(column("dated_by", "--since", "2024-07")).isEmpty();
    assertThat(column("dated_by", "--since", "2024")).hasSize(24);
    assertThat(Run.of("ratings", "--since", "2025").err())
        .startsWith("No rating found; asked for: ratings reviewed or updated since 2025-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "level, back pain",
    "modality, back pain",
    "CONDITION, abdominal pain",
    "source, back pain",
    "reviewed, back pain",
    "updated, back pain"
  })
  void ratings_sort_byEachKey(String key, String first) throws IOException {
    assertThat(column("condition", "--sort", key)).hasSize(24).startsWith(first);
  }

  @Test
  void ratings_sortByCondition_alphabetical() throws IOException {
    assertThat(column("condition", "--sort", "condition")).isSorted();
  }

  @Test
  void ratings_unknownSortKey_namesThoseThereAre() {
    assertRefused(
        Run.of("ratings", "--sort", "colour"),
        """
        Invalid value for option '--sort': expected one of [level, modality, condition, source, reviewed, updated] but was 'colour'
        Try 'evidence ratings --help'.
        """);
  }

  @Test
  void ratings_limit_theFirstOnes() throws IOException {
    assertThat(column("condition", "--limit", "2"))
        .containsExactly("back pain", "myofascial pain syndrome");
  }

  @Test
  void ratings_limitZero_saysWhatItHides() {
    assertThat(Run.of("ratings", "--limit", "0", "--format", "csv"))
        .isEqualTo(new Run(0, CSV_HEADER, "--limit 0 hides 24 ratings.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "1.5", "99999999999"})
  void ratings_limitNoNumber_refused(String limit) {
    assertRefused(
        Run.of("ratings", "--limit", limit),
        "Invalid value for option '--limit': expected a whole number, 0 or more, but was '"
            + limit
            + "'\nTry 'evidence ratings --help'.\n");
  }

  @Test
  void ratings_sourceAndScale_byIdOrName() throws IOException {
    assertThat(column("rating_id", "--source", "NatMed Pro monograph")).hasSize(24);
    assertThat(column("rating_id", "--source", "hpm-trigger-point-injections")).isEmpty();
    assertThat(column("rating_id", "--scale", "natmed-effectiveness")).hasSize(24);
    assertRefused(
        Run.of("ratings", "--source", "HPM pag"),
        "unknown source \"HPM pag\"; did you mean \"HPM page\"?\n");
    assertRefused(
        Run.of("ratings", "--scale", "natmed safty"),
        "unknown scale \"natmed safty\"; did you mean \"NatMed safety\"?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no difference found", "no-difference-found", "NO DIFFERENCE FOUND"})
  void ratings_direction_ratingsWithSuchAFinding(String direction) throws IOException {
    assertThat(column("condition", "--direction", direction))
        .containsExactly(
            "muscle strength", "neck pain", "osteoarthritis", "shoulder pain", "stroke");
  }

  @Test
  void ratings_unknownDirection_namesThoseThereAre() {
    assertRefused(
        Run.of("ratings", "--direction", "sideways"),
        """
        Invalid value for option '--direction' (D): expected one of [improves, little or no effect, no difference found, worsens, mixed, comparable, disagrees] but was 'sideways'
        Try 'evidence ratings --help'.
        """);
  }

  @Test
  void ratings_text_ratingsThatSayTheWords() throws IOException {
    assertThat(column("condition", "--text", "lidocaine")).containsExactly("kidney stones");
  }

  @Test
  void ratings_severalTerms_anyOfThem() throws IOException {
    assertThat(column("condition", "-c", "MPS", "-c", "TMD", "-m", "trigger point therapy"))
        .containsExactly("myofascial pain syndrome", "temporomandibular disorders");
  }

  @Test
  void ratings_question_saidBelowTheTable() {
    assertThat(Run.of("ratings", "--level", "possibly effective").out())
        .contains("\nOnly what was asked for: ratings at level \"possibly effective\".\n");
    assertThat(Run.of("ratings", "--sort", "condition").out())
        .doesNotContain("Only what was asked for");
  }

  @Test
  void ratings_unknownFormat_namesThoseThereAre() {
    assertRefused(
        Run.of("ratings", "--format", "xml"),
        """
        Invalid value for option '--format': expected one of [text, markdown, csv, tsv, json, html, latex, asciidoc] but was 'xml'
        Try 'evidence ratings --help'.
        """);
  }

  @Test
  void ratings_formatInCapitals_understood() {
    assertThat(Run.of("ratings", "--format", "CSV").out()).startsWith(CSV_HEADER);
  }

  @Test
  void ratings_width_linesNoWider() {
    assertThat(Run.of("ratings", "--width", "60").out().lines())
        .allMatch(line -> line.length() <= 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"19", "0", "-5", "wide"})
  void ratings_widthTooSmall_refused(String width) {
    assertRefused(
        Run.of("ratings", "--width", width),
        "Invalid value for option '--width': expected a whole number, 20 or more, but was '"
            + width
            + "'\nTry 'evidence ratings --help'.\n");
  }

  @Test
  void ratings_textWithoutAWord_isWrongUse() {
    assertRefused(
        Run.of("ratings", "--text", "!!"),
        """
        Invalid value for option '--text': expected a word but was '!!'
        Try 'evidence ratings --help'.
        """);
  }
}
