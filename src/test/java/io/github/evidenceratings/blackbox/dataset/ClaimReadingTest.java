package io.github.evidenceratings.blackbox.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Term;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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
          + "bare,therapy,evidence,,,,,,asserted,,,,,,,,It is rubbing.,doc,\n";

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
          {"id": "bare", "modality": "m", "topic": "evidence", "stance": "asserted",
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
    assertThat(claim.frequency()).contains(Claim.Frequency.SOME);
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
    assertThat(claim.frequency()).contains(Claim.Frequency.RARE);
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
  @MethodSource("io.github.evidenceratings.blackbox.model.Topics#all")
  void read_topic_isReadByItsId(ClaimTopic topic) throws IOException {
    fixture.with(
        "claim_topics.csv",
        Files.readString(Path.of("data", "trigger-point-therapy", "claim_topics.csv")));
    fixture.edit("claims.csv", "evidence,,,,,,asserted,,", row(topic));
    assertThat(fixture.read().claims().get(1).topic()).isEqualTo(topic);
  }

  /** The topic and what it asks of the columns up to the direction. */
  private static String row(ClaimTopic topic) {
    return switch (topic.id()) {
      case "not-for" -> "not-for,,,,,,denied,,";
      case "efficacy" -> "efficacy,,,,,,asserted,improves,";
      default -> topic.id() + ",,,,,,asserted,,";
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

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-claims.csv",
      numLinesToSkip = 1)
  void read_oneWrongValue_isNamedOnceWithPlaceAndAllowed(
      String text, String replacement, String problem) {
    fixture.edit("claims.csv", text, replacement);
    fixture.assertProblems("claims.csv:" + problem);
  }

  @Test
  void read_severalWrongValuesInARow_areAllNamed() {
    fixture.edit(
        "claims.csv",
        "therapy,left open,comparable,some,15,30.50,about,minutes,2,It goes in.,page",
        "therapy,maybe,comparable,some,15,x,about,minutes,0,,page");
    fixture.assertProblems(
        "claims.csv:2:9: stance \"maybe\" is not allowed here; allowed: \"asserted\","
            + " \"denied\", \"left open\"",
        "claims.csv:2:13: quantity_most \"x\"" + NUMBER,
        "claims.csv:2:16: step \"0\"" + WHOLE,
        "claims.csv:2:17: summary is empty; a value is required");
  }

  @Test
  void read_termThatIsWrongItself_isReportedOnceNotAgainByItsClaims() {
    fixture.edit("conditions.csv", "C23.888", "hello");
    fixture.assertProblems(
        "conditions.csv:3: \"hello\" is not a MeSH tree number such as C23.888.592");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-claims-in-json.csv",
      numLinesToSkip = 1)
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
