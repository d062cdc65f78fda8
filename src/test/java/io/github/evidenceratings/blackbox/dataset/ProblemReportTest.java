package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That every problem is reported, once and in order. */
class ProblemReportTest {
  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory);
  }

  @Test
  void read_problemsInSeveralFiles_areReportedTogetherInOrder() {
    fixture.edit("sources.csv", "2024-06-17", "June 2024");
    fixture.edit("conditions.csv", "neck-pain,neck pain,,", "neck-pain,,,");
    fixture.edit("conditions.csv", "headache,headache,,,,,doc", "headache,headache,,X,,,dok");
    fixture.edit("findings.csv", "f1,r1,", "f1,r9,");
    fixture.edit("findings.csv", "disagrees,f1,", "denies,f1,");
    fixture.edit("ratings.csv", "r2,needling", "r2,kneading");
    fixture.edit("safety.csv", "Safe enough.", "");
    Path path = fixture.write();

    InputException thrown =
        catchThrowableOfType(InputException.class, () -> DatasetReader.read(path));

    assertThat(thrown.input()).isEqualTo(path.toString());
    assertThat(thrown)
        .hasMessage(
            path
                + """
                : 8 problems, nothing loaded
                  sources.csv:2:5: reviewed "June 2024" is not a date; allowed: an existing day, month or \
                year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024
                  conditions.csv:3:2: name is empty; a value is required
                  conditions.csv:4:4: codes "X" names no coding system; allowed: "ICD-10-CM:…", \
                "MeSH:…", "DOID:…", "MONDO:…", "RxNorm:…"
                  conditions.csv:4:7: sources "dok" is not the id of a source; did you mean \
                "doc"? Allowed: "doc", "page"
                  findings.csv:2:2: rating "r9" is not the id of a rating; did you mean "r1" or \
                "r2"? Allowed: "r1", "r2"
                  findings.csv:3:7: direction "denies" is not allowed here; allowed: "improves", \
                "little or no effect", "no difference found", "worsens", "mixed", "comparable", "disagrees"
                  ratings.csv:3:2: modality "kneading" is not the id of a modality; allowed: \
                "therapy", "needling"
                  safety.csv:2:6: summary is empty; a value is required\
                """);
  }

  @Test
  void read_oneProblem_isCountedInTheSingular() {
    fixture.edit("safety.csv", "Safe enough.", "");
    Path path = fixture.write();
    assertThat(
            catchThrowableOfType(InputException.class, () -> DatasetReader.read(path)).getMessage())
        .isEqualTo(
            path
                + ": 1 problem, nothing loaded\n"
                + "  safety.csv:2:6: summary is empty; a value is required");
  }

  @Test
  void read_severalProblemsOfOneRow_areAllReported() {
    fixture.with(
        "ratings.csv",
        """
        id,modality,condition,scale,level,source,reviewed,updated
        r 1,,Kopf,stars,Best,dok,x,y
        r2,needling,headache,natmed-effectiveness,Insufficient evidence,doc,,
        """);
    fixture.assertProblems(
        "findings.csv:2:2: rating \"r1\" is not the id of a rating; did you mean \"r2\"?"
            + " Allowed: \"r2\"",
        "findings.csv:3:2: rating \"r1\" is not the id of a rating; did you mean \"r2\"?"
            + " Allowed: \"r2\"",
        "ratings.csv:2:1: id \"r 1\" is not an id; an id is letters, digits and . _ : - and"
            + " starts with a letter or digit",
        "ratings.csv:2:2: modality is empty; a value is required",
        "ratings.csv:2:3: condition \"Kopf\" is not the id of a condition; allowed: \"pain\","
            + " \"neck-pain\", \"headache\"",
        "ratings.csv:2:4: scale \"stars\" is not the id of a scale; allowed:"
            + " \"natmed-effectiveness\", \"natmed-safety\", \"grade-certainty\","
            + " \"grade-strength\", \"uspstf\", \"cebm-2011\", \"civic-level\","
            + " \"civic-rating\", \"cpic-level\", \"pharmgkb-level\", \"clingen-validity\","
            + " \"oncokb-therapeutic\" and 18 more",
        "ratings.csv:2:6: source \"dok\" is not the id of a source; did you mean \"doc\"?"
            + " Allowed: \"doc\", \"page\"",
        "ratings.csv:2:7: reviewed \"x\" is not a date; allowed: an existing day, month or"
            + " year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024",
        "ratings.csv:2:8: updated \"y\" is not a date; allowed: an existing day, month or"
            + " year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-referred-rows.csv",
      numLinesToSkip = 1)
  void read_oneMistake_makesNoOtherProblems(
      String file, String text, String replacement, String problem) {
    fixture.edit(file, text, replacement);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources.csv", "modalities.csv", "conditions.csv", "ratings.csv"})
  void read_requiredTableThatIsAbsentInTheDirectory_makesNoOtherProblems(String file) {
    Path path = fixture.write();
    assertThat(path.resolve(file).toFile().delete()).isTrue();
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(path)))
        .containsExactly(file + ": is missing");
  }

  @Test
  void read_idThatIsNoId_isReportedOnceThoughReferredTo() {
    fixture.with("modalities.csv", fixture.text("modalities.csv").replace("therapy,", "the rapy,"));
    for (String file : List.of("ratings.csv", "safety.csv", "residuals.csv")) {
      fixture.edit(file, ",therapy,", ",the rapy,");
    }
    fixture.assertProblems(
        "modalities.csv:2:1: id \"the rapy\" is not an id; an id is letters, digits and . _ :"
            + " - and starts with a letter or digit");
  }

  @Test
  void read_termBetweenThatFailed_doesNotPutTheFindingOutside() {
    fixture.with(
        "conditions.csv",
        """
        id,name,broader,broader_mesh,sources
        pain,pain,,,doc
        spine-pain,,pain,C23.888,doc
        neck-pain,neck pain,spine-pain,C23.888,doc
        headache,headache,,,doc
        """);
    fixture.assertProblems("conditions.csv:3:2: name is empty; a value is required");
  }

  @Test
  void read_secondRowOfAnId_hidesNoEdgeOfTheFirst() {
    fixture.with(
        "conditions.csv",
        """
        id,name,broader,broader_mesh,sources
        pain,pain,,,doc
        neck-pain,neck pain,pane,C23.888,doc
        neck-pain,neck pain,neck-pain,C23.888,doc
        headache,headache,,,doc
        """);
    fixture.assertProblems(
        "conditions.csv:3:3: broader \"pane\" is not the id of a condition; allowed:"
            + " \"pain\", \"neck-pain\", \"headache\"",
        "conditions.csv:4:1: id \"neck-pain\" is the id of another condition, in line 3");
  }

  @Test
  void read_circle_isReportedOnceAndNotForTermsBelow() {
    fixture.with(
        "conditions.csv",
        """
        id,name,broader,broader_mesh,sources
        pain,pain,,,doc
        below,below,a,C23.888,doc
        neck-pain,neck pain,pain,C23.888,doc
        a,a,b,C23.888,doc
        b,b,c,C23.888,doc
        c,c,a,C23.888,doc
        headache,headache,,,doc
        """);
    fixture.assertProblems("conditions.csv:5:3: broader \"b\" makes a circle: a → b → c → a");
  }

  @Test
  void read_findingsOfARatingThatFailed_areCheckedAllTheSame() {
    fixture.edit("ratings.csv", "r1,therapy", "r1,terapy");
    fixture.edit("findings.csv", "needling,neck-pain", "needling,headache");
    fixture.edit("findings.csv", "disagrees,f1", "disagrees,f3");
    fixture.assertProblems(
        "findings.csv:2:4: condition \"headache\" is not narrower than the condition rated,"
            + " \"pain\"",
        "findings.csv:3:8: disputes \"f3\" is not the id of another finding of the same"
            + " rating; did you mean \"f1\"? Allowed: \"f1\"",
        "ratings.csv:2:2: modality \"terapy\" is not the id of a modality; did you mean"
            + " \"therapy\"? Allowed: \"therapy\", \"needling\"");
  }

  @Test
  void read_findingUnderACircle_isNotReportedToo() {
    fixture.edit(
        "conditions.csv",
        "headache,headache,,,,,doc",
        "headache,headache,,,x,C23.888,doc\nx,x,,,headache,C23.888,doc");
    fixture.edit("findings.csv", "needling,neck-pain", "needling,x");
    fixture.assertProblems(
        "conditions.csv:4:5: broader \"x\" makes a circle: headache → x → headache");
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void read_circle_namesTwelveOfItsTerms(int terms) {
    StringBuilder rows = new StringBuilder(fixture.text("conditions.csv"));
    StringBuilder circle = new StringBuilder();
    for (int i = 1; i <= terms; i++) {
      rows.append("c%d,c%d,,,c%d,C23.888,doc%n".formatted(i, i, i % terms + 1));
      circle.append(i <= 12 ? "c" + i + " → " : "");
    }
    fixture.with("conditions.csv", rows.toString());
    fixture.assertProblems(
        "conditions.csv:5:5: broader \"c2\" makes a circle: "
            + circle
            + (terms > 12 ? terms - 12 + " more → " : "")
            + "c1");
  }

  @Test
  void read_componentThatIsNoId_isReportedOnce() {
    fixture.with(
        "modalities.csv",
        """
        id,name,components,sources
        therapy,therapy,,doc
        needling,dry needling,the rapy|therapy,doc
        """);
    fixture.assertProblems(
        "modalities.csv:3:3: components \"the rapy\" is not the id of a modality; did you mean"
            + " \"therapy\"? Allowed: \"therapy\", \"needling\"");
  }

  /** A short row without a usable id may be the one that others refer to. */
  @ParameterizedTest
  @ValueSource(strings = {"", "the doc"})
  void read_brokenRowWithoutId_makesNoOtherProblems(String id) {
    fixture.edit(
        "sources.csv", "doc,monograph,Monograph,A monograph,2024-06-17", id + ",monograph");
    fixture.assertProblems("sources.csv:2: the row has 2 values, the header 5");
  }

  /** The row that was to have another id may have got one that is taken. */
  @Test
  void read_brokenRowWithATakenId_makesNoOtherProblems() {
    fixture.edit("sources.csv", "page,clinic page,Page,A page,", "doc,clinic page,Page");
    fixture.assertProblems("sources.csv:3: the row has 3 values, the header 5");
  }

  @Test
  void read_brokenRowWithAnId_hidesNoOtherUnknownId() {
    fixture.edit("sources.csv", "page,clinic page,Page,A page,", "page,clinic page,Page");
    fixture.edit("safety.csv", "Safe enough.,doc", "Safe enough.,dok");
    fixture.assertProblems(
        "sources.csv:3: the row has 3 values, the header 5",
        "safety.csv:2:7: source \"dok\" is not the id of a source; did you mean \"doc\"?"
            + " Allowed: \"doc\", \"page\"");
  }

  @Test
  void read_headAndRowWrong_areBothReported() {
    fixture.edit("safety.csv", "Safe enough.", "");
    fixture.write();
    fixture.edit(PackageFixture.DESCRIPTOR, "\"version\": \"1\",", "");
    fixture.assertProblems(
        "datapackage.json:1:1: version is missing",
        "safety.csv:2:6: summary is empty; a value is required");
  }

  /** The descriptor was read first, though what is wrong with it came out last. */
  @Test
  void read_schemaThatDisagreesBelowOtherProblems_isReportedFirst() {
    fixture.edit("sources.csv", "2024-06-17", "June 2024");
    fixture.write();
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"residuals.csv\"}",
        "\"residuals.csv\", \"schema\": {\"fields\": []}}");
    fixture.assertProblems(
        "datapackage.json:12:27: schema \"id, modality, name, scale, level, source\" stands in"
            + " the header of residuals.csv but not in the schema",
        "sources.csv:2:5: reviewed \"June 2024\" is not a date; allowed: an existing day, month or"
            + " year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024");
  }

  /**
   * What the model or the parser says quotes the value as it is, and says at its end what is wrong.
   */
  @Test
  void read_treeNumberOfAMillionCharacters_isCutInTheMessage() {
    fixture.edit("conditions.csv", "C23.888", "C".repeat(1_000_000));
    fixture.assertProblems(
        "conditions.csv:3: \""
            + "C".repeat(499)
            + "…"
            + "C".repeat(500 - "\" is not a MeSH tree number such as C23.888.592".length())
            + "\" is not a MeSH tree number such as C23.888.592");
  }

  @Test
  void read_nameOfAMillionCharacters_isCutInTheMessage() {
    fixture.write();
    fixture.edit("datapackage.json", "\"small\"", "\"" + "x ".repeat(500_000) + "\"");
    assertThat(fixture.problems())
        .singleElement(as(STRING))
        .startsWith("datapackage.json:2:3: data set id \"x x x ")
        .contains("x x…")
        .endsWith(
            "x x \" is not valid: an id is letters, digits and . _ : - and starts with a letter or"
                + " digit")
        .hasSizeBetween(1_000, 1_100);
  }

  @Test
  void read_longPropertyGivenTwice_isCutInTheMessage() {
    fixture.write();
    String property = "\"" + "x".repeat(100_000) + "\": 1, ";
    fixture.edit("datapackage.json", "\"title\"", property + property + "\"title\"");
    assertThat(fixture.problems())
        .singleElement(as(STRING))
        .startsWith("datapackage.json:3:")
        .contains(": property \"xxx")
        .endsWith("xxx…\" is given twice in the object that starts at line 1, column 1");
  }

  @Test
  void read_circleOfLongIds_isCutInTheMessage() {
    String one = "a".repeat(100_000);
    String two = "b".repeat(100_000);
    fixture.with(
        "conditions.csv",
        fixture.text("conditions.csv")
            + "%s,one,,,%s,C23.888,doc\n%s,two,,,%s,C23.888,doc\n".formatted(one, two, two, one));
    assertThat(fixture.problems())
        .singleElement(as(STRING))
        .startsWith("conditions.csv:5:5: broader \"" + "b".repeat(80) + "…\" makes a circle: aaa")
        .endsWith("aaa")
        .hasSizeBetween(1_000, 1_200);
  }
}
