package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.dataset.PackageFixture;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of rows may be, and where they may point. */
class RowValuesTest {
  private static final String ID_RULE =
      "an id is letters, digits and . _ : - and starts with a letter or digit";
  private static final String DATE_RULE = "is not a date; allowed: an existing day as yyyy-mm-dd";

  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory);
  }

  static Stream<Arguments> oneWrongValue() {
    return Stream.of(
        // ids
        arguments(
            "residuals.csv",
            "other,therapy",
            ",therapy",
            "residuals.csv:2:1: id is empty; a value is required"),
        arguments(
            "residuals.csv",
            "other,therapy",
            "the rest,therapy",
            "residuals.csv:2:1: id \"the rest\" is not an id; " + ID_RULE),
        arguments(
            "ratings.csv",
            "r2,needling",
            "r1,needling",
            "ratings.csv:3:1: id \"r1\" is the id of another rating, in line 2"),
        arguments(
            "sources.csv",
            "page,clinic",
            "doc,clinic",
            "sources.csv:3:1: id \"doc\" is the id of another source, in line 2;"
                + "modalities.csv:3:5: sources \"page\" is not the id of a source; allowed:"
                + " \"doc\""),
        arguments(
            "findings.csv",
            "f2,r1",
            "f1,r1",
            "findings.csv:3:1: id \"f1\" is the id of another finding, in line 2"),
        // references
        arguments(
            "ratings.csv",
            "r1,therapy",
            "r1,terapy",
            "ratings.csv:2:2: modality \"terapy\" is not the id of a modality; did you mean"
                + " \"therapy\"? Allowed: \"therapy\", \"needling\""),
        arguments(
            "ratings.csv",
            "r1,therapy,pain",
            "r1,therapy,Pain",
            "ratings.csv:2:3: condition \"Pain\" is not the id of a condition; did you mean"
                + " \"pain\" or \"neck-pain\"? Allowed: \"pain\", \"neck-pain\", \"headache\""),
        arguments(
            "ratings.csv",
            "headache,natmed-effectiveness,",
            "headache,natmed-effectivness,",
            "ratings.csv:3:4: scale \"natmed-effectivness\" is not the id of a scale; did you mean"
                + " \"natmed-effectiveness\"? Allowed: \"natmed-effectiveness\", \"natmed-safety\", \"grade-certainty\","
                + " \"grade-strength\", \"uspstf\", \"cebm-2011\", \"civic-level\","
                + " \"civic-rating\", \"cpic-level\", \"pharmgkb-level\", \"clingen-validity\","
                + " \"oncokb-therapeutic\" and 3 more"),
        arguments(
            "ratings.csv",
            "Effective,doc,",
            "Effective,dok,",
            "ratings.csv:2:6: source \"dok\" is not the id of a source; did you mean \"doc\"?"
                + " Allowed: \"doc\", \"page\""),
        arguments(
            "findings.csv",
            "f1,r1,",
            "f1,r3,",
            "findings.csv:2:2: rating \"r3\" is not the id of a rating; did you mean"
                + " \"r1\" or \"r2\"? Allowed: \"r1\", \"r2\""),
        arguments(
            "findings.csv",
            "needling,neck-pain",
            "therapy|massage,neck-pain",
            "findings.csv:2:3: studied \"massage\" is not the id of a modality; allowed:"
                + " \"therapy\", \"needling\""),
        arguments(
            "conditions.csv",
            "pain,C23.888,doc",
            "ache,C23.888,doc",
            "conditions.csv:3:5: broader \"ache\" is not the id of a condition; did you mean"
                + " \"headache\"? Allowed: \"pain\", \"neck-pain\", \"headache\""),
        arguments(
            "conditions.csv",
            "pain,C23.888,doc",
            "the pain,C23.888,doc",
            "conditions.csv:3:5: broader \"the pain\" is not the id of a condition; did you mean"
                + " \"pain\"? Allowed: \"pain\", \"neck-pain\", \"headache\""),
        arguments(
            "modalities.csv",
            "therapy,doc,doc|page",
            "therapy,book,doc|page",
            "modalities.csv:3:4: broader_source \"book\" is not the id of a source; allowed:"
                + " \"doc\", \"page\""),
        // trees
        arguments(
            "conditions.csv",
            ",pain,C23.888",
            ",pain,",
            "conditions.csv:3: the edge to \"pain\" cites neither a source nor MeSH"),
        arguments(
            "conditions.csv",
            ",pain,C23.888",
            ",,C23.888",
            "conditions.csv:3:5: broader is empty, though grounds for a broader term are given"),
        arguments(
            "conditions.csv",
            ",pain,C23.888",
            ", ,C23.888",
            "conditions.csv:3:5: broader \" \" is blank"),
        arguments(
            "conditions.csv",
            ",pain,C23.888",
            ",neck-pain,C23.888",
            "conditions.csv:3:5: broader \"neck-pain\" makes a circle: neck-pain → neck-pain"),
        arguments(
            "modalities.csv",
            "therapy,therapy,,,doc",
            "therapy,therapy,needling,doc,doc",
            "modalities.csv:2:3: broader \"needling\" makes a circle: therapy → needling →"
                + " therapy"),
        // dates
        arguments(
            "sources.csv",
            "2024-06-17",
            "17.06.2024",
            "sources.csv:2:5: reviewed \"17.06.2024\" " + DATE_RULE),
        arguments(
            "ratings.csv",
            "2024-06-17",
            "2023-02-30",
            "ratings.csv:2:7: reviewed \"2023-02-30\" " + DATE_RULE),
        arguments(
            "ratings.csv", "2020-12-30", "2020", "ratings.csv:2:8: updated \"2020\" " + DATE_RULE),
        arguments(
            "ratings.csv",
            "2020-12-30",
            "2020-12-30T00:00:00Z",
            "ratings.csv:2:8: updated \"2020-12-30T00:00:00Z\" " + DATE_RULE),
        arguments(
            "ratings.csv",
            "2020-12-30",
            "2020-12-3٠",
            "ratings.csv:2:8: updated \"2020-12-3٠\" " + DATE_RULE),
        arguments("ratings.csv", "2020-12-30", "  ", "ratings.csv:2:8: updated \"  \" is blank"),
        // levels
        arguments(
            "ratings.csv",
            "Possibly Effective",
            "Possibly Efective",
            "ratings.csv:2:5: level \"Possibly Efective\" is not a level of the scale"
                + " natmed-effectiveness; did you mean \"Possibly Effective\" or \"Possibly"
                + " Ineffective\"? Allowed: \"Effective\", \"Likely Effective\", \"Possibly"
                + " Effective\", \"Possibly Ineffective\", \"Likely Ineffective\","
                + " \"Ineffective\", \"Insufficient Evidence to Rate\""),
        arguments(
            "safety.csv",
            "Possibly Safe",
            "Harmless",
            "safety.csv:2:4: level \"Harmless\" is not a level of the scale natmed-safety;"
                + " allowed: \"Likely Safe\", \"Possibly Safe\", \"Possibly Unsafe\", \"Likely"
                + " Unsafe\", \"Unsafe\", \"Insufficient Reliable Evidence to Rate\""),
        arguments(
            "ratings.csv",
            "Insufficient evidence",
            "",
            "ratings.csv:3:5: level is empty; a value is required"),
        // choices
        arguments(
            "sources.csv",
            "clinic page",
            "Clinic Page",
            "sources.csv:3:2: kind \"Clinic Page\" is not allowed here; did you mean \"clinic"
                + " page\"? Allowed: \"monograph\", \"guideline\", \"systematic review\","
                + " \"database\", \"clinic page\", \"expert answer\""),
        arguments(
            "findings.csv",
            "none stated,pain,improves",
            ",pain,improves",
            "findings.csv:2:5: comparator is empty; a value is required; allowed: \"none"
                + " stated\", \"placebo\", \"active\", \"add-on\""),
        arguments(
            "findings.csv",
            "some research",
            "little",
            "findings.csv:2:9: body \"little\" is not allowed here; allowed: \"most research\","
                + " \"some research\", \"early research\""),
        // texts
        arguments(
            "safety.csv",
            "in trained hands",
            "",
            "safety.csv:2:5: circumstance is empty; a value is required"),
        arguments(
            "safety.csv",
            "in trained hands",
            "\"\"",
            "safety.csv:2:5: circumstance is empty; a value is required"),
        arguments(
            "safety.csv",
            "in trained hands",
            "\u2003",
            "safety.csv:2:5: circumstance \"\\u2003\" is blank"),
        // lists
        arguments(
            "conditions.csv",
            "ache|soreness",
            "ache||soreness",
            "conditions.csv:2:3: synonyms has an empty item in its list"),
        arguments(
            "conditions.csv",
            "ache|soreness",
            "ache| ",
            "conditions.csv:2:3: synonyms has an empty item in its list"),
        arguments(
            "conditions.csv",
            "ache|soreness",
            "ache|ache",
            "conditions.csv:2:3: synonyms \"ache\" stands twice in its list"),
        arguments(
            "conditions.csv",
            "headache,headache,,,,,doc",
            "headache,headache,,,,,",
            "conditions.csv:4:7: sources is empty; a value is required"),
        // codes
        arguments(
            "conditions.csv",
            "MeSH:D010146",
            "SNOMED:22253000",
            "conditions.csv:2:4: codes \"SNOMED:22253000\" names no coding system; allowed:"
                + " \"ICD-10-CM:…\", \"MeSH:…\", \"DOID:…\", \"MONDO:…\", \"RxNorm:…\""),
        arguments(
            "conditions.csv",
            "MeSH:D010146",
            "D010146",
            "conditions.csv:2:4: codes \"D010146\" names no coding system; allowed:"
                + " \"ICD-10-CM:…\", \"MeSH:…\", \"DOID:…\", \"MONDO:…\", \"RxNorm:…\""),
        arguments(
            "conditions.csv",
            "ICD-10-CM:M54.2",
            "ICD-10-CM:54.2",
            "conditions.csv:3:4: codes \"ICD-10-CM:54.2\" has not the form of a code of"
                + " ICD-10-CM; allowed: as in ICD-10-CM:M54.2"),
        // names nothing finds, tree numbers that are none, one statement twice
        arguments(
            "conditions.csv",
            "headache,headache",
            "headache,!?",
            "conditions.csv:4:2: name \"!?\" has no letter or digit, by which it could be found"),
        arguments(
            "conditions.csv",
            "C23.888",
            "hello",
            "conditions.csv:3: \"hello\" is not a MeSH tree number such as C23.888.592"),
        arguments(
            "ratings.csv",
            "r2,needling,headache,natmed-effectiveness,Insufficient evidence,doc,,",
            "r2,therapy,pain,natmed-effectiveness,Effective,doc,2024-06-17,2020-12-30",
            "ratings.csv:3:1: id \"r2\" rates what \"r1\" in line 2 rates: same modality,"
                + " condition, scale, significance, support, source, place, qualifiers and dates"),
        // scales of the wrong kind
        arguments(
            "ratings.csv",
            "pain,natmed-effectiveness,Possibly Effective",
            "pain,natmed-safety,Possibly Safe",
            "ratings.csv:2:4: scale \"natmed-safety\" grades safety; a safety level belongs in the"
                + " table safety"),
        arguments(
            "residuals.csv",
            "natmed-effectiveness",
            "natmed-safety",
            "residuals.csv:2:4: scale \"natmed-safety\" grades safety; a safety level belongs in"
                + " the table safety"),
        arguments(
            "safety.csv",
            "natmed-safety,Possibly Safe",
            "natmed-effectiveness,Effective",
            "safety.csv:2:3: scale \"natmed-effectiveness\" does not grade safety; its levels"
                + " belong in the table ratings"),
        // findings and their rating
        arguments(
            "findings.csv",
            "needling,neck-pain",
            "needling,headache",
            "findings.csv:2:4: condition \"headache\" is not narrower than the condition rated,"
                + " \"pain\""),
        arguments(
            "findings.csv",
            "disagrees,f1",
            "disagrees,",
            "findings.csv:3: finding \"f2\": a finding that disagrees names the finding it"
                + " disputes, and no other does"),
        arguments(
            "findings.csv",
            "improves,",
            "improves,f2",
            "findings.csv:2: finding \"f1\": a finding that disagrees names the finding it"
                + " disputes, and no other does"),
        arguments(
            "findings.csv",
            "disagrees,f1",
            "disagrees,f2",
            "findings.csv:3:8: disputes \"f2\" is not the id of another finding of the same"
                + " rating; did you mean \"f1\"? Allowed: \"f1\""),
        arguments(
            "findings.csv",
            "disagrees,f1",
            "disagrees,f10",
            "findings.csv:3:8: disputes \"f10\" is not the id of another finding of the same"
                + " rating; did you mean \"f1\"? Allowed: \"f1\""),
        arguments(
            "findings.csv",
            "f2,r1",
            "f2,r2",
            "findings.csv:3:8: disputes \"f1\" is not the id of another finding of the same"
                + " rating"));
  }

  @ParameterizedTest
  @MethodSource("oneWrongValue")
  void read_oneWrongValue_isNamedWithPlaceAndAllowed(
      String file, String text, String replacement, String problems) {
    fixture.edit(file, text, replacement);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Insufficient Evidence to Rate",
        "insufficient-evidence",
        "Insufficient evidence",
        "INSUFFICIENT EVIDENCE"
      })
  void read_levelByNameIdAliasOrOtherCase_isTheLevel(String level) {
    fixture.edit("ratings.csv", "Insufficient evidence", level);
    assertThat(fixture.read().ratings().get(1).level().id())
        .isEqualTo(NatMedEffectiveness.INSUFFICIENT.levelId());
  }

  @Test
  void read_blanksAroundListItems_areLeftOut() {
    fixture.edit("conditions.csv", "ache|soreness", " ache | sore muscles ");
    assertThat(fixture.read().conditions().get(0).synonyms())
        .containsExactly("ache", "sore muscles");
  }

  @Test
  void read_emptyCells_areAbsent() {
    Source page = fixture.read().sources().get(1);
    assertThat(page.reviewed()).isEmpty();
    assertThat(page.author()).isEmpty();
    assertThat(page.note()).isEmpty();
  }

  @Test
  void read_safetyWithoutLevel_isAWarning() {
    fixture.edit("safety.csv", "Possibly Safe", "");
    assertThat(fixture.read().safety().get(0).level()).isEmpty();
  }

  @Test
  void read_reviewedAndUpdated_areTwoDates() {
    assertThat(fixture.read().ratings().get(0))
        .satisfies(
            rating -> {
              assertThat(rating.reviewed()).contains(LocalDate.of(2024, 6, 17));
              assertThat(rating.updated()).contains(LocalDate.of(2020, 12, 30));
            });
  }

  @Test
  void read_edgeOfTree_carriesItsGrounds() {
    Condition neckPain = fixture.read().conditions().get(1);
    assertThat(neckPain.broader())
        .contains(new Broader("pain", Optional.empty(), Optional.of("C23.888")));
  }

  @Test
  void read_termsBeforeTheirBroaderTerm_areAccepted() {
    String text = fixture.text("conditions.csv");
    List<String> lines = text.lines().toList();
    fixture.with(
        "conditions.csv",
        String.join("\n", lines.get(0), lines.get(3), lines.get(2), lines.get(1)));
    assertThat(fixture.read().conditions())
        .extracting(Condition::id)
        .containsExactly("headache", "neck-pain", "pain");
  }
}
