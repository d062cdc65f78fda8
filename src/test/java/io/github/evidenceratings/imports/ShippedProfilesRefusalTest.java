package io.github.evidenceratings.imports;

import static io.github.evidenceratings.imports.Imports.edited;
import static io.github.evidenceratings.imports.Imports.file;
import static io.github.evidenceratings.imports.Imports.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of each source with one thing wrong in them, refused with place and reason. */
class ShippedProfilesRefusalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource({"civic", "clingen", "cpic", "pharmgkb", "uspstf", "spreadsheet"})
  void import_oneThingWrong_isRefusedWithPlaceAndReason(
      String profile, String name, String text, String replacement, String problem) {
    assertThat(problems(profile, edited(folder, name, text, replacement))).containsExactly(problem);
  }

  static Stream<Arguments> civic() {
    return Stream.of(
        arguments(
            "civic",
            "civic.tsv",
            "patients.\t70101\t",
            "patients.\t",
            "civic.tsv:2: the row has 40 values, the header 41"),
        arguments(
            "civic",
            "civic.tsv",
            "\tC\tSensitivity",
            "\tF\tSensitivity",
            "civic.tsv:4:11: evidence_level \"F\" does not have the form [A-E]"),
        arguments(
            "civic",
            "civic.tsv",
            "2020-03-03 11:22:33 UTC",
            "2020-02-30 11:22:33 UTC",
            "civic.tsv:2:38: last_review_date \"2020-02-30 11:22:33 UTC\" is not a day that exists, written as in 2026-01-31 16:05:00 UTC or 2026-01-31T16:05:00Z or 2026-01-31"),
        arguments(
            "civic",
            "civic.tsv",
            "Other Tumor\t",
            "Other Tumor\tDOID9",
            "civic.tsv:10:5: doid \"DOID9\" does not have the form [0-9]+"),
        arguments(
            "civic",
            "civic.tsv",
            "\tDeltacin \"forte\"\t\t",
            "\t\tDeltacin \"forte\"\t",
            "civic.tsv:10:8: drug_interaction_type \"Deltacin \"forte\"\" does not have the form Combination|Sequential|Substitutes|COMBINATION|SEQUENTIAL|SUBSTITUTES"),
        arguments(
            "civic",
            "civic.tsv",
            "Combination",
            "",
            "civic.tsv:3:7: drugs \"Alphanib,Betamab\" holds \",\", but drug_interaction_type does not say what several names mean; one name is to be listed under \"whole\" in the profile"),
        arguments(
            "civic",
            "civic.tsv",
            "\tdrugs\t",
            "\tdrug\t",
            "civic.tsv: header \"drugs\" is needed by the profile, but the first row has no such column, nor one of its other names: therapies; did you mean \"drug\"? Allowed: \"gene\", \"entrez_id\", \"variant\", \"disease\", \"doid\", \"phenotypes\", \"drug\", \"drug_interaction_type\", \"evidence_type\", \"evidence_direction\", \"evidence_level\", \"clinical_significance\" and 29 more"));
  }

  static Stream<Arguments> clingen() {
    return Stream.of(
        arguments(
            "clingen",
            "clingen.csv",
            "\"HGNC:90002\",",
            "",
            "clingen.csv:9: the row has 9 values, the header 10"),
        arguments(
            "clingen",
            "clingen.csv",
            "\"GENB-2\"",
            "\"\"",
            "clingen.csv:9:1: GENE SYMBOL is empty; a value is required"),
        arguments(
            "clingen",
            "clingen.csv",
            "\"Strong\"",
            "\"Very Strong\"",
            "clingen.csv:9:7: CLASSIFICATION \"Very Strong\" is not a level of the scale clingen-validity; did you mean \"Strong\"? Allowed: \"Definitive\", \"Strong\", \"Moderate\", \"Limited\", \"Disputed\", \"Refuted\", \"Animal Model Only\", \"No Known Disease Relationship\""),
        arguments(
            "clingen",
            "clingen.csv",
            "2021-02-28T",
            "2021-02-29T",
            "clingen.csv:9:9: CLASSIFICATION DATE \"2021-02-29T00:00:00.000Z\" is not a day that exists, written as in 2026-01-31T16:05:00Z or 2026-01-31"),
        arguments(
            "clingen",
            "clingen.csv",
            "MONDO:9000003",
            "OMIM:900003",
            "clingen.csv:9:4: DISEASE ID (MONDO) \"OMIM:900003\" does not have the form MONDO[:_][0-9]{7}"),
        arguments(
            "clingen",
            "clingen.csv",
            "\"CLASSIFICATION\"",
            "\"CLASS\"",
            "clingen.csv: header \"CLASSIFICATION\" is needed by the profile, but no such header is among the first 13 rows; did you mean \"CLASSIFICATION DATE\" or \"CLASS\"? Allowed: \"GENE SYMBOL\", \"GENE ID (HGNC)\", \"DISEASE LABEL\", \"DISEASE ID (MONDO)\", \"MOI\", \"SOP\", \"CLASS\", \"ONLINE REPORT\", \"CLASSIFICATION DATE\", \"GCEP\""),
        arguments(
            "clingen",
            "clingen.csv",
            "\"GENB-2\"",
            "\"GENB-2",
            "clingen.csv:9: text follows a closing quote in this row; if quotes are characters like others here, say \"quote\": \"none\" in the profile"));
  }

  static Stream<Arguments> cpic() {
    return Stream.of(
        arguments(
            "cpic",
            "cpic.csv",
            "gammaquine",
            "gammaquine, iv",
            "cpic.csv:5: the row has 8 values, the header 7; is a value with a delimiter not quoted?"),
        arguments(
            "cpic",
            "cpic.csv",
            "gammaquine,,",
            "gammaquine, iv,",
            "cpic.csv:5:3: Guideline \"iv\" does not have the form https?://\\S+"),
        arguments(
            "cpic",
            "cpic.csv",
            "HLA-B,",
            "HLA B,",
            "cpic.csv:3:1: Gene \"HLA B\" does not have the form [A-Z][A-Za-z0-9-]*"),
        arguments(
            "cpic",
            "cpic.csv",
            ",A/B,",
            ",A/C,",
            "cpic.csv:5:4: CPIC Level \"A/C\" is not a level of the scale cpic-level; did you mean \"A\" or \"A/B\" or \"B/C\"? Allowed: \"A\", \"A/B\", \"B\", \"B/C\", \"C\", \"C/D\", \"D\""),
        arguments(
            "cpic",
            "cpic.csv",
            "90000004",
            "PMC90000004",
            "cpic.csv:6:7: CPIC Publications (PMID) \"PMC90000004\" does not have the form [0-9][0-9; ]*"),
        arguments(
            "cpic",
            "cpic.csv",
            "Actionable PGx",
            "Actionable",
            "cpic.csv:6:6: PGx on FDA Label \"Actionable\" is none of the values that the profile maps; did you mean \"Actionable PGx\"? Allowed: \"Testing Required\", \"Testing required\", \"Genetic testing required\", \"Testing Recommended\", \"Testing recommended\", \"Genetic testing recommended\", \"Actionable PGx\", \"Informative PGx\", \"No Clinical PGx\", \"No clinical PGx\", \"Criteria Not Met\", \"Criteria not met\""),
        arguments(
            "cpic",
            "cpic-2026.csv",
            ",9000002,",
            ",RX9000002,",
            "cpic-2026.csv:3:3: Drug RxNorm ID \"RX9000002\" does not have the form [0-9]+"),
        arguments(
            "cpic",
            "cpic.csv",
            "CPIC Level,",
            "Level,",
            "cpic.csv: header \"CPIC Level\" is needed by the profile, but no such header is among the first 4 rows; did you mean \"Level\"? Allowed: \"Gene\", \"Drug\", \"Guideline\", \"Level\", \"PharmGKB Level of Evidence\", \"PGx on FDA Label\", \"CPIC Publications (PMID)\""),
        arguments(
            "cpic",
            "cpic.csv",
            "CYP3A5,beta",
            "CYP3A5,\"beta",
            "cpic.csv:4:2: the quoted value that starts here is never closed; if quotes are characters like others here, say \"quote\": \"none\" in the profile"));
  }

  static Stream<Arguments> pharmgkb() {
    return Stream.of(
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "rs90000001\tGENX",
            "rs90000001",
            "pharmgkb.tsv:2: the row has 14 values, the header 15"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "alphacaftor\tFictional Fibrosis\t2021-03-24",
            "2021-03-24\talphacaftor\tFictional Fibrosis",
            "pharmgkb.tsv:2:13: Latest History Date (YYYY-MM-DD) \"Fictional Fibrosis\" does not have the form [0-9]{4}-[0-9]{2}-[0-9]{2}"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "\t2B\t",
            "\t2C\t",
            "pharmgkb.tsv:5:4: Level of Evidence \"2C\" does not have the form [1-4][AB]?"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "\tDosage\t",
            "\tDose\t",
            "pharmgkb.tsv:4:8: Phenotype Category \"Dose\" does not have the form (?:Efficacy|Toxicity/ADR|Toxicity|Dosage|Metabolism/PK|PK|PD|Other)(?: ?[;,] ?(?:Efficacy|Toxicity/ADR|Toxicity|Dosage|Metabolism/PK|PK|PD|Other))*+"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "2020-02-29",
            "2021-02-29",
            "pharmgkb.tsv:5:13: Latest History Date (YYYY-MM-DD) \"2021-02-29\" is not a day that exists, written as in 2026-01-31"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "alphacaftor;",
            "alphacaftor;;",
            "pharmgkb.tsv:3:11: Drug(s) \"alphacaftor;;sulfalphazole / trimethobeta\" has an empty name beside a separator"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "900000004\trs90000004",
            "900000004\t",
            "pharmgkb.tsv:5:2: Variant/Haplotypes is empty; a value is required"),
        arguments(
            "pharmgkb",
            "pharmgkb.tsv",
            "Clinical Annotation ID",
            "Annotation ID",
            "pharmgkb.tsv: header \"Clinical Annotation ID\" is needed by the profile, but the first row has no such column, nor one of its other names: Summary Annotation ID; did you mean \"Annotation ID\"? Allowed: \"Annotation ID\", \"Variant/Haplotypes\", \"Gene\", \"Level of Evidence\", \"Level Override\", \"Level Modifiers\", \"Score\", \"Phenotype Category\", \"PMID Count\", \"Evidence Count\", \"Drug(s)\", \"Phenotype(s)\" and 3 more"));
  }

  static Stream<Arguments> uspstf() {
    String form =
        "(?<condition>[^:]+): *(?<service>[^:]+?)(?:(?: *(?:--+|[\\u2012-\\u2015]) *| - )(?<population>.+))?";
    return Stream.of(
        arguments(
            "uspstf",
            "uspstf.json",
            "Cancer: Screening --Adults",
            "Cancer Screening --Adults",
            "uspstf.json:3:27: title \"Fictional Cancer Screening --Adults aged 45 to 49 years\" does not have the form "
                + form),
        arguments(
            "uspstf",
            "uspstf.json",
            "Cancer: Screening --Adults",
            "Cancer: Screening: yearly --Adults",
            "uspstf.json:3:27: title \"Fictional Cancer: Screening: yearly --Adults aged 45 to 49 years\" does not have the form "
                + form),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"grade\": \"B\"",
            "\"grade\": \"E\"",
            "uspstf.json:3:96: grade \"E\" does not have the form [A-DI]"),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"grade\": \"B\", ",
            "",
            "uspstf.json:3:5: checks is empty; a value is required"),
        arguments(
            "uspstf",
            "uspstf.json",
            "[45, 49]",
            "[45]",
            "uspstf.json:3:179: ageRange \"45\" does not have the form [0-9]+-[0-9]+"),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"text\": \"Screen.\"",
            "\"text\": {}",
            "uspstf.json:4:171: text is an object, not a text"),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"id\": 9002",
            "\"id\": \"x 9\"",
            "uspstf.json:4:12: id \"x 9\" does not have the form [0-9]+"),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"specificRecommendations\"",
            "\"recommendations\"",
            "uspstf.json: has nothing at /specificRecommendations/*"),
        arguments(
            "uspstf",
            "uspstf.json",
            "\"id\": 9004,",
            "\"id\" 9004,",
            "uspstf.json:6:11: is not JSON: Unexpected character ('9' (code 57)): was expecting a colon to separate property name and value"));
  }

  static Stream<Arguments> spreadsheet() {
    return Stream.of(
        arguments(
            "spreadsheet",
            "spreadsheet.csv",
            "\"Helps, they say\"",
            "Helps, they say",
            "spreadsheet.csv:2:8: \" they say\" stands beyond the last column"),
        arguments(
            "spreadsheet",
            "spreadsheet.csv",
            "Likely Effective",
            "Probably Effective",
            "spreadsheet.csv:2:3: Rating \"Probably Effective\" is not a level of the scale natmed-effectiveness; did you mean \"Possibly Effective\" or \"Effective\"? Allowed: \"Effective\", \"Likely Effective\", \"Possibly Effective\", \"Possibly Ineffective\", \"Likely Ineffective\", \"Ineffective\", \"Insufficient Evidence to Rate\""),
        arguments(
            "spreadsheet",
            "spreadsheet.csv",
            "3.2.2025",
            "2/3/2025",
            "spreadsheet.csv:3:6: Reviewed \"2/3/2025\" is not a day that exists, written as in 2026-01-31 or 31.1.2026 or 31 Jan 2026 or 31 January 2026 or Jan 31, 2026 or January 31, 2026"),
        arguments(
            "spreadsheet",
            "spreadsheet.csv",
            "Treatment,",
            "Behandlung,",
            "spreadsheet.csv: header \"Treatment\" is needed by the profile, but no such header is among the first 2 rows, nor one of its other names: treatment, TREATMENT, Modality, modality, MODALITY, Intervention, intervention, INTERVENTION, Therapy, therapy, THERAPY; allowed: \"Behandlung\", \"Condition\", \"Rating\", \"Source\", \"Population\", \"Reviewed\", \"Note\""),
        arguments(
            "spreadsheet",
            "spreadsheet.csv",
            "too few\"",
            "too few",
            "spreadsheet.csv:5: text follows a closing quote in this row; if quotes are characters like others here, say \"quote\": \"none\" in the profile"),
        arguments(
            "spreadsheet",
            "spreadsheet-excel.csv",
            "disease;level;",
            "disease;lvl;",
            "spreadsheet-excel.csv: header \"Rating\" is needed by the profile, but no such header is among the first 2 rows, nor one of its other names: rating, RATING, Level, level, LEVEL, Grade, grade, GRADE, Effectiveness, effectiveness, EFFECTIVENESS; allowed: \"intervention\", \"disease\", \"lvl\", \"reference\", \"scale\", \"source type\", \"date\""),
        arguments(
            "spreadsheet",
            "spreadsheet-excel.csv",
            "Moderate;Guideline B;grade-certainty",
            "Likely Safe;Guideline B;natmed-safety",
            "spreadsheet-excel.csv:7:5: scale \"natmed-safety\" grades safety, not a treatment"),
        arguments(
            "spreadsheet",
            "spreadsheet-excel.csv",
            "grade-certainty;Guideline",
            "grade-certainty;Database",
            "spreadsheet-excel.csv:7:6: source type \"database\" is said of \"Guideline B\", which is of the kind guideline elsewhere"));
  }

  @ParameterizedTest
  @CsvSource({
    "civic,       civic.tsv,       He wrote,          11",
    "clingen,     clingen.csv,     fictional atrophy, 11",
    "cpic,        cpic.csv,        epsilomycin,        7",
    "pharmgkb,    pharmgkb.tsv,    Psychosis,          6",
    "uspstf,      uspstf.json,     Persons who are,    6",
    "spreadsheet, spreadsheet.csv, too few,            6"
  })
  void import_wrongEncoding_isRefusedWithTheLine(
      String profile, String name, String before, int line) {
    String text =
        Imports.text(name).replaceAll("[\u2013\u2014]", "--").replace(before, "\u00e4" + before);
    Path file = file(folder, name, text, StandardCharsets.ISO_8859_1);

    assertThat(problems(profile, file))
        .containsExactly(
            "%s:%d: is not valid UTF-8 at byte %d (0-based) of the file; save it as UTF-8, or name its encoding in the profile"
                .formatted(name, line, text.indexOf('\u00e4')));
  }

  @Test
  void import_utf16_isRefusedWithTheFirstLine() {
    Path file =
        file(
            folder, "a.tsv", "\uFEFF" + Imports.text("spreadsheet.tsv"), StandardCharsets.UTF_16LE);

    assertThat(problems("spreadsheet", file))
        .containsExactly(
            "a.tsv:1: is not valid UTF-8 at byte 0 (0-based) of the file, which starts as UTF-16 does; save it as UTF-8, or name its encoding in the profile");
  }

  @Test
  void import_swappedCells_reportsEachOfThem() {
    Path file =
        edited(folder, "clingen.csv", "\"GENB-2\",\"HGNC:90002\"", "\"HGNC:90002\",\"GENB-2\"");

    assertThat(problems("clingen", file))
        .containsExactly(
            "clingen.csv:9:1: GENE SYMBOL \"HGNC:90002\" does not have the form [A-Za-z0-9][A-Za-z0-9._@-]*",
            "clingen.csv:9:2: GENE ID (HGNC) \"GENB-2\" does not have the form HGNC:[0-9]+");
  }
}
