package io.github.evidenceratings.imports;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.imports.sniff.DateSniffer;
import io.github.evidenceratings.imports.sniff.EncodingSniffer;
import io.github.evidenceratings.imports.sniff.JsonSniffer;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.model.Dataset;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileSnifferTest {
  @TempDir Path directory;

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(directory.resolve(name), text.getBytes(charset));
  }

  private ProfileSniffer draft(String name, String text) throws IOException {
    return ProfileSniffer.of(file(name, text, UTF_8));
  }

  /** The draft without its line ends and indents. */
  private static String json(ProfileSniffer draft) {
    return draft.toJson().replaceAll("\n *", "");
  }

  private static String roles(ProfileSniffer draft) {
    return draft.columns().stream()
        .map(column -> column.name() + "=" + column.role())
        .collect(Collectors.joining(" "));
  }

  /** What is wrong with the draft, as reading it says. */
  private List<String> refusals(ProfileSniffer draft) throws IOException {
    Path profile = file("draft.json", draft.toJson(), UTF_8);
    try {
      ImportProfile.read(profile);
      return List.of();
    } catch (InputException e) {
      return e.problems().stream()
          .map(problem -> problem.toString().replaceFirst(".*draft[.]json:[0-9:]+ ", ""))
          .toList();
    }
  }

  private static final String READY =
      """
      Treatment,Condition,Level,Source,Source kind,Last updated
      Dry needling,Neck pain,Possibly Effective,A text,monograph,2024-06-17
      Heat,Back pain,Insufficient evidence,A text,monograph,2024-06-17
      """;

  @Test
  void of_certainTable_isReadyForImport() throws IOException {
    ProfileSniffer draft = draft("ready.csv", READY);
    assertThat(draft.toJson())
        .isEqualTo(
            """
            {
              "name": "ready",
              "title": "ready",
              "file": {
                "format": "csv"
              },
              "rating": {
                "modality": "Treatment",
                "condition": "Condition",
                "level": {
                  "column": "Level",
                  "scale": "natmed-effectiveness"
                },
                "source": {
                  "column": "Source",
                  "kind": {
                    "column": "Source kind"
                  }
                },
                "updated": "Last updated"
              }
            }
            """);
    assertThat(draft.open()).isEmpty();
    assertThat(draft.warnings()).isEmpty();
    Path profile = file("profile.json", draft.toJson(), UTF_8);
    Dataset dataset =
        DatasetImporter.of(ImportProfile.read(profile))
            .read(List.of(directory.resolve("ready.csv")));
    assertThat(dataset.ratings())
        .extracting(rating -> rating.modality().name() + ": " + rating.level().name())
        .containsExactly("Dry needling: Possibly Effective", "Heat: Insufficient Evidence to Rate");
  }

  @Test
  void of_rolesOfAllKinds_areProposed() throws IOException {
    ProfileSniffer draft =
        draft(
            "r.csv",
            """
            Evidence ID,Drug Name,Disease,DOID,Level of evidence,Rating,Significance,Evidence Direction,PMID,Date,Last review date,gene,Age,Comment
            E1,"Aspirin, Heparin",Stroke,1,B,1,N/A,Supports,11,01/02/2024,5/6/2024,JAK2,,fine
            E2,Aspirin,Fever,2,E,2,Resistance,Does Not Support,12,13/02/2024,7/8/2024,TP53,NA,<b>good</b>
            E3,Heparin,N/A,2,E,2,Resistance,N/A,12,13/02/2024,7/8/2024,TP53,9,
            """);
    assertThat(json(draft))
        .isEqualTo(
            "{\"name\": \"r\",\"title\": \"r\",\"file\": {\"format\": \"csv\"},"
                + "\"sources\": [ {\"id\": \"r\",\"kind\": \"\",\"name\": \"\",\"title\": \"\"} ],"
                + "\"leaveOut\": [ {\"when\": {\"column\": \"Disease\",\"empty\": [ \"N/A\" ],"
                + "\"isEmpty\": true},\"reason\": \"\"} ],"
                + "\"rating\": {\"id\": \"Evidence ID\","
                + "\"modality\": {\"column\": \"Drug Name\","
                + "\"split\": {\"separator\": \",\",\"means\": \"\"}},"
                + "\"condition\": {\"column\": \"Disease\",\"empty\": [ \"N/A\" ],"
                + "\"codes\": {\"system\": \"DOID\",\"column\": \"DOID\"}},"
                + "\"level\": {\"column\": \"Level of evidence\",\"scale\": \"civic-level\"},"
                + "\"significance\": {\"column\": \"Significance\",\"empty\": [ \"N/A\" ]},"
                + "\"support\": {\"column\": \"Evidence Direction\",\"empty\": [ \"N/A\" ],"
                + "\"map\": {\"Supports\": \"supports\",\"Does Not Support\": \"does not"
                + " support\"},\"onlyMapped\": true},"
                + "\"source\": {\"constant\": \"r\"},\"locator\": \"Evidence ID\","
                + "\"citation\": \"PMID\","
                + "\"reviewed\": {\"column\": \"Last review date\",\"dates\": \"\"},"
                + "\"summary\": {\"column\": \"Comment\",\"html\": true},"
                + "\"qualifiers\": {\"gene\": \"gene\","
                + "\"age\": {\"column\": \"Age\",\"empty\": [ \"NA\" ]}}}}");
    assertThat(roles(draft))
        .isEqualTo(
            "Evidence ID=id Drug Name=modality Disease=condition DOID=DOID codes"
                + " Level of evidence=level Rating=further level? Significance=significance"
                + " Evidence Direction=support PMID=citation Date= Last review date=reviewed"
                + " gene=qualifier Age=qualifier Comment=summary");
    assertThat(draft.levels())
        .containsExactly(
            "Level of evidence: \"B\" 1, \"E\" 2; levels of civic-level",
            "Rating: \"1\" 1, \"2\" 2; levels of cebm-2011, or of civic-rating, or of"
                + " oncokb-therapeutic, or of sort-level");
    assertThat(draft.hints())
        .containsExactly(
            "Rating looks like a level, too; if it is one, add it as rating.furtherLevels",
            "Date holds dates, of the form d/M/yyyy; if of a review or update, add them as"
                + " rating.reviewed or rating.updated");
    assertThat(draft.open())
        .containsExactly(
            "rating.modality.split.means: what several names mean, in a cell such as \"Aspirin,"
                + " Heparin\": alternatives, combination, sequence",
            "leaveOut.reason: why rows without Disease are left out; without the rule, the import"
                + " refuses them",
            "sources: kind, name and title of the document that rates",
            "rating.reviewed.dates: which it is: d/M/yyyy, M/d/yyyy");
    assertThat(refusals(draft))
        .containsExactly(
            "kind is empty; a value is required; allowed: \"monograph\", \"guideline\","
                + " \"systematic review\", \"database\", \"clinic page\", \"expert answer\"",
            "name is empty; a value is required",
            "title is empty; a value is required",
            "reason is blank",
            "means is blank; allowed: \"alternatives\", \"combination\", \"sequence\"",
            "dates is blank");
  }

  @Test
  void of_levelsOfNoScale_draftsOneWithoutOrder() throws IOException {
    ProfileSniffer draft =
        draft(
            "own.csv",
            """
            drug,disease,grade,source,source type
            a,b,7+,s,database
            c,d,7-,s,database
            e,f,N/A,s,database
            """);
    assertThat(json(draft))
        .contains(
            "\"scales\": [ {\"id\": \"own-scale\",\"name\": \"\",\"kind\": \"\",\"rater\": \"\","
                + "\"citation\": \"\"} ],"
                + "\"levels\": [ {\"scale\": \"own-scale\",\"id\": \"7\",\"name\": \"7+\","
                + "\"standing\": \"\",\"pole\": \"\",\"symbol\": \"7+\"}, "
                + "{\"scale\": \"own-scale\",\"id\": \"7-2\",\"name\": \"7-\","
                + "\"standing\": \"\",\"pole\": \"\",\"symbol\": \"7-\"} ]",
            "\"level\": {\"column\": \"grade\",\"notRated\": [ \"N/A\" ],"
                + "\"scale\": \"own-scale\"}");
    assertThat(draft.levels())
        .containsExactly(
            "grade: \"7+\" 1, \"7-\" 1; no shipped scale has all of them; not rated: \"N/A\"");
    assertThat(draft.open())
        .containsExactly(
            "scales: what the scale of grade is called, grades, and who made it",
            "levels: standing and pole of each, and a symbol; and their order: ranked levels"
                + " first, the strongest at the top, insufficient ones last");
    String level =
        "standing is empty; a value is required; allowed: \"ranked\", \"apart\", \"insufficient\"";
    String pole = "pole is empty; a value is required; allowed: \"for\", \"against\", \"none\"";
    assertThat(refusals(draft))
        .containsExactly(
            "name is empty; a value is required",
            "kind is empty; a value is required; allowed: \"effect\", \"certainty\","
                + " \"strength of recommendation\", \"safety\", \"association\","
                + " \"appraisal\"",
            "rater is empty; a value is required",
            "citation is empty; a value is required",
            level,
            pole,
            level,
            pole);
  }

  @Test
  void of_levelsOfMostOfAScale_saysWhichIsLacking() throws IOException {
    assertThat(draft("l.csv", "drug,level\na,Definitive\nb,Strong\nc,Disputd\n").levels())
        .containsExactly(
            "level: \"Definitive\" 1, \"Disputd\" 1, \"Strong\" 1; no shipped scale has all of"
                + " them; clingen-validity lacks \"Disputd\"");
  }

  @Test
  void of_levelsOfSeveralScales_leavesTheChoice() throws IOException {
    ProfileSniffer draft = draft("s.csv", "drug,disease,level\na,b,A\nc,d,B\n");
    assertThat(json(draft)).contains("\"level\": {\"column\": \"level\",\"scale\": \"\"}");
    assertThat(draft.open())
        .contains(
            "rating.level.scale: which of these it is: grade-certainty, uspstf, civic-level,"
                + " cpic-level, cebm-2009-recommendation, sign-recommendation, sort,"
                + " nhmrc-recommendation");
  }

  @Test
  void of_nothingRecognised_leavesAllEmpty() throws IOException {
    ProfileSniffer draft = draft("one.csv", "name\nfoo\nbar\n");
    assertThat(draft.detected())
        .containsExactly(
            "encoding: UTF-8",
            "values: one a row; no delimiter was found",
            "header: line 1",
            "rows: 2");
    assertThat(refusals(draft))
        .endsWith(
            "modality is blank",
            "condition is blank",
            "column is blank",
            "scale is blank; allowed: \"natmed-effectiveness\", \"grade-certainty\","
                + " \"grade-strength\", \"uspstf\", \"cebm-2011\", \"civic-level\","
                + " \"civic-rating\", \"cpic-level\", \"pharmgkb-level\", \"clingen-validity\","
                + " \"oncokb-therapeutic\", \"oncokb-therapeutic-v1\" and 14 more");
  }

  @Test
  void of_columnsOfAShippedProfile_namesIt() throws IOException {
    String header =
        "gene entrez_id variant disease doid drugs drug_interaction_type evidence_type"
            + " evidence_direction evidence_level clinical_significance evidence_statement"
            + " citation_id source_type citation rating evidence_status evidence_id variant_id"
            + " gene_id variant_origin last_review_date evidence_civic_url";
    assertThat(draft("c.tsv", header.replace(' ', '\t') + "\n" + "x\t".repeat(22) + "x\n").hints())
        .startsWith(
            "the shipped profile civic finds all its columns here; try it first: evidence import"
                + " --profile civic "
                + directory.resolve("c.tsv")
                + " --out civic-ratings");
    assertThat(
            draft("c d's.tsv", header.replace(' ', '\t') + "\n" + "x\t".repeat(22) + "x\n").hints())
        .first(STRING)
        .endsWith("c d'\\''s.tsv' --out civic-ratings");
  }

  @Test
  void of_rowsWithoutValues_needNoRule() throws IOException {
    ProfileSniffer draft = draft("b.csv", "drug,disease,level\n\n,,\na,b,High\n , ,\n");
    assertThat(draft.detected()).endsWith("rows: 1");
    assertThat(json(draft)).doesNotContain("leaveOut");
    assertThat(draft.warnings()).isEmpty();
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        arguments(
            "a.csv",
            "\uFEFFdrug;disease;;\r\n\"a;b\";c;;\r\nd;\"say \"\"e\"\"\";;\r\n",
            UTF_8,
            "{\"format\": \"csv\",\"delimiter\": \";\",\"trailingColumns\": true}",
            "encoding: UTF-8, with a byte order mark;; values: separated by semicolons; quotes stand"
                + " around some;; header: line 1;; blank columns at the end: left out;; rows: 2"),
        arguments(
            "b.txt",
            "drug\tdisease\na 5\" nail\tb\n\"c\" d\te\n",
            UTF_8,
            "{\"format\": \"tsv\",\"quote\": \"none\"}",
            "encoding: UTF-8;; values: separated by tabs; a quote is a character like others"
                + " (line 2);; header: line 1;; rows: 2"),
        arguments(
            "c.tsv",
            "drug\tdisease\n\"a\tb\"\tb\nc\te\n",
            UTF_8,
            "{\"format\": \"tsv\",\"quote\": \"\\\"\"}",
            "encoding: UTF-8;; values: separated by tabs; quotes stand around some;; header: line"
                + " 1;; rows: 2"),
        arguments(
            "d.csv",
            "\nA table,,\n+++,+++,+++\ndrug,disease,x\n+++,+++,+++\na,b,c\n",
            UTF_8,
            "{\"format\": \"csv\",\"preamble\": 2,\"separatorRows\": \"[+]+\"}",
            "encoding: UTF-8;; values: separated by commas;; header: line 4, after 2 rows;; before"
                + " the header: A table;; rows of nothing but signs: left out;; rows: 1"),
        arguments(
            "e.txt",
            "drug|caf\u00E9\na|b\n",
            ISO_8859_1,
            "{\"format\": \"csv\",\"encoding\": \"windows-1252\",\"delimiter\": \"|\"}",
            "encoding: not UTF-8 (byte 8, in line 1); windows-1252 is proposed, look at letters"
                + " with accents;; values: separated by vertical bars;; header: line 1;; rows: 1"),
        arguments(
            "f.csv",
            "drug,disease\na,b\n",
            UTF_16,
            "{\"format\": \"csv\",\"encoding\": \"UTF-16\"}",
            "encoding: UTF-16, as its byte order mark says;; values: separated by commas;; header:"
                + " line 1;; rows: 1"),
        arguments(
            "g.txt",
            "{\"drug\":\"a\"}\n\n{\"drug\":\"b\"}\n",
            UTF_8,
            "{\"format\": \"ndjson\"}",
            "encoding: UTF-8;; values: a JSON object a line;; rows: 2"),
        arguments(
            "h.json",
            "{\"meta\":[{\"x\":1}],\"data\":{\"items\":[{\"drug\":{\"name\":\"a\"}},"
                + "{\"drug\":{\"name\":\"b\"},\"refs\":[{},{},{}]}]}}",
            UTF_8,
            "{\"format\": \"json\",\"rows\": \"/data/items/*\"}",
            "encoding: UTF-8;; values: JSON objects at /data/items/*;; rows: 2"),
        arguments(
            "i.json",
            "{\"a/b\":{\"g1\":{\"drug\":\"a\"},\"g2\":{\"drug\":\"b\",\"c\":{\"x\":1}}}}",
            UTF_8,
            "{\"format\": \"json\",\"rows\": \"/a~1b/*\"}",
            "encoding: UTF-8;; values: JSON objects at /a~1b/*;; rows: 2"),
        arguments(
            "j.json",
            "[[1],[{\"drug\":\"a\"}]]",
            UTF_8,
            "{\"format\": \"json\",\"rows\": \"/1/*\"}",
            "encoding: UTF-8;; values: JSON objects at /1/*;; rows: 1"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void of_format_isTold(String name, String text, Charset charset, String file, String detected)
      throws IOException {
    ProfileSniffer draft = ProfileSniffer.of(file(name, text, charset));
    assertThat(json(draft)).contains("\"file\": " + file);
    assertThat(String.join(";; ", draft.detected())).isEqualTo(detected);
    assertThat(draft.warnings()).isEmpty();
    assertThat(draft.columns().get(0).role().isEmpty())
        .isEqualTo(!draft.columns().get(0).name().contains("drug"));
  }

  @Test
  void of_membersOfObjects_areColumns() throws IOException {
    ProfileSniffer draft =
        draft(
            "m.json",
            "{\"k1\":{\"drug\":[\"a\",\"b\"],\"x\":{\"/y\":true},\"refs\":[{\"pmid\":1},"
                + "{\"pmid\":2,\"in\":[[1]]}]},\"k2\":{\"drug\":\"c\",\"*\":1,\"z\":null},"
                + "\"k3\":{\"drug\":\"c\"}}");
    assertThat(draft.columns())
        .extracting(c -> c.name() + " " + c.filled() + " " + c.distinct() + " " + c.examples())
        .containsExactly(
            "* 3 3 [k1, k2, k3]",
            "drug 3 3 [a, b, c]",
            "/x/~1y 1 1 [true]",
            "/refs/*/pmid 1 2 [1, 2]",
            "z 0 0 []");
    assertThat(draft.warnings())
        .containsExactly(
            "values were left out that are beyond column 500, or in arrays within arrays");
    assertThat(json(draft))
        .contains(
            "\"modality\": {\"column\": \"drug\",\"split\": {\"means\": \"\"}}",
            "\"citation\": {\"column\": \"/refs/*/pmid\",\"join\": \"; \"}");
  }

  static Stream<Arguments> noTables() {
    return Stream.of(
        arguments("", "is empty; a table is expected"),
        arguments(" \n\n", "is empty; a table is expected"),
        arguments(
            "PK\u0003\u0004x",
            "is a ZIP archive, as workbooks (.xlsx, .ods) are; save the sheet as CSV, or unpack"
                + " it"),
        arguments("\u001F\u008Bx", "is compressed; unpack it first"),
        arguments("a,b\n\0", "is no text: it holds null characters"),
        arguments(
            "a,b\n\u0081",
            "is no text that is known here: neither UTF-8 (line 2) nor windows-1252 (line 2); if"
                + " it is one, save it as UTF-8"),
        arguments(
            "{\"a\":{\"b\":1}}",
            "holds no array of objects, and no object of objects alike, for rows"));
  }

  @ParameterizedTest
  @MethodSource("noTables")
  void of_noTable_isRefused(String text, String message) throws IOException {
    Path file = file("x", text, ISO_8859_1);
    assertRefused(
        InputException.class,
        () -> ProfileSniffer.of(file),
        file + ": 1 problem, nothing loaded\n  " + file + ": " + message);
  }

  @Test
  void of_blanksAsFarAsIsLookedAt_isRefusedForThat() throws IOException {
    Path file = file("x", "\n".repeat(262_144) + "a,b\n1,2\n", UTF_8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ProfileSniffer.of(file))
        .withMessageEndingWith(
            ": holds nothing but blanks in its first 262144 characters; a table is expected");
    assertThat(draft("y.csv", "\n".repeat(262_130) + "a,b\n1,2\n").detected()).contains("rows: 1");
  }

  @Test
  void toJson_nameWithCharactersThatCannotBeSeen_hasThemEscaped() throws IOException {
    String name = "drug\u202E\u2029\uDB40\uDC20é";
    ProfileSniffer draft = draft("e.csv", name + ",disease,level\na,b,Effective\n");
    assertThat(draft.toJson())
        .contains("\"modality\": \"drug\\u202E\\u2029\\uDB40\\uDC20é\"")
        .doesNotContain("\u202E", "\u2029", "\uDB40");
    assertThat(draft.columns().get(0).name()).isEqualTo(name);
    Path profile =
        file(
            "filled.json",
            draft
                .toJson()
                .replace("\"kind\": \"\"", "\"kind\": \"guideline\"")
                .replace("\"name\": \"\"", "\"name\": \"S\"")
                .replace("\"title\": \"\"", "\"title\": \"S\""),
            UTF_8);
    assertThat(ImportProfile.read(profile).profile().values().get(0).columns())
        .containsExactly(name);
  }

  @Test
  void of_nullCharacterInUtf16_isNoText() throws IOException {
    Path file = file("x", "a,b\nc,\0\n", UTF_16);
    assertRefused(
        InputException.class,
        () -> ProfileSniffer.of(file),
        file + ": 1 problem, nothing loaded\n  " + file + ": is no text: it holds null characters");
  }

  @Test
  void of_noFile_isRefused() {
    Path file = directory.resolve("none.csv");
    assertRefused(
        InputException.class,
        () -> ProfileSniffer.of(file),
        file + ": 1 problem, nothing loaded\n  " + file + ": is missing");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ProfileSniffer.of(directory))
        .withMessageEndingWith("cannot be read: is not a regular file");
  }

  @Test
  void of_brokenJson_isRefusedWithItsPlace() throws IOException {
    Path file = file("x.json", "{\"a\":\n[}", UTF_8);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> ProfileSniffer.of(file))
        .withMessageEndingWith(
            "x.json:2:2: is not JSON: expected a value or \"]\", found \"}\" in an array that starts at line 2, column 1");
  }

  static Stream<Arguments> stumblingBlocks() {
    return Stream.of(
        arguments("a,b,a\n1,2,3\n", "the header has \"a\" twice; neither can be used"),
        arguments("a,,b\n1,2,3\n", "column 2 of the header is blank, and blank is no name"),
        arguments(
            "a,b\n1,2\n3\n4,5,6\n7,8\n9,0\n",
            "2 rows have another number of values than the header, the first in line 3"),
        arguments(
            "a,b\n\"x,y\",z\nx \"y,z\n\"p,q\",r\n", "line 3 holds a quote that is out of place"),
        arguments("a,b\n", "there is no row below the header"),
        arguments(
            "2024-01-01,b\n2024-01-02,c\n",
            "the header holds numbers, dates or URLs; if the file has no header, name its columns"
                + " in \"columns\""),
        arguments(
            "{\"a\":1}\n{\"a\":2}\nx\n1\n",
            "2 rows are no object, or broken, the first in line 3, which is not JSON: expected a value, found \"x\"; allowed: a text in double quotes, a number, true, false, null, an array, an object"),
        arguments(
            "{\"a\":1}\n\n{\"a\":2}\n[]\n",
            "1 row is no object, or broken, the first in line 4, which is an array, not an"
                + " object"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b~c,\"d~e,f~! 2",
        "a,b~\"c,d~e,\"f\"~g,h~! 2",
        "a,b~c,d~e,\"f! 3",
        "a,b~c,d~e,\"f\"~g,\"h~i,j~! 4"
      })
  void of_oneQuoteNotClosed_isNamedAndQuotesStay(String text, int line) throws IOException {
    ProfileSniffer draft = draft("q.csv", text.replace('~', '\n'));
    assertThat(json(draft)).contains("\"file\": {\"format\": \"csv\"}");
    assertThat(draft.warnings())
        .contains(
            "line " + line + " holds a quote that is never closed; close it, or take it away");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\nc,5\" nail\nd,6\" nail\n",
        "a,b\r\nc,\"d\r\ne,f\r\n\"g,h",
        "a,b\nc,\"d\" e\nf,\"g\" h\n",
        "a\tb\nc\t\"d\ne\tf\n"
      })
  void of_quotesThatAreCharacters_areTakenAsSuch(String text) throws IOException {
    ProfileSniffer draft = draft("q.csv", text);
    assertThat(json(draft)).contains("\"quote\": \"none\"");
    assertThat(draft.warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stumblingBlocks")
  void of_stumblingBlock_isNamed(String text, String warning) throws IOException {
    assertThat(draft("w.txt", text).warnings()).containsExactly(warning);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, iso-date",
    "2024-01-31T10:00:00Z, iso-date-time",
    "2024-01-31 10:00:00 UTC, yyyy-MM-dd HH:mm:ss 'UTC'",
    "31.1.2024, d.M.yyyy",
    "31/1/2024, d/M/yyyy",
    "1/31/2024, M/d/yyyy",
    "1/2/2024, 'd/M/yyyy, M/d/yyyy'",
    "'Jan 31, 2024', 'MMM d, yyyy'",
    "31-Jan-2024, d-MMM-yyyy",
    "2024, ''",
    "31.2.2024, ''"
  })
  void dates_value_hasPattern(String value, String patterns) {
    assertThat(String.join(", ", DateSniffer.of(List.of(value))))
        .isEqualTo(patterns.replace("''", "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "Medication, modality",
    "drug_type, ''",
    "Health Service, modality",
    "therapies, modality",
    "diagnosis, condition",
    "Condition treated, condition",
    "diseaseName, condition",
    "disease_id, ''",
    "Strength of Recommendation, level",
    "ratings, level",
    "notes, summary",
    "Biomarker, qualifier",
    "section, locator"
  })
  void of_header_saysTheRole(String header, String role) throws IOException {
    ProfileSniffer draft = draft("h.csv", header + ",other\nsome,x\nany,y\n");
    assertThat(draft.columns().get(0).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a; b!;",
        "a|b!|",
        "a + b! + ",
        "c,d!,",
        "Carcinoma, small cell!",
        "a;!",
        "x &amp; y!",
      })
  void of_severalNamesInACell_areToBeSplit(String cell, String separator) throws IOException {
    ProfileSniffer draft = draft("s.tsv", "drug\tdisease\n" + cell + "\te\nc\te\nd\te\n");
    String split = "\"split\": {\"separator\": \"";
    if (separator == null) {
      assertThat(json(draft)).doesNotContain(split);
    } else {
      assertThat(json(draft)).contains(split);
    }
  }

  @Test
  void of_supportThatIsNotUnderstood_staysEmpty() throws IOException {
    ProfileSniffer draft = draft("s.csv", "drug,direction\na,supports\nb,unclear\n");
    assertThat(json(draft))
        .contains("\"map\": {\"supports\": \"supports\",\"unclear\": \"\"},\"onlyMapped\": true");
    assertThat(draft.open())
        .contains("rating.support.map: what each value means: supports, does not support");
  }

  @Test
  void of_levelsWithTheirScale_takesItFromTheRow() throws IOException {
    ProfileSniffer draft = ProfileSniffer.of(Path.of("data/trigger-point-therapy/ratings.csv"));
    assertThat(json(draft))
        .contains("\"level\": {\"column\": \"level\",\"scale\": {\"column\": \"scale\"}}");
    assertThat(draft.open())
        .containsExactly("rating.source.kind: what kind of documents the sources are");
  }

  @Test
  void of_longFile_looksAtItsFirstRows() throws IOException {
    Path file = directory.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("drug,level\n");
      for (int i = 0; i < 100_001; i++) {
        out.write("drug " + i + ",A\n");
      }
    }
    ProfileSniffer draft = ProfileSniffer.of(file);
    assertThat(draft.detected())
        .endsWith("rows: more than 100000, of which the first 100000 were looked at");
    assertThat(draft.columns())
        .containsExactly(
            new ProfileSniffer.Column(
                "drug", 100_000, 500, true, List.of("drug 0", "drug 1", "drug 2"), "", "modality"),
            new ProfileSniffer.Column("level", 100_000, 1, false, List.of("A"), "", "level"));
  }

  @Test
  void of_codesNamedOrPrefixed_areThoseOfTheirTerms() throws IOException {
    ProfileSniffer draft =
        draft(
            "codes.csv",
            """
            drug,drug mesh,rxcui,disease,ICD-10 code,mesh id,other,mondo
            a,D010146,11,b,M54.2,D019547,MONDO:0005105,n1
            c,D019547,12,d,M54,D010146,MONDO:0005106,n2
            """);
    assertThat(roles(draft))
        .isEqualTo(
            "drug=modality drug mesh=MeSH codes rxcui=RxNorm codes disease=condition"
                + " ICD-10 code=ICD-10-CM codes mesh id=MeSH codes other=MONDO codes mondo=");
    assertThat(json(draft))
        .contains(
            "\"modality\": {\"column\": \"drug\",\"codes\": ["
                + " {\"system\": \"MeSH\",\"column\": \"drug mesh\"},"
                + " {\"system\": \"RxNorm\",\"column\": \"rxcui\"} ]}",
            "\"condition\": {\"column\": \"disease\",\"codes\": ["
                + " {\"system\": \"ICD-10-CM\",\"column\": \"ICD-10 code\"},"
                + " {\"system\": \"MeSH\",\"column\": \"mesh id\"},"
                + " {\"system\": \"MONDO\",\"column\": \"other\"} ]}");
  }

  @ParameterizedTest
  @CsvSource({
    "icd10, M54.2, ICD-10-CM codes",
    "icd 10, M54.2, ICD-10-CM codes",
    "icd, M54.2, ''",
    "icd 9, 7241, ''",
    "MeSH ID, D010146, MeSH codes",
    "icd10, neck, ''",
    "RxNorm, 11, RxNorm codes",
    "rxnorm, RxNorm:11, RxNorm codes",
    "doid, DOID:1, DOID codes",
    "mondo, 0005105, MONDO codes",
    "mesh, M54.2, ''"
  })
  void of_columnOfCodes_isKnownByNameAndForm(String header, String value, String role)
      throws IOException {
    ProfileSniffer draft = draft("c.csv", header + ",x\n" + value + ",1\n" + value + ",2\n");
    assertThat(draft.columns().get(0).role()).isEqualTo(role);
  }

  @Test
  void of_secondLevelOfOneScale_isAFurtherLevel() throws IOException {
    String table =
        "drug,evidence level,rating\na,Definitive,Likely Effective\nb,Strong,Ineffective\n";
    assertThat(json(draft("f.csv", table))).contains("\"furtherLevels\": {\"column\": \"rating\"");
    String rated =
        """
        drug,evidence level,rating,level of evidence
        a,Definitive,Likely Effective,Very low
        b,Strong,N/A,N/A
        """;
    assertThat(json(draft("g.csv", rated)))
        .contains("\"furtherLevels\": [ {", "\"notRated\": [ \"N/A\" ]");
  }

  @Test
  void of_levelsWithoutColumnOfThatName_areKnownByTheirWords() throws IOException {
    ProfileSniffer draft =
        draft(
            "w.csv",
            """
            drug,disease,verdict
            a,b,Likely Effective
            c,d,Possibly Effective
            e,f,Likely Effective
            """);
    assertThat(roles(draft)).isEqualTo("drug=modality disease=condition verdict=level");
    assertThat(roles(draft("v.csv", "drug,disease,verdict\na,b,A\nc,d,B\n")))
        .doesNotContain("level");
  }

  @Test
  void of_rowsWithoutALevel_needARule() throws IOException {
    assertThat(json(draft("n.csv", "drug,disease,level\na,b,High\nc,d,\n")))
        .contains(
            "\"leaveOut\": [ {\"when\": {\"column\": \"level\",\"isEmpty\": true},\"reason\":"
                + " \"\"} ]");
  }

  @Test
  void of_rowsWithoutASource_needARule() throws IOException {
    ProfileSniffer draft =
        draft(
            "n.csv",
            """
            drug,disease,level,source,source type
            a,b,High,s,database
            c,d,Low,,
            """);
    assertThat(json(draft))
        .contains(
            "\"leaveOut\": [ {\"when\": {\"column\": \"source\",\"isEmpty\": true},\"reason\":"
                + " \"\"} ]");
    assertThat(draft.open())
        .contains(
            "leaveOut.reason: why rows without source are left out; without the rule, the import"
                + " refuses them");
  }

  @ParameterizedTest
  @CsvSource({
    "my table.csv, my table, my-table",
    "my.table.csv, my.table, my-table",
    "table, table, table",
    // A name that is all ending is a name.
    ".csv, .csv, csv"
  })
  void of_nameOfTheFile_isTheTitleWithoutItsEnding(String file, String title, String name)
      throws IOException {
    assertThat(json(draft(file, READY)))
        .startsWith("{\"name\": \"" + name + "\",\"title\": \"" + title + "\",");
  }

  @ParameterizedTest
  @CsvSource({
    "last updated, 2024, 1999, yyyy",
    "Year updated, 2024, 1999, yyyy",
    "updated, 2024-03, 2023-12, yyyy-MM",
    "updated, 03/2024, 12/2023, M/yyyy",
    "updated, Mar 2024, May 2023, MMM yyyy",
    "updated, March 2024, May 2023, MMMM yyyy"
  })
  void of_monthsOrYearsOfAnUpdate_haveTheirPattern(
      String name, String one, String other, String pattern) throws IOException {
    assertThat(json(draft("d.csv", "drug,%s\na,%s\nb,%s\n".formatted(name, one, other))))
        .contains("\"updated\": {\"column\": \"" + name + "\",\"dates\": \"" + pattern + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "Year, 2024, dates",
    "publicationYear, 2024, dates",
    "DATE, 2024-03, dates",
    "Participants, 2024, numbers",
    "Person years, 2024, numbers",
    "Year, 1899, numbers",
    "Year, 2100, numbers",
    "Batch, 2024-03, ''"
  })
  void of_monthsOrYears_areDatesOnlyIfTheNameSaysSo(String name, String value, String kind)
      throws IOException {
    ProfileSniffer draft = draft("d.csv", "drug,%s\na,2000\nb,%s\n".formatted(name, value));
    if (value.length() > 4) {
      draft = draft("d.csv", "drug,%s\na,%s\nb,2000-01\n".formatted(name, value));
    }
    assertThat(draft.columns().get(1).kind()).isEqualTo(kind);
  }

  @Test
  void of_dates_haveTheirPatterns() throws IOException {
    assertThat(json(draft("d.csv", "drug,last updated\na,31.1.2024\nb,1.2.2024\n")))
        .contains("\"updated\": {\"column\": \"last updated\",\"dates\": \"d.M.yyyy\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "a.ndjson, {\"drug\":\"a\"}, ndjson",
    "a.JSONL, {\"drug\":\"a\"}, ndjson",
    "a.txt, '{\"drug\":[{\"x\":1}]} {\"drug\":2}', json",
    "a.txt, '{\"drug\":[{\"x\":1}]}\n[1]', json",
    "a.txt, '{\"drug\":\n[{\"x\":1}]}', json"
  })
  void of_json_isLinesByNameOrBySecondLine(String name, String text, String format)
      throws IOException {
    Path path = file(name, text.replace("\\n", "\n"), UTF_8);
    assertThat(path).hasFileName(name);
    assertThat(JsonSniffer.isJson(path, EncodingSniffer.of(path))).isTrue();
    try {
      assertThat(json(ProfileSniffer.of(path))).contains("{\"format\": \"" + format + "\"");
    } catch (InputException e) {
      // What follows the document is found out when its rows are read.
      assertThat(format).isEqualTo("json");
      assertThat(e).hasMessageContaining("text after the end");
    }
  }

  @Test
  void of_jsonWithTextAfterIt_isRefused() throws IOException {
    Path file = file("x.json", "{\"drug\":[{\"x\":1}]} {\"drug\":2}", UTF_8);
    assertRefused(
        InputException.class,
        () -> ProfileSniffer.of(file),
        file
            + ": 1 problem, nothing loaded\n  "
            + file
            + ":1:20: text after the end of the document");
  }

  @Test
  void of_jsonInUtf16_saysItsEncoding() throws IOException {
    ProfileSniffer draft = ProfileSniffer.of(file("u.json", "[{\"drug\":\"a\"}]", UTF_16));
    assertThat(json(draft))
        .contains("\"file\": {\"format\": \"json\",\"encoding\": \"UTF-16\",\"rows\": \"/*\"}");
    assertThat(draft.detected())
        .containsExactly(
            "encoding: UTF-16, as its byte order mark says",
            "values: JSON objects at /*",
            "rows: 1");
  }

  @Test
  void of_rowsInAnArray_haveNoKey() throws IOException {
    assertThat(draft("r.json", "{\"a\":[{\"drug\":\"a\"},{\"drug\":\"b\"}]}").columns())
        .extracting(ProfileSniffer.Column::name)
        .containsExactly("drug");
  }

  static Stream<Arguments> rowsOfJson() {
    return Stream.of(
        // of two as large an array, and the outer
        arguments("{\"a\":{\"x\":{\"n\":1},\"y\":{\"n\":2}},\"b\":[{},{}]}", "/b/*"),
        arguments("{\"b\":[{},{}],\"a\":{\"x\":{\"n\":1},\"y\":{\"n\":2}}}", "/b/*"),
        arguments("{\"b\":[{},{}],\"c\":[{},{}]}", "/c/*"),
        // objects that share no member are no rows, nor are those among other values
        arguments("{\"a\":{\"x\":{\"n\":1},\"y\":{\"m\":2}},\"b\":[{\"z\":1}]}", "/b/*"),
        arguments("{\"a\":{\"x\":{\"n\":1},\"y\":{\"n\":2},\"z\":3},\"b\":[{}]}", "/b/*"),
        arguments("{\"a\":{\"x\":{\"n\":1}},\"b\":[{\"z\":1}]}", "/b/*"),
        // rows hold no rows
        arguments("[{\"r\":[{},{},{}]}]", "/*"),
        arguments("[{\"r\":{\"x\":{\"n\":1},\"y\":{\"n\":2}}}]", "/*"));
  }

  @ParameterizedTest
  @MethodSource("rowsOfJson")
  void of_json_findsItsRows(String text, String rows) throws IOException {
    assertThat(json(draft("r.json", text))).contains("\"rows\": \"" + rows + "\"");
  }

  @Test
  void of_moreColumnsThanAreLookedAt_saysSo() throws IOException {
    String names =
        java.util.stream.IntStream.range(0, 501)
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(","));
    assertThat(draft("m.csv", names + "\n" + names + "\n").warnings())
        .containsExactly("the columns after the first 500 were not looked at");
    String members =
        java.util.stream.IntStream.range(0, 501)
            .mapToObj(i -> "\"c" + i + "\":1")
            .collect(Collectors.joining(","));
    assertThat(draft("m.ndjson", "{" + members + "}\n").warnings())
        .containsExactly(
            "values were left out that are beyond column 500, or in arrays within arrays");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "---,---! [\\\\-]+",
        "###,###! [\\\\#]+",
        "~~~,~~~! [\\\\~]+",
        "***,! [*]+",
        "___,***! [*_]+"
      })
  void of_rowsOfSigns_areSeparators(String row, String pattern) throws IOException {
    ProfileSniffer draft = draft("s.csv", "drug,disease\n" + row + "\na,b\n");
    assertThat(json(draft)).contains("\"separatorRows\": \"" + pattern + "\"");
    assertThat(draft.detected()).contains("rows: 1");
    assertThat(refusals(draft)).noneMatch(refusal -> refusal.contains("separatorRows"));
  }

  @Test
  void of_oneRowBeforeTheHeader_isSaidSo() throws IOException {
    ProfileSniffer draft = draft("p.csv", "A table,,\ndrug,disease,x\na,b,c\nd,e\n");
    assertThat(draft.detected()).contains("header: line 2, after 1 row");
    assertThat(draft.warnings())
        .containsExactly("1 row has another number of values than the header, the first in line 4");
  }

  @Test
  void of_urlInTheHeader_isNoName() throws IOException {
    assertThat(draft("u.csv", "https://example.org/a,b\nx,y\n").warnings()).hasSize(1);
    assertThat(draft("n.csv", "12,b\nx,y\n").warnings()).hasSize(1);
  }

  @Test
  void of_levelThatEndsWithASign_isThatOfAScaleThatHasItSo() throws IOException {
    assertThat(draft("g.csv", "drug,level\na,2A-\nb,1A+\n").levels().get(0))
        .contains("no shipped scale has all of them");
  }
}
