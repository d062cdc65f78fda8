package io.github.evidenceratings.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.profile.GivenRow;
import io.github.evidenceratings.imports.profile.ProfileReaderTest;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Support;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the values of a row. */
class ImportRowsTest {
  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  /** A profile in which the rating has more members. */
  private static String with(String... members) {
    return profile(csv(), rating(members));
  }

  /** A profile whose modality is described so. */
  private static String modality(String description, String... members) {
    return with(members)
        .replace(
            "\"modality\": \"Drug\"", "\"modality\": {\"column\": \"Drug\"," + description + "}");
  }

  private static String condition(String description) {
    return with()
        .replace(
            "\"condition\": \"Disease\"",
            "\"condition\": {\"column\": \"Disease\"," + description + "}");
  }

  private static String level(String description) {
    return with()
        .replace(
            "\"level\": { \"column\": \"Level\", \"scale\": \"civic-level\" }",
            "\"level\": {\"column\": \"Level\"," + description + "}");
  }

  private static List<String> names(Dataset dataset) {
    return dataset.ratings().stream().map(r -> r.modality().name()).toList();
  }

  @Test
  void rating_everyPart_fromColumnsConstantsAndTemplates() throws IOException {
    bench.input(
        """
        Key,Drug,Disease,Level,Trust,What,Dir,Ref,Year,Seen,Text,Gene,Sex
        7,x,d,A,4,Resistance,no,"Doe, J",2020,31.12.2024,why,G1,
        """);
    Rating rating =
        bench
            .ratings(
                with(
                    "\"id\": {\"template\": \"R{Key}\"}",
                    "\"furtherLevels\": {\"column\": \"Trust\", \"scale\": \"civic-rating\"}",
                    "\"significance\": \"What\"",
                    "\"support\": {\"column\": \"Dir\", \"map\": {\"no\": \"does not support\"}}",
                    "\"locator\": \"Key\"",
                    "\"citation\": {\"template\": \"{Ref} ({Year})\"}",
                    "\"reviewed\": {\"column\": \"Seen\", \"dates\": [\"dd.MM.yyyy\"]}",
                    "\"updated\": {\"constant\": \"2025-01-02\"}",
                    "\"summary\": \"Text\"",
                    "\"qualifiers\": {\"gene\": \"Gene\", \"sex\": \"Sex\"}"))
            .get(0);
    assertThat(rating.id()).isEqualTo("R7");
    assertThat(rating.level().name()).isEqualTo("A");
    assertThat(rating.grades()).extracting(g -> g.level().name()).containsExactly("4 stars");
    assertThat(rating.significance()).contains("Resistance");
    assertThat(rating.support()).contains(Support.DOES_NOT_SUPPORT);
    assertThat(rating.provenance().locator()).contains("7");
    assertThat(rating.citation()).contains("Doe, J (2020)");
    assertThat(rating.reviewed()).contains(PartialDate.of(2024, 12, 31));
    assertThat(rating.updated()).contains(PartialDate.of(2025, 1, 2));
    assertThat(rating.summary()).contains("why");
    assertThat(rating.qualifiers()).containsExactly(new Qualifier("gene", "G1"));
    assertThat(rating.source().id()).isEqualTo("s");
  }

  private static final String PARTIAL =
      with(
          "\"reviewed\": {\"column\": \"Seen\", \"dates\": [\"iso-date\", \"MM/yyyy\", \"yyyy\"]}");

  @Test
  void dates_ofMonthsAndYears_keepTheirPrecision() throws IOException {
    bench.input("Drug,Disease,Level,Seen\nx,d,A,2024-03-17\nx,e,A,03/2024\nx,f,A,2024\n");
    assertThat(bench.ratings(PARTIAL))
        .extracting(rating -> rating.reviewed().orElseThrow())
        .containsExactly(
            PartialDate.of(2024, 3, 17), PartialDate.of(2024, 3), PartialDate.of(2024));
  }

  @Test
  void dates_monthOrYearThatIsNone_isRefused() throws IOException {
    bench.input("Drug,Disease,Level,Seen\nx,d,A,13/2024\nx,e,A,204\nx,f,A,3024\n");
    String written = " is not a date that exists, written as in 2026-01-31 or 01/2026 or 2026";
    assertThat(bench.refused(PARTIAL))
        .containsExactly(
            "in.txt:2:4: Seen \"13/2024\"" + written,
            "in.txt:3:4: Seen \"204\"" + written,
            "in.txt:4:4: Seen \"3024\"" + written);
  }

  @Test
  void rating_withoutId_isNamedAfterWhatItRates_andWhatTellsItApart() throws IOException {
    bench.input(
        "Drug,Disease,Level,Gene\nCalcium (oral),Sjögren's,A,\nx,d,A,G1\nx,d,B,G2\nx,d,C,\n");
    List<String> ids =
        bench.ratings(with("\"qualifiers\": {\"gene\": \"Gene\"}")).stream()
            .map(Rating::id)
            .toList();
    assertThat(ids)
        .containsExactly("calcium-oral.sjogren-s", "x.d.a3edacbba0", "x.d.53a3bc88c7", "x.d");
  }

  @Test
  void rating_twiceTheSame_isRefused_withOtherQualifiersOrDates_not() throws IOException {
    String profile = with("\"qualifiers\": {\"gene\": \"Gene\"}", "\"reviewed\": \"Seen\"");
    bench.input(
        """
        Drug,Disease,Level,Gene,Seen
        x,d,A,G1,2020-01-01
        x,d,B,G2,2020-01-01
        x,d,B,G1,2021-01-01
        X ,d,C,G1,2020-01-01
        """);
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:5: \"x for d\" is rated already, as in line 2; such ratings need"
                + " something to tell them apart, as an outcome, a qualifier or a date");
  }

  @Test
  void id_takenOrMalformedOrEmpty_isRefused() throws IOException {
    bench.input("Key,Drug,Disease,Level\n1,x,d,A\n1,y,d,A\n a b,z,d,A\n,w,d,A\n");
    assertThat(bench.refused(with("\"id\": \"Key\"")))
        .containsExactly(
            "in.txt:3:1: Key \"1\" is the id of another rating, as in line 2",
            "in.txt:4:1: Key \"a b\" is not an id; an id is letters, digits and . _ : - and starts"
                + " with a letter or digit",
            "in.txt:5:1: Key is empty; a value is required");
  }

  @Test
  void values_allThatIsWrongWithARow_isReportedAtOnce() throws IOException {
    bench.input("Drug,Disease,Level,Seen\n,,F,2020-02-30\n");
    assertThat(bench.refused(with("\"reviewed\": \"Seen\"")))
        .containsExactly(
            "in.txt:2:1: Drug is empty; a value is required",
            "in.txt:2:2: Disease is empty; a value is required",
            "in.txt:2:3: Level \"F\" is not a level of the scale civic-level; allowed: \"A\", \"B\","
                + " \"C\", \"D\", \"E\"",
            "in.txt:2:4: Seen \"2020-02-30\" is not a date that exists, written as in 2026-01-31");
  }

  @Test
  void values_mapped_exactly_unmappedOnesRefusedOnRequest() throws IOException {
    bench.input("Drug,Disease,Level,T\nx,d,A,Testing Required\ny,d,A,testing?\n");
    String value =
        "\"qualifiers\": {\"test\": {\"column\": \"T\", \"map\": {\"Testing Required\": \"required\"}%s}}";
    assertThat(bench.refused(with(value.replace("%s", ", \"onlyMapped\": true"))))
        .containsExactly(
            "in.txt:3:4: T \"testing?\" is none of the values that the profile maps; did you mean"
                + " \"Testing Required\"? Allowed: \"Testing Required\"");
    assertThat(bench.ratings(with(value.replace("%s", ""))))
        .extracting(r -> r.qualifier("test").orElseThrow())
        .containsExactly("required", "testing?");
  }

  @Test
  void values_thatMeanNone_andWhatStandsForNone() throws IOException {
    bench.input("Drug,Disease,Level,A,B\nx,d,A,N/A,-\ny,d,A,some, \n");
    List<Rating> ratings =
        bench.ratings(
            with(
                "\"qualifiers\": {\"a\": {\"column\": \"A\", \"empty\": [\"N/A\"]}, \"b\":"
                    + " {\"column\": \"B\", \"empty\": [\"-\"], \"ifEmpty\": \"all\"}}"));
    assertThat(ratings.get(0).qualifiers()).containsExactly(new Qualifier("b", "all"));
    assertThat(ratings.get(1).qualifiers())
        .containsExactly(new Qualifier("a", "some"), new Qualifier("b", "all"));
  }

  @Test
  void values_ofAForm_orRefused_theGroupIsKept() throws IOException {
    bench.input("Drug,Disease,Level,Code\nx,d,A,MONDO_0012345\ny,d,A,none\n");
    String profile =
        with("\"locator\": {\"column\": \"Code\", \"pattern\": \"MONDO[:_](?<value>[0-9]{7})\"}");
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:3:4: Code \"none\" does not have the form MONDO[:_](?<value>[0-9]{7})");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level,Code\nx,d,A,MONDO_0012345\n");
    assertThat(bench.ratings(profile).get(0).provenance().locator()).contains("0012345");
  }

  @Test
  void values_html_becomesText() throws IOException {
    bench.input(
        "Drug,Disease,Level,Text\nx,d,A,\"<p>Less than 5&nbsp;&lt; 6 <b>mg</b></p>"
            + "<script>alert(1)</script><p>next</p>\"\n");
    assertThat(
            bench
                .ratings(with("\"summary\": {\"column\": \"Text\", \"html\": true}"))
                .get(0)
                .summary())
        .contains("Less than 5 < 6 mg next");
  }

  @Test
  void values_theFirstColumnThatTheFileHas_optionalOnesMayLack() throws IOException {
    String profile =
        with(
            "\"summary\": {\"column\": [\"Note\", \"Comment\"]}",
            "\"locator\": {\"column\": \"Place\", \"optional\": true}");
    bench.input("Drug,Disease,Level,Comment\nx,d,A,c\n");
    bench.input("Drug,Disease,Level,Comment,Note,Place\ny,d,A,c,n,p\n");
    List<Rating> ratings = bench.ratings(profile);
    assertThat(ratings.get(0).summary()).contains("c");
    assertThat(ratings.get(1).summary()).contains("n");
    assertThat(ratings.get(1).provenance().locator()).contains("p");
  }

  @Test
  void level_notRated_isLeftOut_butItsTermsAreKnown() throws IOException {
    bench.input("Drug,Disease,Level\nx,d,A\ny,e,No recommendation\nz,f,\n");
    String profile = level("\"scale\": \"civic-level\", \"notRated\": [\"No recommendation\"]");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:4:3: Level is empty; a value is required");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level\nx,d,A\ny,e,No recommendation\n");
    ImportReport report = bench.write(profile);
    assertThat(report.leftOutReasons()).isEqualTo(Map.of("not rated: No recommendation", 1));
    Dataset dataset = DatasetReader.read(bench.out());
    assertThat(dataset.ratings()).hasSize(1);
    assertThat(dataset.modalities()).extracting(Modality::name).containsExactly("x", "y");
    assertThat(dataset.conditions()).extracting(Condition::name).containsExactly("d", "e");
  }

  @Test
  void level_scaleByColumn_eachOfItsOwn_unknownOnesRefused() throws IOException {
    String profile = level("\"scale\": {\"column\": \"Scale\"}");
    bench.input("Drug,Disease,Level,Scale\nx,d,A,civic-level\ny,d,High,grade-certainty\n");
    assertThat(bench.ratings(profile))
        .extracting(r -> r.scale().id() + " " + r.level().name())
        .containsExactly("civic-level A", "grade-certainty High");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level,Scale\nx,d,A,civic-levels\ny,d,A,\n");
    assertThat(bench.refused(profile).get(0))
        .startsWith(
            "in.txt:2:4: Scale \"civic-levels\" is not the id of a scale; did you mean"
                + " \"civic-level\" or \"cpic-level\"?");
    assertThat(bench.refused(profile).get(1))
        .isEqualTo("in.txt:3:4: Scale is empty; a level needs its scale");
  }

  @Test
  void level_ownScale_isWrittenWithTheData() throws IOException {
    String scales =
        """
        "scales": [{"id": "own", "name": "Own", "kind": "effect", "rater": "We", "citation": "Here"}],
        "levels": [
          {"scale": "own", "id": "up", "name": "Up", "standing": "ranked", "pole": "for", "symbol": "+"},
          {"scale": "own", "id": "down", "name": "Down", "standing": "ranked", "pole": "against", "symbol": "-"}]""";
    bench.input("Drug,Disease,Level\nx,d,Down\n");
    Dataset dataset =
        bench.dataset(level("\"scale\": \"own\"").replaceFirst("\\{", "{" + scales + ","));
    assertThat(dataset.ratings().get(0).level().name()).isEqualTo("Down");
    assertThat(dataset.scales()).extracting(s -> s.id()).containsExactly("own");
  }

  @Test
  void level_minusOfOxfordLevels_becomesAQualifier() throws IOException {
    String flagged =
        level("\"pattern\": \"(?<value>[1-5][abc]?)[-\u2212\u2013]?\", \"scale\": \"cebm-2009\"")
            .replace(
                "\"level\":",
                """
                "qualifiers": { "answer": { "column": "Level",
                  "pattern": "[1-5][abc]?(?<value>[-\u2212\u2013])?",
                  "map": { "-": "inconclusive", "\u2212": "inconclusive", "\u2013": "inconclusive" } } },
                "level":""");
    bench.input("Drug,Disease,Level\nx,d,1b\u2212\ny,d,2a-\nz,d,1a\n");
    Dataset dataset = bench.dataset(flagged);
    assertThat(dataset.ratings())
        .extracting(r -> r.level().name())
        .containsExactly("1b", "2a", "1a");
    assertThat(dataset.ratings())
        .extracting(Rating::qualifiers)
        .containsExactly(
            List.of(new Qualifier("answer", "inconclusive")),
            List.of(new Qualifier("answer", "inconclusive")),
            List.of());
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level\nx,d,1b-\n");
    assertThat(bench.refused(level("\"scale\": \"cebm-2009\"")).get(0))
        .startsWith("in.txt:2:3: Level \"1b-\" is not a level of the scale cebm-2009");
  }

  @Test
  void level_signLevels_areToldApartBySign() throws IOException {
    bench.input("Drug,Disease,Level\nx,d,1++\ny,d,1\u2212\nz,d,2\u2013\n");
    assertThat(bench.dataset(level("\"scale\": \"sign-level\"")).ratings())
        .extracting(r -> r.level().name())
        .containsExactly("1++", "1-", "2-");
  }

  @Test
  void split_alternatives_oneRatingEach_twiceTheSameRefused() throws IOException {
    String profile = modality("\"split\": {\"separator\": \";\", \"means\": \"alternatives\"}");
    bench.input("Drug,Disease,Level\n\"x; y\",d,A\n\"z, w\",d,B\n");
    ImportReport report = bench.write(profile);
    assertThat(List.of(report.read(), report.kept(), report.split(), report.ratingsOfSplit()))
        .containsExactly(2, 1, 1, 2);
    assertThat(names(DatasetReader.read(bench.out()))).containsExactly("x", "y", "z, w");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level\nx;x,d,A\nx;;y,d,A\nx; X,e,A\n");
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:2:1: Drug \"x\" is named twice",
            "in.txt:3:1: Drug \"x;;y\" has an empty name beside a separator",
            "in.txt:4:1: Drug \"x\" is named twice");
  }

  @Test
  void split_combinationWithinAlternatives_keepsTheCombination() throws IOException {
    bench.input("Drug,Disease,Level\ny + x; z,d,A\nx+y,e,B\n");
    Dataset dataset =
        bench.dataset(
            modality(
                "\"split\": [{\"separator\": \";\", \"means\": \"alternatives\"},"
                    + " {\"separator\": \"+\", \"means\": \"combination\"}]"));
    assertThat(names(dataset)).containsExactly("x + y", "z", "x + y");
    Modality combination = dataset.ratings().get(0).modality();
    assertThat(combination.id()).isEqualTo("x--y");
    assertThat(combination.components()).containsExactly("x", "y");
    assertThat(dataset.modalities())
        .extracting(Modality::name)
        .containsExactly("y", "x", "x + y", "z");
  }

  @Test
  void split_meaningInAColumn_combinationSequenceAlternatives_orRefused() throws IOException {
    String profile =
        modality(
            "\"split\": {\"separator\": \",\", \"means\": {\"column\": \"How\", \"map\":"
                + " {\"Together\": \"combination\", \"In turn\": \"sequence\", \"Either\":"
                + " \"alternatives\"}}}, \"whole\": [\"2,4-d\"]");
    bench.input(
        """
        Drug,Disease,Level,How
        "x,y",d,A,Together
        "y,x",d,B,In turn
        "x,y",e,C,Either
        "2,4-d",d,D,
        "x,2,4-d",f,D,Together
        z,d,E,Either
        """);
    Dataset dataset = bench.dataset(profile);
    assertThat(names(dataset))
        .containsExactly("x + y", "y, then x", "x", "y", "2,4-d", "2,4-d + x", "z");
    assertThat(dataset.ratings().get(1).modality().components()).containsExactly("y", "x");
    bench = new ImportBench(folder);
    bench.input(
        """
        Drug,Disease,Level,How
        "x,y",d,A,
        "x,y",d,A,Somehow
        x,d,A,Together
        """);
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:2:1: Drug \"x,y\" holds \",\", but How does not say what several names mean; one"
                + " name is to be listed under \"whole\" in the profile",
            "in.txt:3:4: How \"Somehow\" does not say what several names mean; allowed:"
                + " \"alternatives\", \"combination\", \"sequence\"",
            "in.txt:4:1: Drug \"x\" is one name, but How says that it is a combination");
  }

  @Test
  void terms_differInCaseAndBlanksOnly_areOne_signsTellApart() throws IOException {
    bench.input("Drug,Disease,Level\nX  y,HER2+ cancer,A\nx Y,HER2- cancer,A\n");
    Dataset dataset = bench.dataset(with());
    assertThat(dataset.modalities()).extracting(Modality::name).containsExactly("X  y");
    assertThat(dataset.conditions())
        .extracting(c -> c.id() + " " + c.name())
        .containsExactly("her2-cancer HER2+ cancer", "her2-cancer-2 HER2- cancer");
  }

  @Test
  void terms_sameCode_areOne_theOtherNameIsASynonym() throws IOException {
    String profile = condition("\"codes\": {\"system\": \"DOID\", \"column\": \"Code\"}");
    bench.input(
        """
        Drug,Disease,Level,Code
        x,Lung cancer,A,1324
        y,lung carcinoma,B,DOID:1324
        z,Lung Cancer,C,
        """);
    Dataset dataset = bench.dataset(profile);
    assertThat(dataset.conditions()).hasSize(1);
    Condition condition = dataset.conditions().get(0);
    assertThat(condition.synonyms()).containsExactly("lung carcinoma");
    assertThat(condition.codes()).extracting(Code::toString).containsExactly("DOID:1324");
  }

  @Test
  void terms_codesThatContradict_orAreMalformed_areRefused_andLeaveNothing() throws IOException {
    String profile = condition("\"codes\": {\"system\": \"DOID\", \"column\": \"Code\"}");
    bench.input(
        """
        Drug,Disease,Level,Code
        x,d,A,1
        x,e,A,2
        y,d,A,3
        y,d,A,2
        q,new,A,C50
        """);
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:4:2: Disease \"d\" comes with DOID:3 here and with DOID:1 elsewhere",
            "in.txt:5:2: Disease \"d\" comes with the code DOID:2 of \"e\"",
            "in.txt:6:4: Code \"C50\" has not the form of a code of DOID; allowed: as in 1909");
    ImportReport report =
        DatasetImporter.of(bench.read(profile))
            .rejects(bench.rejects())
            .write(bench.inputs, bench.out());
    assertThat(report.refused()).isEqualTo(3);
    Dataset dataset = DatasetReader.read(bench.out());
    assertThat(dataset.modalities()).extracting(Modality::name).containsExactly("x");
    assertThat(dataset.conditions()).extracting(Condition::name).containsExactly("d", "e");
  }

  @Test
  void terms_codesOfSeveralNames_standInTheirOrder() throws IOException {
    String profile =
        modality(
            "\"split\": {\"separator\": \";\", \"means\": \"combination\"}, \"codes\":"
                + " {\"system\": \"RxNorm\", \"column\": \"Rx\", \"separator\": \";\"}");
    bench.input("Drug,Disease,Level,Rx\nx;y,d,A,11;22\n");
    assertThat(bench.dataset(profile).modalities())
        .extracting(m -> m.name() + m.codes())
        .containsExactly("x[RxNorm:11]", "y[RxNorm:22]", "x + y[]");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level,Rx\nx;y,d,A,11\n");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:2:4: Rx \"11\" holds 1 code for 2 names");
  }

  @Test
  void terms_declared_areFoundByAnyName_withTheirTree() throws IOException {
    String terms =
        """
        "conditions": [
          {"id": "pain", "name": "pain", "sources": ["s"]},
          {"id": "headache", "name": "headache", "lay_name": "sore head", "synonyms": ["cephalgia"],
           "codes": ["MeSH:D006261"], "broader": "pain", "broader_source": "s", "sources": ["s"]}]""";
    bench.input("Drug,Disease,Level\nx,Cephalgia,A\ny,Sore head,B\n");
    Dataset dataset = bench.dataset(with().replaceFirst("\\{", "{" + terms + ","));
    assertThat(dataset.ratings())
        .extracting(r -> r.condition().id())
        .containsExactly("headache", "headache");
    assertThat(dataset.conditions()).extracting(Condition::id).containsExactly("pain", "headache");
    assertThat(dataset.conditions().get(1).broader().orElseThrow().id()).isEqualTo("pain");
  }

  @Test
  void sources_declaredByNameOrId_othersNeedAKind() throws IOException {
    String plain = with().replace("{ \"constant\": \"s\" }", "\"Ref\"");
    bench.input("Drug,Disease,Level,Ref\nx,d,A,S\ny,d,A,s\nz,d,A,Doe 2020\n");
    assertThat(bench.refused(plain))
        .containsExactly(
            "in.txt:4:4: Ref \"Doe 2020\" is not a source that the profile declares, and it gives no"
                + " kind for others; allowed: \"S\"");
    Dataset dataset =
        bench.dataset(
            with()
                .replace(
                    "{ \"constant\": \"s\" }",
                    "{\"column\": \"Ref\", \"kind\": \"systematic review\"}"));
    assertThat(dataset.sources())
        .containsExactly(
            dataset.sources().get(0),
            Source.of("doe-2020", SourceKind.SYSTEMATIC_REVIEW, "Doe 2020", "Doe 2020"));
    assertThat(dataset.ratings())
        .extracting(r -> r.source().id())
        .containsExactly("s", "s", "doe-2020");
  }

  @Test
  void derived_groupsOfAPattern_areColumns_otherFormsRefusedOrEmpty() throws IOException {
    String profile =
        profile(
            csv(),
            """
            "derive": {"column": "Title",
              "into": "(?<Disease>[^:]+): (?<Drug>.+?)(?: *-- *(?<group>.+))?"}""",
            rating("\"qualifiers\": {\"population\": \"group\"}"));
    bench.input(
        """
        Title,Level
        Lung Cancer: Screening --Adults: 50 to 80 years,A
        Gout: Diet,B
        """);
    List<Rating> ratings = bench.ratings(profile);
    assertThat(ratings)
        .extracting(r -> r.condition().name() + "|" + r.modality().name() + "|" + r.qualifiers())
        .containsExactly(
            "Lung Cancer|Screening|[Qualifier[name=population, value=Adults: 50 to 80 years, role=SUBJECT]]",
            "Gout|Diet|[]");
    bench = new ImportBench(folder);
    bench.input("Title,Level\nNothing,A\n");
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:2:1: Title \"Nothing\" does not have the form (?<Disease>[^:]+): (?<Drug>.+?)(?:"
                + " *-- *(?<group>.+))?");
    assertThat(bench.refused(profile.replace("\"into\"", "\"mayDiffer\": true, \"into\"")))
        .containsExactly(
            "in.txt:2:1: Drug is empty; a value is required",
            "in.txt:2:1: Disease is empty; a value is required");
  }

  @Test
  void leaveOut_rulesWithReasons_allTestsMustHold() throws IOException {
    String rules =
        """
        "leaveOut": [
          {"when": {"column": "Drug", "isEmpty": true}, "reason": "no drug"},
          {"when": [{"column": "Type", "in": ["a", "b"]}, {"column": "Level", "notIn": ["A"]}],
           "reason": "type"},
          {"when": {"column": "Drug", "matches": "test.*"}, "reason": "a test"}]""";
    bench.input(
        """
        Drug,Disease,Level,Type
        ,d,nonsense,
        x,d,A,a
        y,d,B,b
        test 1,d,B,
        z,d,B,c
        """);
    ImportReport report = bench.write(profile(csv(), rules, rating()));
    assertThat(report.leftOutReasons())
        .containsExactly(Map.entry("no drug", 1), Map.entry("type", 1), Map.entry("a test", 1));
    assertThat(names(DatasetReader.read(bench.out()))).containsExactly("x", "z");
  }

  @Test
  void checks_areHeldAgainstEveryRow_alsoThoseLeftOut() throws IOException {
    String profile =
        profile(
            csv(),
            "\"checks\": {\"column\": \"No\", \"pattern\": \"[0-9]+\"}",
            "\"leaveOut\": {\"when\": {\"column\": \"Drug\", \"isEmpty\": true}, \"reason\": \"r\"}",
            rating());
    bench.input("Drug,Disease,Level,No\n,d,A,shifted\nx,d,A,5\n");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:2:4: No \"shifted\" does not have the form [0-9]+");
  }

  @Test
  void finding_isMadeOfARow_withADirection() throws IOException {
    String profile =
        with(
            """
            "finding": {"direction": "Way", "outcome": "Of", "comparator": {"column": "Versus",
              "ifEmpty": "none stated"}, "population": "Who", "summary": "Text"}""");
    bench.input(
        """
        Drug,Disease,Level,Way,Of,Versus,Who,Text
        x,d,A,improves,pain,placebo,adults,It helps.
        y,d,B,,,,,
        """);
    List<Rating> ratings = bench.ratings(profile);
    Finding finding = ratings.get(0).findings().get(0);
    assertThat(finding.direction()).isEqualTo(Direction.IMPROVES);
    assertThat(finding.outcome()).isEqualTo("pain");
    assertThat(finding.population()).contains("adults");
    assertThat(finding.summary()).isEqualTo("It helps.");
    assertThat(ratings.get(1).findings()).isEmpty();
    bench = new ImportBench(folder);
    bench.input(
        "Drug,Disease,Level,Way,Of,Versus,Who,Text\nx,d,A,better,,,,t\ny,d,A,improves,,,,\n");
    assertThat(bench.refused(profile))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("in.txt:2:4: Way \"better\" is not allowed here; allowed: \"improves\"");
  }

  @Test
  void names_withLineBreaksOrInvisibleCharacters_areRefused_joinersAreNot() throws IOException {
    bench.input(
        """
        Drug,Disease,Level,Who
        "x,d,A,w
        y",d,A,w
        z\u200B,d,A,w
        q,d\u202E,A,w
        v,d,A,"a
        b"
        u|t,d,A,w
        می\u200Cگرن,d,A,w
        """);
    assertThat(bench.refused(with("\"qualifiers\": {\"who\": \"Who\"}")))
        .containsExactly(
            "in.txt:2:1: Drug \"x,d,A,w\\u000Ay\" holds a line break; is a quote in this row or"
                + " before it never closed?",
            "in.txt:4:1: Drug \"z\\u200B\" holds the invisible character U+200B",
            "in.txt:5:2: Disease \"d\\u202E\" holds the invisible character U+202E",
            "in.txt:6:4: Who \"a\\u000Ab\" holds a line break; is a quote in this row or before it"
                + " never closed?",
            "in.txt:8:1: Drug \"u|t\" holds |, which separates values in a data set");
  }

  @Test
  void names_thatDifferInOddBlanksOrComposition_areOne() throws IOException {
    bench.input(
        """
        Drug,Disease,Level
        x,Neck\u00A0pain,A
        y,neck pain,A
        z,Cafe\u0301,A
        w,Caf\u00E9,A
        \u00A0,\u2003,
        """);
    ImportReport report = bench.write(with());
    assertThat(report.leftOutReasons()).isEqualTo(Map.of("the row is empty", 1));
    assertThat(DatasetReader.read(bench.out()).conditions())
        .extracting(Condition::name)
        .containsExactly("Neck pain", "Cafe\u0301");
  }

  @Test
  void names_thatMakeTheSameId_areNumberedWithoutCountingAnew() throws IOException {
    StringBuilder text = new StringBuilder("Drug,Disease,Level\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("甲").appendCodePoint(0x4E00 + i).append(" 1,d,A\n");
    }
    bench.input(text.toString());
    assertThat(bench.write(with()).modalities()).isEqualTo(20_000);
  }

  @Test
  void patterns_thatDoNotEnd_refuseTheRow() throws IOException {
    String profile =
        with("\"locator\": {\"column\": \"Place\", \"pattern\": \".*.*.*.*.*.*b|(?:x;|yy;)*\"}");
    bench.input(
        "Drug,Disease,Level,Place\nx,d,A,"
            + "a".repeat(60)
            + "\ny,d,A,"
            + "x;".repeat(50_000)
            + "\nz,d,A,ab\n");
    assertThat(bench.refused(profile))
        .containsExactly(
            "in.txt:2:4: Place \""
                + "a".repeat(60)
                + "\" is too long or too intricate for the pattern .*.*.*.*.*.*b|(?:x;|yy;)*",
            "in.txt:3:4: Place \""
                + "x;".repeat(40)
                + "…\" is too long or too intricate for the pattern .*.*.*.*.*.*b|(?:x;|yy;)*");
  }

  @Test
  void rowsRefusedLate_leaveNothingThatALaterRowRepeats() throws IOException {
    String profile =
        with(
            "\"id\": \"Key\"",
            "\"furtherLevels\": {\"column\": \"More\", \"scale\": \"civic-level\"}");
    bench.input("Key,Drug,Disease,Level,More\n1,x,d,A,A\n1,x,d,A,\n");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:2: rating \"1\": scale \"civic-level\" is that of its level");
  }

  /** The parts of an import that is fed rows one by one. */
  private static ImportRows rows(String profile) {
    return new ImportRows(ProfileReaderTest.read(profile), LoadLimits.defaults());
  }

  private static GivenRow row(int line, String... more) {
    return GivenRow.of(
        line,
        Stream.concat(Stream.of("Drug", "x", "Disease", "d", "Level", "A"), Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<String> refused(ImportRows.Result result) {
    assertThat(result).isInstanceOf(ImportRows.Refused.class);
    return ((ImportRows.Refused) result).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void rowsRefused_leaveNoTermSourceOrStatement() {
    ImportRows rows =
        rows(
            with("\"id\": {\"column\": \"Key\", \"optional\": true}")
                .replace(
                    "{ \"constant\": \"s\" }", "{\"column\": \"Ref\", \"kind\": \"guideline\"}"));
    GivenRow bad = row(1, "Key", "no id", "Ref", "One");
    assertThat(refused(rows.read(bad)))
        .containsExactly(
            "in:1:4: Key \"no id\" is not an id; an id is letters, digits and . _ : - and starts"
                + " with a letter or digit");
    assertThat(rows.modalities()).isEmpty();
    assertThat(rows.conditions()).isEmpty();
    assertThat(rows.sources()).extracting(Source::name).containsExactly("S");
    // A row that is kept in between keeps nothing of the one before it.
    assertThat(rows.read(row(2, "Key", "k", "Ref", "Two"))).isInstanceOf(ImportRows.Made.class);
    assertThat(rows.sources()).extracting(Source::name).containsExactly("S", "Two");
    assertThat(rows.read(row(3, "Key", "l", "Ref", "One"))).isInstanceOf(ImportRows.Made.class);
    assertThat(refused(rows.read(row(4, "Key", "m", "Ref", "One"))))
        .containsExactly(
            "in:4: \"x for d\" is rated already, as in line 3; such ratings need"
                + " something to tell them apart, as an outcome, a qualifier or a date");
  }

  @Test
  void rowsWithAValueTooHardForAPattern_leaveNothing() {
    ImportRows rows =
        rows(with("\"locator\": {\"column\": \"Place\", \"pattern\": \"(?:x;|yy;)*\"}"));
    assertThat(refused(rows.read(row(1, "Place", "x;".repeat(50_000)))))
        .containsExactly(
            "in:1:4: Place \""
                + "x;".repeat(40)
                + "…\" is too long or too intricate for the pattern (?:x;|yy;)*");
    assertThat(rows.modalities()).isEmpty();
    assertThat(rows.conditions()).isEmpty();
  }

  @Test
  void rating_withAFinding_whoseIdIsWrong_isRefusedForThatAlone() {
    ImportRows rows =
        rows(
            with(
                "\"id\": \"Key\"",
                """
                "finding": {"direction": {"constant": "improves"}, "outcome": {"constant": "pain"},
                  "comparator": {"constant": "placebo"}, "summary": {"constant": "It helps."}}"""));
    assertThat(refused(rows.read(row(1, "Key", "(1)")))).hasSize(1);
    assertThat(rows.read(row(2, "Key", "k"))).isInstanceOf(ImportRows.Made.class);
    assertThat(refused(rows.read(row(3, "Key", "k").with("Drug", "y"))))
        .containsExactly("in:3:4: Key \"k\" is the id of another rating, as in line 2");
  }

  /** The dates tell two statements apart, but the ids made of them do not. */
  @Test
  void rating_whoseMadeIdIsTaken_isRefused() {
    ImportRows rows =
        rows(
            with(
                "\"reviewed\": {\"column\": \"Seen\", \"optional\": true}",
                "\"updated\": {\"column\": \"Changed\", \"optional\": true}"));
    assertThat(rows.read(row(1))).isInstanceOf(ImportRows.Made.class);
    assertThat(rows.read(row(2, "Seen", "2020-01-01"))).isInstanceOf(ImportRows.Made.class);
    assertThat(refused(rows.read(row(3, "Changed", "2020-01-01"))))
        .containsExactly("in:3: has the id of another rating, as in line 2");
  }

  @Test
  void rating_significanceSupportAndLocator_tellApart() {
    ImportRows rows =
        rows(
            with(
                "\"significance\": {\"column\": \"What\", \"optional\": true}",
                "\"support\": {\"column\": \"Way\", \"optional\": true}",
                "\"locator\": {\"column\": \"Place\", \"optional\": true}"));
    List<GivenRow> apart =
        List.of(
            row(1),
            row(2, "What", "a"),
            row(3, "What", "b"),
            row(4, "Way", "supports"),
            row(5, "Way", "does not support"),
            row(6, "Place", "a"),
            row(7, "Place", "b"));
    List<String> ids = new ArrayList<>();
    for (GivenRow row : apart) {
      assertThat(rows.read(row))
          .isInstanceOfSatisfying(
              ImportRows.Made.class, made -> ids.add(made.ratings().get(0).id()));
    }
    assertThat(ids).doesNotHaveDuplicates().first().isEqualTo("x.d");
    // The same as the second, so that what tells apart is not the line.
    assertThat(refused(rows.read(row(8, "What", "a")))).hasSize(1);
  }

  @Test
  void level_scalesOfFurtherLevels_areOfTheDataToo() {
    ImportRows rows =
        rows(
            with(
                "\"furtherLevels\": {\"column\": \"Trust\", \"scale\": \"civic-rating\","
                    + " \"optional\": true}"));
    rows.read(row(1));
    assertThat(rows.scales()).extracting(scale -> scale.id()).containsExactly("civic-level");
    rows.read(row(2, "Trust", "4").with("Drug", "y"));
    assertThat(rows.scales())
        .extracting(scale -> scale.id())
        .containsExactly("civic-level", "civic-rating");
  }

  @Test
  void sources_withLineBreaksOrInvisibleCharacters_areRefused() {
    ImportRows rows =
        rows(
            with()
                .replace(
                    "{ \"constant\": \"s\" }", "{\"column\": \"Ref\", \"kind\": \"guideline\"}"));
    assertThat(refused(rows.read(row(1, "Ref", "A\u200Bb"))))
        .containsExactly("in:1:4: Ref \"A\\u200Bb\" holds the invisible character U+200B");
    assertThat(rows.sources()).hasSize(1);
  }
}
