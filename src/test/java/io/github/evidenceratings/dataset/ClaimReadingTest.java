package io.github.evidenceratings.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Frequency;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Term;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of claims may hold, in CSV and in JSON. */
class ClaimReadingTest {
  private static final String HEADER =
      "id,modality,topic,aspect,condition,circumstance,cointerventions,compared_with,stance,"
          + "direction,frequency,quantity_least,quantity_most,quantity_wording,unit,step,summary,"
          + "source,locator\n";

  /** A claim with a value in every column, and one without any that is not required. */
  private static final String CLAIMS =
      HEADER
          + "full,needling,procedure,insertion,neck-pain,at night,therapy|needling,therapy,"
          + "left open,comparable,some,15,30.50,about,minutes,2,It goes in.,page,\"p. 1, top\"\n"
          + "bare,therapy,definition,,,,,,asserted,,,,,,,,It is rubbing.,doc,\n";

  private static final String JSON =
      """
      {
        "name": "small",
        "title": "A small one",
        "version": "1",
        "sources": [
          {"id": "doc", "kind": "monograph", "name": "Doc", "title": "A doc"}
        ],
        "modalities": [
          {"id": "m", "name": "massage", "sources": ["doc"]},
          {"id": "h", "name": "heat", "sources": ["doc"]}
        ],
        "conditions": [
          {"id": "c", "name": "cramp", "sources": ["doc"]}
        ],
        "ratings": [],
        "claims": [
          {"id": "full", "modality": "m", "topic": "procedure", "aspect": "rubbing",
           "condition": "c", "circumstance": "at night", "cointerventions": ["h", "m"],
           "compared_with": ["h"], "stance": "denied", "direction": "comparable",
           "frequency": "rare",
           "quantity_least": 0.5,
           "quantity_most": 15.0,
           "quantity_wording": "up to", "unit": "hours",
           "step": 3,
           "summary": "It is not rubbed.", "source": "doc", "locator": "p. 2"},
          {"id": "bare", "modality": "m", "topic": "definition", "stance": "asserted",
           "summary": "It is rubbing.", "source": "doc"}
        ]
      }
      """;

  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory).with("claims.csv", CLAIMS);
  }

  private static List<Claim> readJson(String json) {
    return DatasetReader.readJson(new ByteArrayInputStream(json.getBytes(UTF_8)), "d.json")
        .claims();
  }

  private static List<String> jsonProblems(String text, String replacement) {
    assertThat(JSON.split(Pattern.quote(text), -1)).as(text).hasSize(2);
    return PackageFixture.problemsOf(() -> readJson(JSON.replace(text, replacement)));
  }

  private static Quantity quantity(String least, String most, String wording, String unit) {
    return new Quantity(
        Optional.of(new BigDecimal(least)),
        Optional.of(new BigDecimal(most)),
        Optional.of(wording),
        unit);
  }

  @Test
  void read_everyColumn_isHeld() {
    Claim claim = fixture.read().claims().get(0);
    assertThat(claim.id()).isEqualTo("full");
    assertThat(claim.modality().id()).isEqualTo("needling");
    assertThat(claim.topic()).isEqualTo(ClaimTopic.PROCEDURE);
    assertThat(claim.aspect()).contains("insertion");
    assertThat(claim.condition().map(Term::id)).contains("neck-pain");
    assertThat(claim.circumstance()).contains("at night");
    assertThat(claim.cointerventions())
        .extracting(Modality::id)
        .containsExactly("therapy", "needling");
    assertThat(claim.comparators()).extracting(Modality::id).containsExactly("therapy");
    assertThat(claim.stance()).isEqualTo(Stance.OPEN);
    assertThat(claim.direction()).contains(Direction.COMPARABLE);
    assertThat(claim.frequency()).contains(Frequency.SOME);
    assertThat(claim.quantity()).contains(quantity("15", "30.5", "about", "minutes"));
    assertThat(claim.step()).isEqualTo(OptionalInt.of(2));
    assertThat(claim.summary()).isEqualTo("It goes in.");
    assertThat(claim.source().id()).isEqualTo("page");
    assertThat(claim.provenance().locator()).contains("p. 1, top");
  }

  @Test
  void read_emptyCells_areAbsent() {
    assertBare(fixture.read().claims().get(1));
  }

  private static void assertBare(Claim claim) {
    assertThat(claim.id()).isEqualTo("bare");
    assertThat(claim.stance()).isEqualTo(Stance.ASSERTED);
    assertThat(claim.aspect()).isEmpty();
    assertThat(claim.condition()).isEmpty();
    assertThat(claim.circumstance()).isEmpty();
    assertThat(claim.cointerventions()).isEmpty();
    assertThat(claim.comparators()).isEmpty();
    assertThat(claim.direction()).isEmpty();
    assertThat(claim.frequency()).isEmpty();
    assertThat(claim.quantity()).isEmpty();
    assertThat(claim.step()).isEmpty();
    assertThat(claim.provenance().locator()).isEmpty();
  }

  @Test
  void readJson_everyProperty_isHeld() {
    Claim claim = readJson(JSON).get(0);
    assertThat(claim.id()).isEqualTo("full");
    assertThat(claim.modality().id()).isEqualTo("m");
    assertThat(claim.topic()).isEqualTo(ClaimTopic.PROCEDURE);
    assertThat(claim.aspect()).contains("rubbing");
    assertThat(claim.condition().map(Term::id)).contains("c");
    assertThat(claim.circumstance()).contains("at night");
    assertThat(claim.cointerventions()).extracting(Modality::id).containsExactly("h", "m");
    assertThat(claim.comparators()).extracting(Modality::id).containsExactly("h");
    assertThat(claim.stance()).isEqualTo(Stance.DENIED);
    assertThat(claim.direction()).contains(Direction.COMPARABLE);
    assertThat(claim.frequency()).contains(Frequency.RARE);
    assertThat(claim.quantity()).contains(quantity("0.5", "15", "up to", "hours"));
    assertThat(claim.step()).isEqualTo(OptionalInt.of(3));
    assertThat(claim.summary()).isEqualTo("It is not rubbed.");
    assertThat(claim.source().id()).isEqualTo("doc");
    assertThat(claim.provenance().locator()).contains("p. 2");
  }

  @Test
  void readJson_absentOrNull_isAbsent() {
    assertBare(readJson(JSON).get(1));
    String nulls =
        JSON.replace(
            "\"id\": \"bare\",",
            "\"id\": \"bare\", \"aspect\": null, \"condition\": null, \"cointerventions\": null,"
                + " \"direction\": null, \"quantity_least\": null, \"quantity_most\": null,"
                + " \"unit\": null, \"step\": null, \"locator\": null,");
    assertThat(nulls).isNotEqualTo(JSON);
    assertThat(readJson(nulls)).isEqualTo(readJson(JSON));
  }

  @Test
  void read_noTableOfClaims_hasNone() {
    assertThat(fixture.without("claims.csv").read().claims()).isEmpty();
    String json = JSON.substring(0, JSON.indexOf(",\n  \"claims\"")) + "}";
    assertThat(readJson(json)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void read_topic_isReadByItsLabel(ClaimTopic topic) {
    fixture.edit("claims.csv", "definition,,,,,,asserted,,", row(topic));
    assertThat(fixture.read().claims().get(1).topic()).isEqualTo(topic);
  }

  /** The topic and what it asks of the columns up to the direction. */
  private static String row(ClaimTopic topic) {
    return switch (topic) {
      case NOT_FOR -> "not for,,,,,,denied,,";
      case EFFICACY -> "efficacy,,,,,,asserted,improves,";
      default -> topic.label() + ",,,,,,asserted,,";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.5, 0.5",
    "0.000001, 0.000001",
    "007.10, 7.1",
    "999999999.999999, 999999999.999999"
  })
  void read_number_isExact(String written, BigDecimal number) {
    fixture.edit("claims.csv", "some,15,30.50,", "some," + written + ",,");
    assertThat(fixture.read().claims().get(0).quantity())
        .isEqualTo(
            Optional.of(
                new Quantity(
                    Optional.of(number), Optional.empty(), Optional.of("about"), "minutes")));
  }

  @Test
  void read_largestStep_isHeld() {
    fixture.edit("claims.csv", "minutes,2,", "minutes,999999999,");
    assertThat(fixture.read().claims().get(0).step()).hasValue(999_999_999);
  }

  @Test
  void read_wordsWithoutNumber_areAQuantity() {
    fixture.edit("claims.csv", "15,30.50,about", ",,a few");
    assertThat(fixture.read().claims().get(0).quantity().map(Quantity::toString))
        .contains("a few minutes");
  }

  private static final String NUMBER = " is not a number; allowed: digits, as in 15 or 0.5";
  private static final String WHOLE = " is not a whole number from 1";

  static Stream<Arguments> oneWrongValue() {
    return Stream.of(
        // ids
        arguments("bare,therapy", ",therapy", "3:1: id is empty; a value is required"),
        arguments(
            "bare,therapy",
            "full,therapy",
            "3:1: id \"full\" is the id of another claim, in line 2"),
        arguments(
            "bare,therapy",
            "b c,therapy",
            "3:1: id \"b c\" is not an id; an id is letters, digits and . _ : - and starts with a"
                + " letter or digit"),
        // required values
        arguments("bare,therapy", "bare,", "3:2: modality is empty; a value is required"),
        arguments(
            "definition,",
            ",",
            "3:3: topic is empty; a value is required; allowed: \"definition\", \"trigger point\","
                + " \"cause\", \"location\", \"use\", \"not for\", \"efficacy\", \"evidence\","
                + " \"onset of relief\", \"duration of relief\", \"what relief depends on\","
                + " \"cure\" and 17 more"),
        arguments(
            "asserted",
            "",
            "3:9: stance is empty; a value is required; allowed: \"asserted\", \"denied\","
                + " \"left open\""),
        arguments("It is rubbing.", "", "3:17: summary is empty; a value is required"),
        arguments(
            "It is rubbing.,doc", "It is rubbing.,", "3:18: source is empty; a value is required"),
        // choices
        arguments(
            "definition",
            "Definition",
            "3:3: topic \"Definition\" is not allowed here; did you mean \"definition\"? Allowed:"
                + " \"definition\", \"trigger point\", \"cause\", \"location\", \"use\","
                + " \"not for\", \"efficacy\", \"evidence\", \"onset of relief\","
                + " \"duration of relief\", \"what relief depends on\", \"cure\" and 17 more"),
        arguments(
            "definition",
            "therapy",
            "3:3: topic \"therapy\" is not allowed here; allowed: \"definition\","
                + " \"trigger point\", \"cause\", \"location\", \"use\", \"not for\", \"efficacy\","
                + " \"evidence\", \"onset of relief\", \"duration of relief\","
                + " \"what relief depends on\", \"cure\" and 17 more"),
        arguments(
            "asserted",
            "open",
            "3:9: stance \"open\" is not allowed here; did you mean \"left open\"? Allowed:"
                + " \"asserted\", \"denied\", \"left open\""),
        arguments(
            "comparable",
            "disagrees",
            "2:10: direction \"disagrees\" is not allowed here; allowed: \"improves\","
                + " \"no effect\", \"worsens\", \"mixed\", \"comparable\""),
        arguments(
            "comparable",
            "improved",
            "2:10: direction \"improved\" is not allowed here; did you mean \"improves\"? Allowed:"
                + " \"improves\", \"no effect\", \"worsens\", \"mixed\", \"comparable\""),
        arguments(
            "some,15",
            "always,15",
            "2:11: frequency \"always\" is not allowed here; allowed: \"most\", \"many\","
                + " \"some\", \"rare\""),
        // references
        arguments(
            "full,needling",
            "full,needlings",
            "2:2: modality \"needlings\" is not the id of a modality; did you mean \"needling\"?"
                + " Allowed: \"therapy\", \"needling\""),
        arguments(
            "neck-pain",
            "neck pain",
            "2:5: condition \"neck pain\" is not the id of a condition; did you mean"
                + " \"neck-pain\" or \"pain\"? Allowed: \"pain\", \"neck-pain\", \"headache\""),
        arguments(
            "therapy|needling",
            "therapy|massage",
            "2:7: cointerventions \"massage\" is not the id of a modality; allowed: \"therapy\","
                + " \"needling\""),
        arguments(
            "therapy|needling",
            "therapy|therapy",
            "2:7: cointerventions \"therapy\" stands twice in its list"),
        arguments(
            "needling,therapy,left",
            "needling,massage,left",
            "2:8: compared_with \"massage\" is not the id of a modality; allowed: \"therapy\","
                + " \"needling\""),
        arguments(
            "goes in.,page",
            "goes in.,pag",
            "2:18: source \"pag\" is not the id of a source; did you mean \"page\"? Allowed:"
                + " \"doc\", \"page\""),
        // texts
        arguments("insertion", " ", "2:4: aspect \" \" is blank"),
        arguments("at night", " ", "2:6: circumstance \" \" is blank"),
        arguments("about", " ", "2:14: quantity_wording \" \" is blank"),
        arguments("minutes", " ", "2:15: unit \" \" is blank"),
        arguments("\"p. 1, top\"", " ", "2:19: locator \" \" is blank"),
        // numbers
        arguments("15,30.50", "1e9,30.50", "2:12: quantity_least \"1e9\"" + NUMBER),
        arguments("15,30.50", "-1,30.50", "2:12: quantity_least \"-1\"" + NUMBER),
        arguments("15,30.50", "+1,30.50", "2:12: quantity_least \"+1\"" + NUMBER),
        arguments("15,30.50", "\"1,5\",30.50", "2:12: quantity_least \"1,5\"" + NUMBER),
        arguments("15,30.50", " 3,30.50", "2:12: quantity_least \" 3\"" + NUMBER),
        arguments("15,30.50", "3 ,30.50", "2:12: quantity_least \"3 \"" + NUMBER),
        arguments("15,30.50", "a few,30.50", "2:12: quantity_least \"a few\"" + NUMBER),
        arguments("15,30.50", "1٥,30.50", "2:12: quantity_least \"1٥\"" + NUMBER),
        arguments("15,30.50", " ,30.50", "2:12: quantity_least \" \" is blank"),
        arguments("15,30.50", "15,1234567890", "2:13: quantity_most \"1234567890\"" + NUMBER),
        arguments("15,30.50", "15,30.1234567", "2:13: quantity_most \"30.1234567\"" + NUMBER),
        arguments("15,30.50", "15,30.", "2:13: quantity_most \"30.\"" + NUMBER),
        arguments("15,30.50", "15,.5", "2:13: quantity_most \".5\"" + NUMBER),
        arguments("15,30.50", "15,NaN", "2:13: quantity_most \"NaN\"" + NUMBER),
        arguments("minutes,2", "minutes,0", "2:16: step \"0\"" + WHOLE),
        arguments("minutes,2", "minutes,02", "2:16: step \"02\"" + WHOLE),
        arguments("minutes,2", "minutes,2.0", "2:16: step \"2.0\"" + WHOLE),
        arguments("minutes,2", "minutes,-2", "2:16: step \"-2\"" + WHOLE),
        arguments("minutes,2", "minutes,1234567890", "2:16: step \"1234567890\"" + WHOLE),
        arguments("minutes,2", "minutes,two", "2:16: step \"two\"" + WHOLE),
        // quantities
        arguments("minutes", "", "2:15: unit is empty; a quantity has a unit"),
        arguments("15,30.50,about,minutes", "15,,,", "2:15: unit is empty; a quantity has a unit"),
        arguments("15,30.50,about,minutes", ",30,,", "2:15: unit is empty; a quantity has a unit"),
        arguments(
            "15,30.50,about,minutes", ",,a few,", "2:15: unit is empty; a quantity has a unit"),
        arguments(
            "15,30.50,about",
            ",,",
            "2: a quantity of minutes has neither a least number nor words in its place"),
        arguments(
            "15,30.50,about",
            ",30.50,about",
            "2: a quantity of minutes has neither a least number nor words in its place"),
        arguments("15,30.50", "15,15.0", "2: the most, 15 minutes, is not more than the least, 15"),
        arguments(
            "15,30.50", "15,9.50", "2: the most, 9.5 minutes, is not more than the least, 15"),
        // what the model refuses
        arguments(
            "therapy,definition,,,,,,asserted",
            "therapy,use,,,,,,denied",
            "3: claim \"bare\": a use that is denied has the topic not for"),
        arguments(
            "definition",
            "not for",
            "3: claim \"bare\": the topic not for is for uses that are denied"),
        arguments(
            "definition",
            "efficacy",
            "3: claim \"bare\": a claim of efficacy says which way the effect goes, unless it is"
                + " left open"),
        arguments(
            "needling,therapy,left",
            "needling,,left",
            "2: claim \"full\": comparable means to a treatment, and none is named"),
        arguments(
            "needling,therapy,left",
            "needling,therapy|needling,left",
            "2: claim \"full\": \"needling\" is compared with itself"),
        arguments(
            "procedure",
            "recovery",
            "2: claim \"full\": only a procedure has steps, counted from 1"));
  }

  @ParameterizedTest
  @MethodSource("oneWrongValue")
  void read_oneWrongValue_isNamedOnceWithPlaceAndAllowed(
      String text, String replacement, String problem) {
    fixture.edit("claims.csv", text, replacement);
    assertThat(fixture.problems()).containsExactly("claims.csv:" + problem);
  }

  @Test
  void read_severalWrongValuesInARow_areAllNamed() {
    fixture.edit(
        "claims.csv",
        "therapy,left open,comparable,some,15,30.50,about,minutes,2,It goes in.,page",
        "therapy,maybe,comparable,some,15,x,about,minutes,0,,page");
    assertThat(fixture.problems())
        .containsExactly(
            "claims.csv:2:9: stance \"maybe\" is not allowed here; allowed: \"asserted\","
                + " \"denied\", \"left open\"",
            "claims.csv:2:13: quantity_most \"x\"" + NUMBER,
            "claims.csv:2:16: step \"0\"" + WHOLE,
            "claims.csv:2:17: summary is empty; a value is required");
  }

  @Test
  void read_termThatIsWrongItself_isReportedOnceNotAgainByItsClaims() {
    fixture.edit("conditions.csv", "C23.888", "hello");
    assertThat(fixture.problems())
        .containsExactly(
            "conditions.csv:3: \"hello\" is not a MeSH tree number such as C23.888.592");
  }

  static Stream<Arguments> oneWrongJsonValue() {
    return Stream.of(
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": \"0.5\"",
            "21:24: quantity_least is a text, not a number"),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": \"\"",
            "21:24: quantity_least is a text, not a number"),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": [0.5]",
            "21:24: quantity_least is an array, not a number"),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": {}",
            "21:24: quantity_least is an object, not a number"),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": true",
            "21:24: quantity_least \"true\"" + NUMBER),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": -0.5",
            "21:24: quantity_least \"-0.5\"" + NUMBER),
        arguments(
            "\"quantity_least\": 0.5",
            "\"quantity_least\": 5e-1",
            "21:24: quantity_least \"5e-1\"" + NUMBER),
        arguments(
            "\"quantity_most\": 15.0",
            "\"quantity_most\": 1e999999999",
            "22:23: quantity_most \"1e999999999\"" + NUMBER),
        arguments(
            "\"quantity_most\": 15.0",
            "\"quantity_most\": 1234567890",
            "22:23: quantity_most \"1234567890\"" + NUMBER),
        arguments("\"step\": 3", "\"step\": \"3\"", "24:14: step is a text, not a number"),
        arguments("\"step\": 3", "\"step\": 0", "24:14: step \"0\"" + WHOLE),
        arguments("\"step\": 3", "\"step\": 3.0", "24:14: step \"3.0\"" + WHOLE),
        arguments("\"step\": 3", "\"step\": false", "24:14: step \"false\"" + WHOLE),
        arguments(
            "\"aspect\": \"rubbing\"",
            "\"aspect\": 7",
            "17:69: aspect is the literal 7, not a text"),
        arguments(
            "\"unit\": \"hours\"", "\"unit\": true", "23:43: unit is the literal true, not a text"),
        arguments(
            "\"compared_with\": [\"h\"]",
            "\"compared_with\": \"h\"",
            "19:23: compared_with is a text, not an array of texts"),
        arguments(
            "\"compared_with\": [\"h\"]",
            "\"compared_with\": [3]",
            "19:24: compared_with is the literal 3, not a text"),
        arguments(
            "\"condition\": \"c\"",
            "\"condition\": \"d\"",
            "18:19: condition \"d\" is not the id of a condition; allowed:" + " \"c\""));
  }

  @ParameterizedTest
  @MethodSource("oneWrongJsonValue")
  void readJson_oneWrongValue_isNamedOnce(String text, String replacement, String problem) {
    assertThat(jsonProblems(text, replacement)).containsExactly("d.json:" + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "7"})
  void readJson_claimsThatAreNoArray_areRefused(String claims) {
    String json = JSON.substring(0, JSON.indexOf("\"claims\"")) + "\"claims\": " + claims + "}";
    String kind =
        switch (claims) {
          case "{}" -> "an object";
          case "null" -> "null";
          default -> "the literal 7";
        };
    assertThat(PackageFixture.problemsOf(() -> readJson(json)))
        .containsExactly("d.json:16:13: claims is " + kind + ", not an array");
  }
}
