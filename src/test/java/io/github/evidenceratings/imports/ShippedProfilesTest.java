package io.github.evidenceratings.imports;

import static io.github.evidenceratings.blackbox.imports.Imports.file;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.evidenceratings.blackbox.imports.Imports;
import io.github.evidenceratings.blackbox.imports.Imports.Result;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.model.Term;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped profiles on small made-up files in the true shape of each source. */
class ShippedProfilesTest {
  @TempDir private Path folder;

  private Result imported(String profile, String name) {
    return Imports.of(profile, file(folder, name));
  }

  private static Map<String, String> qualifiers(Rating rating) {
    return rating.qualifiers().stream()
        .collect(Collectors.toMap(Qualifier::name, Qualifier::value));
  }

  private static List<String> names(List<? extends Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  private static void assertRows(Result result, int read, int kept, int split, int leftOut) {
    ImportReport report = result.report();
    assertThat(List.of(report.read(), report.kept(), report.split(), report.leftOut()))
        .containsExactly(read, kept, split, leftOut);
    assertThat(report.refused()).isZero();
    assertThat(report.ratings()).isEqualTo(result.dataset().ratings().size());
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.imports.ImportProfile#shippedNames")
  void shipped_everyName_isTheNameOfItsDataSets(String name) {
    ImportProfile profile = ImportProfile.shipped(name);

    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.profile().head().description()).isPresent();
  }

  @Test
  void civic_release_keepsWhatIsGradedApartFromThatItWorks() {
    Result result = imported("civic", "civic.tsv");

    assertRows(result, 11, 7, 1, 3);
    assertThat(result.report().leftOutReasons())
        .containsExactly(
            entry("names no drug, so it is not about a treatment", 2),
            entry("rejected by the editors of CIViC", 1));
    assertThat(result.report().version()).isEqualTo("unstated");
    Rating resistance = result.rating("EID105");
    assertThat(resistance.significance()).contains("Resistance");
    assertThat(resistance.support()).contains(Support.SUPPORTS);
    assertThat(resistance.level().name()).isEqualTo("B");
    assertThat(resistance.grades())
        .extracting(grade -> grade.level().name())
        .containsExactly("3 stars");
    assertThat(resistance.reviewed()).contains(PartialDate.of(2020, 3, 7));
    assertThat(resistance.citation()).contains("Doe et al., 2019, J Fiction (PubMed 70105)");
    assertThat(resistance.condition().codes()).containsExactly(new Code(CodeSystem.DOID, "900001"));
    assertThat(qualifiers(resistance))
        .containsOnly(
            entry("gene", "GENX"),
            entry("variant", "P10L"),
            entry("variant-origin", "Somatic"),
            entry("phenotypes", "Pain,Fatigue"));
    assertThat(result.rating("EID106").significance()).contains("Adverse Response");
    assertThat(result.rating("EID106").support()).contains(Support.DOES_NOT_SUPPORT);
    assertThat(result.rating("EID106").grades()).isEmpty();
    assertThat(result.rating("EID110").summary())
        .contains("He wrote \"it works\" and left one \" open.");
  }

  @Test
  void civic_severalDrugs_areWhatTheInteractionSays() {
    Result result = imported("civic", "civic.tsv");

    assertThat(names(result.dataset().modalities()))
        .containsExactlyInAnyOrder(
            "Alphanib",
            "Betamab",
            "Alphanib + Betamab",
            "Gammastatin",
            "Betamab, then Gammastatin",
            "Deltacin \"forte\"");
    assertThat(result.rating("EID102").modality().components())
        .containsExactly("alphanib", "betamab");
    assertThat(result.rating("EID104.alphanib").level().name()).isEqualTo("D");
    assertThat(result.rating("EID104.gammastatin").level().name()).isEqualTo("D");
  }

  @Test
  void civic_significanceNotApplicable_isNotTakenForAnEffect() {
    Rating rating = imported("civic", "civic.tsv").rating("EID109");

    assertThat(rating.significance()).contains("significance not stated");
    assertThat(rating.support()).isEmpty();
    assertThat(rating.condition().codes()).isEmpty();
  }

  @Test
  void civic_laterRelease_hasMolecularProfilesAndUpperCase() {
    Result result = imported("civic", "civic-2024.tsv");

    assertRows(result, 4, 3, 0, 1);
    assertThat(result.rating("EID201").significance()).contains("Reduced Sensitivity");
    assertThat(result.rating("EID202").significance()).contains("Sensitivity/Response");
    assertThat(result.rating("EID202").support()).contains(Support.SUPPORTS);
    assertThat(qualifiers(result.rating("EID202")))
        .containsOnly(entry("variant", "GENX P10L"), entry("variant-origin", "RARE_GERMLINE"));
    assertThat(result.rating("EID204").significance()).contains("significance not stated");
    assertThat(result.rating("EID204").support()).contains(Support.DOES_NOT_SUPPORT);
  }

  @Test
  void clingen_release_hasOneModalityThatIsNoTreatment() {
    Result result = imported("clingen", "clingen.csv");

    assertRows(result, 8, 8, 0, 0);
    assertThat(result.report().version()).isEqualTo("2026-06-12");
    assertThat(result.report().unusedColumns()).isEmpty();
    assertThat(result.dataset().modalities())
        .extracting(Modality::name, m -> m.description().orElse(""))
        .containsExactly(
            tuple(
                "gene-disease relationship (no treatment)",
                "Not a treatment: the statement that variants of the gene named cause the"
                    + " disease"));
    assertThat(result.dataset().ratings())
        .extracting(r -> r.level().name())
        .containsExactlyInAnyOrder(
            "Definitive",
            "Limited",
            "Strong",
            "Moderate",
            "Disputed",
            "Refuted",
            "No Known Disease Relationship",
            "Animal Model Only");
    assertThat(result.dataset().ratings())
        .allSatisfy(
            r -> {
              assertThat(r.scale().kind()).isEqualTo(ScaleKind.ASSOCIATION);
              assertThat(r.significance()).contains("variants of the gene cause the disease");
            });
  }

  @Test
  void clingen_row_keepsGeneDiseaseReportAndDay() {
    Result result = imported("clingen", "clingen.csv");
    Rating rating =
        result.rating("gene-disease relationship (no treatment)", "fictional \"quoted\" disease");

    assertThat(rating.level().name()).isEqualTo("Strong");
    assertThat(rating.condition().codes()).containsExactly(new Code(CodeSystem.MONDO, "9000003"));
    assertThat(rating.provenance().locator()).contains("https://example.org/kb/gene-validity/3");
    assertThat(rating.reviewed()).contains(PartialDate.of(2021, 2, 28));
    assertThat(qualifiers(rating))
        .containsOnly(
            entry("gene", "GENB-2"),
            entry("hgnc-id", "HGNC:90002"),
            entry("inheritance", "XL"),
            entry("procedure", "SOP8"),
            entry("expert-panel", "Fictional Disorders Gene Curation Expert Panel"));
    assertThat(
            result
                .rating("gene-disease relationship (no treatment)", "fictional syndrome, recessive")
                .reviewed())
        .contains(PartialDate.of(2018, 6, 7));
    assertThat(result.dataset().ratings())
        .filteredOn(r -> r.qualifier("gene").orElse("").equals("C9orf900"))
        .singleElement()
        .satisfies(r -> assertThat(r.reviewed()).contains(PartialDate.of(2023, 11, 30)));
  }

  @Test
  void clingen_oldRelease_hasOlderNamesIdsAndColumns() {
    Result result = imported("clingen", "clingen-2019.csv");

    assertRows(result, 5, 5, 0, 0);
    assertThat(result.report().version()).isEqualTo("2019-01-04");
    assertThat(result.dataset().ratings())
        .extracting(
            r -> r.qualifier("gene").orElse("") + ", " + r.condition().name(),
            r -> r.level().name())
        .containsExactlyInAnyOrder(
            tuple("GENA1, fictional syndrome, dominant", "Definitive"),
            tuple("GENB-2, fictional atrophy", "No Known Disease Relationship"),
            tuple("GEND, fictional atrophy", "Disputed"),
            tuple("GEND, fictional ataxia", "Refuted"),
            tuple("GENF, fictional ataxia", "Disputed"));
    assertThat(result.dataset().conditions())
        .flatExtracting(Term::codes)
        .containsExactly(
            new Code(CodeSystem.MONDO, "9000001"),
            new Code(CodeSystem.MONDO, "9000004"),
            new Code(CodeSystem.MONDO, "9000005"));
    assertThat(result.dataset().ratings())
        .allSatisfy(r -> assertThat(r.qualifier("inheritance")).isEmpty());
  }

  @Test
  void clingen_noSeparatorRowsAndShortPreamble_isReadAlike() {
    String text =
        Imports.text("clingen.csv")
            .replaceAll("(?m)^\"\\+.*\\n", "")
            .replace("CURATIONS\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"", "CURATIONS\"");

    Result result =
        Imports.of("clingen", file(folder, "clingen.csv", text, StandardCharsets.UTF_8));

    assertRows(result, 8, 8, 0, 0);
    assertThat(result.report().version()).isEqualTo("2026-06-12");
  }

  @Test
  void cpic_oldList_ratesPrescribingByTheGeneNotTheDrug() {
    Result result = imported("cpic", "cpic.csv");

    assertRows(result, 8, 8, 0, 0);
    assertThat(result.report().version()).isEqualTo("May 1, 2020");
    assertThat(names(result.dataset().conditions()))
        .containsExactly("not stated (any use of the drug)");
    assertThat(result.dataset().ratings())
        .extracting(r -> r.level().name())
        .containsExactlyInAnyOrder("A", "A", "A/B", "B", "B/C", "C", "C/D", "D");
    assertThat(result.dataset().ratings())
        .allSatisfy(r -> assertThat(r.significance()).contains("the gene guides prescribing"));
    Rating rating = result.rating("alphavir", "not stated (any use of the drug)");
    assertThat(rating.grades())
        .extracting(g -> g.scale().id() + " " + g.level().name())
        .containsExactly("pharmgkb-level 1A");
    assertThat(rating.provenance().locator()).contains("https://cpicpgx.org/guidelines/alphavir/");
    assertThat(rating.citation()).contains("PMID 90000001;90000002");
    assertThat(qualifiers(rating))
        .containsOnly(entry("gene", "HLA-B"), entry("fda-label", "testing required"));
    Rating bare = result.rating("epsilomycin", "not stated (any use of the drug)");
    assertThat(bare.grades()).isEmpty();
    assertThat(bare.citation()).isEmpty();
    assertThat(bare.provenance().locator()).isEmpty();
    assertThat(qualifiers(bare)).containsOnly(entry("gene", "MT-RNR1"));
    assertThat(
            result.rating("gammaquine", "not stated (any use of the drug)").qualifier("fda-label"))
        .contains("testing required");
  }

  @Test
  void cpic_listWithStatusAndMixedLineEnds_keepsTheStatus() {
    Result result = imported("cpic", "cpic-2021.csv");

    assertRows(result, 2, 2, 0, 0);
    assertThat(result.report().version()).isEqualTo("Nov 3, 2021");
    Rating rating = result.rating("gammaquine, iv", "not stated (any use of the drug)");
    assertThat(rating.level().name()).isEqualTo("B/C");
    assertThat(qualifiers(rating))
        .containsOnly(entry("gene", "G6PD"), entry("level-status", "provisional"));
  }

  @Test
  void cpic_newList_hasCodesAndTheNewNameOfPharmGkb() {
    Result result = imported("cpic", "cpic-2026.csv");

    assertRows(result, 4, 4, 0, 0);
    assertThat(result.report().unusedColumns()).isEmpty();
    Rating rating = result.rating("betalimus", "not stated (any use of the drug)");
    assertThat(rating.modality().codes()).containsExactly(new Code(CodeSystem.RXNORM, "9000002"));
    assertThat(rating.grades()).extracting(g -> g.level().name()).containsExactly("1B");
    assertThat(qualifiers(rating))
        .containsOnly(
            entry("gene", "CYP3A5"),
            entry("level-status", "final"),
            entry("fda-label", "no clinical use"));
    Rating quoted = result.rating("thetastatin, calcium salt", "not stated (any use of the drug)");
    assertThat(quoted.modality().codes()).isEmpty();
  }

  @Test
  void pharmgkb_severalDrugsAndPhenotypes_areRatedEach() {
    Result result = imported("pharmgkb", "pharmgkb.tsv");

    assertRows(result, 8, 6, 2, 0);
    assertThat(result.dataset().ratings())
        .extracting(Rating::id)
        .contains(
            "900000002.alphacaftor.drug-hypersensitivity",
            "900000002.alphacaftor.necrolysis-toxic",
            "900000002.sulfalphazole-trimethobeta.drug-hypersensitivity",
            "900000002.sulfalphazole-trimethobeta.necrolysis-toxic",
            "900000006.betafarin",
            "900000006.gammastatin");
    Rating rating = result.rating("sulfalphazole / trimethobeta", "Necrolysis, Toxic");
    assertThat(rating.level().name()).isEqualTo("1B");
    assertThat(rating.significance()).contains("link of the variant with toxicity");
    assertThat(rating.updated()).contains(PartialDate.of(2021, 4, 1));
    assertThat(rating.reviewed()).isEmpty();
    assertThat(rating.provenance().locator())
        .contains("https://www.pharmgkb.org/clinicalAnnotation/900000002");
    assertThat(qualifiers(rating))
        .containsOnly(
            entry("gene", "GENX"),
            entry("variant", "GENX*1, GENX*2, GENX*3"),
            entry("level-modifiers", "Tier 1 VIP"));
  }

  @Test
  void pharmgkb_noPhenotypeOrOddNames_areTakenAsTheyStand() {
    Result result = imported("pharmgkb", "pharmgkb.tsv");

    assertThat(result.rating("900000003").condition().name())
        .isEqualTo("not stated (no phenotype given)");
    assertThat(result.rating("900000003").significance())
        .contains("link of the variant with dosage");
    assertThat(result.rating("900000007").condition().name()).isEqualTo("\"Efficacy:Neoplasms\"");
    assertThat(result.rating("900000007").modality().name()).isEqualTo("\"etacin\"");
    assertThat(result.rating("900000007").qualifier("level-override"))
        .contains("Overridden: one case only");
    assertThat(result.rating("900000005").significance())
        .contains("link of the variant with efficacy and toxicity");
    assertThat(result.rating("900000008").significance())
        .contains("link of the variant with Toxicity/ADR, Dosage");
    assertThat(result.rating("900000001").qualifier("population")).contains("Pediatric");
    assertThat(result.rating("900000004").qualifier("gene")).isEmpty();
  }

  @Test
  void pharmgkb_summaryAnnotations_haveAnotherFirstColumn() {
    Result result = imported("pharmgkb", "pharmgkb-2026.tsv");

    assertRows(result, 2, 2, 0, 0);
    assertThat(result.report().unusedColumns()).isEmpty();
    assertThat(result.rating("900000001").updated()).contains(PartialDate.of(2026, 3, 24));
  }

  @Test
  void uspstf_titles_areTakenApart() {
    Result result = imported("uspstf", "uspstf.json");

    assertRows(result, 7, 7, 0, 0);
    assertThat(result.dataset().ratings())
        .extracting(
            r -> r.id() + " " + r.level().name(),
            r -> r.modality().name(),
            r -> r.condition().name(),
            r -> r.qualifier("population").orElse(""))
        .containsExactlyInAnyOrder(
            tuple("9001 B", "Screening", "Fictional Cancer", "Adults aged 45 to 49 years"),
            tuple("9002 A", "Screening", "Fictional Cancer", "Adults aged 50 to 75 years"),
            tuple(
                "9003 C",
                "Screening",
                "Fictional Cancer",
                "Adults 76 years or older: with a history"),
            tuple(
                "9004 A",
                "Preventive Medication",
                "Made-up Birth Defects",
                "Persons who are pregnant"),
            tuple(
                "9005 D",
                "Risk Assessment, Counseling, and Testing",
                "Imaginary Infection in Adults, Including Pregnant Persons",
                ""),
            tuple("9006 I", "Screening", "Rh(Z) – Mismatch", "Newborns"),
            tuple(
                "9007 C",
                "Preexposure Prophylaxis",
                "Falls in Fiction",
                "Adults 65 years or older"));
  }

  @Test
  void uspstf_members_becomeQualifiersAndASummaryWithoutTags() {
    Result result = imported("uspstf", "uspstf.json");

    assertThat(qualifiers(result.rating("9001")))
        .containsOnly(
            entry("population", "Adults aged 45 to 49 years"),
            entry("grade-definition", "2"),
            entry("sex", "men and women"),
            entry("age", "45-49"));
    assertThat(result.rating("9001").summary())
        .contains("A made-up text: screen adults & note why.");
    assertThat(result.rating("9001").provenance().locator())
        .contains("specific recommendation 9001");
    assertThat(qualifiers(result.rating("9005")))
        .containsOnly(
            entry("grade-definition", "1"),
            entry("sex", "female"),
            entry("age", "0-99"),
            entry("pregnancy", "true"),
            entry("sexual-activity", "Y"),
            entry("tobacco", "N"));
    assertThat(result.rating("9006").level().isInsufficient()).isTrue();
    assertThat(result.rating("9006").qualifier("ethnicity")).contains("one, two");
    assertThat(result.rating("9003").qualifier("bmi")).contains("O");
    assertThat(result.rating("9007").qualifier("grade-definition")).contains("0");
  }

  @Test
  void uspstf_recommendationsByKey_areReadAlike() {
    Result result = imported("uspstf", "uspstf-keyed.json");

    assertRows(result, 2, 2, 0, 0);
    assertThat(qualifiers(result.rating("9002")))
        .containsOnly(
            entry("population", "Adults"),
            entry("grade-definition", "1"),
            entry("sex", "men and women"),
            entry("age", "45-49"));
    assertThat(result.rating("9002").modality().name()).isEqualTo("Counseling");
    assertThat(result.rating("9002").summary()).isEmpty();
  }

  @Test
  void spreadsheet_asSavedWithCommas_isReadWhole() {
    Result result = imported("spreadsheet", "spreadsheet.csv");

    assertRows(result, 8, 6, 0, 2);
    assertThat(result.report().leftOutReasons())
        .containsExactly(entry("the row is empty", 1), entry("not rated: Not rated", 1));
    Rating rating = result.rating("dry stretching", "fictional back pain");
    assertThat(rating.level().name()).isEqualTo("Likely Effective");
    assertThat(rating.reviewed()).contains(PartialDate.of(2025, 1, 31));
    assertThat(rating.summary()).contains("Helps, they say");
    assertThat(qualifiers(rating)).containsOnly(entry("population", "Adults"));
    assertThat(rating.source().kind()).isEqualTo(SourceKind.MONOGRAPH);
    assertThat(result.dataset().ratings())
        .filteredOn(r -> r.condition().name().equals("fictional neck pain"))
        .extracting(r -> r.modality().name() + ", " + r.source().name(), r -> r.level().name())
        .containsExactlyInAnyOrder(
            tuple("dry stretching, Monograph A", "Possibly Effective"),
            tuple("dry stretching, Monograph B", "Insufficient Evidence to Rate"),
            tuple("warm baths, Monograph B", "Ineffective"));
    assertThat(result.dataset().ratings())
        .filteredOn(r -> r.source().name().equals("Monograph B"))
        .extracting(r -> r.summary().orElse(""))
        .containsExactlyInAnyOrder("Two lines:\ntoo few", "The \"best\" test");
    assertThat(result.rating("salts, bath", "fictional back pain").source().name())
        .isEqualTo("Monograph C, 2nd ed.");
    assertThat(result.rating("warm baths", "fictional back pain").reviewed())
        .contains(PartialDate.of(2025, 2, 1));
    assertThat(result.dataset().ratings())
        .filteredOn(r -> r.source().name().equals("Monograph B"))
        .extracting(r -> r.reviewed().orElseThrow())
        .containsExactlyInAnyOrder(PartialDate.of(2024, 3), PartialDate.of(2024));
  }

  @Test
  void spreadsheet_asSavedByAEuropeanExcel_isReadWhole() {
    Result result = imported("spreadsheet", "spreadsheet-excel.csv");

    assertRows(result, 5, 4, 0, 1);
    assertThat(result.report().unusedColumns()).isEmpty();
    Rating weak = result.rating("dry stretching", "fictional neck; and shoulder pain");
    assertThat(weak.scale().id()).isEqualTo("grade-strength");
    assertThat(weak.level().name()).isEqualTo("Weak for");
    assertThat(weak.reviewed()).contains(PartialDate.of(2025, 2, 3));
    assertThat(result.rating("dry stretching", "fictional back pain").scale().id())
        .isEqualTo("natmed-effectiveness");
    assertThat(result.rating("warm baths", "fictional Rückenschmerz").level().isInsufficient())
        .isTrue();
    assertThat(result.rating("warm baths", "fictional back pain").scale().kind())
        .isEqualTo(ScaleKind.CERTAINTY);
    assertThat(result.dataset().sources())
        .extracting(Source::name, Source::kind)
        .containsExactlyInAnyOrder(
            tuple("Monograph A", SourceKind.MONOGRAPH),
            tuple("Guideline B", SourceKind.GUIDELINE),
            tuple("Guideline C", SourceKind.GUIDELINE));
  }

  @Test
  void spreadsheet_withTabs_isReadWhole() {
    Result result = imported("spreadsheet", "spreadsheet.tsv");

    assertRows(result, 2, 2, 0, 0);
    assertThat(result.rating("warm baths", "fictional \"back\" pain").level().name())
        .isEqualTo("Ineffective");
  }

  @Test
  void ownProfile_forUnicodeTextOfExcel_namesTheEncoding() {
    String profile =
        """
        { "name": "mine", "title": "Mine",
          "file": { "format": "tsv", "quote": "\\"", "encoding": "UTF-16" },
          "rating": { "modality": "Treatment", "condition": "Condition",
            "level": { "column": "Rating", "scale": "natmed-effectiveness" },
            "source": { "column": "Source", "kind": "monograph" } } }
        """;
    String text = Imports.text("spreadsheet.tsv").replace("\n", "\r\n");

    Result result =
        Imports.of(
            ImportProfile.read(file(folder, "mine.json", profile, StandardCharsets.UTF_8)),
            file(folder, "ratings.txt", "\uFEFF" + text, StandardCharsets.UTF_16LE));

    assertRows(result, 2, 2, 0, 0);
    assertThat(result.rating("warm baths", "fictional \"back\" pain").level().name())
        .isEqualTo("Ineffective");
  }
}
