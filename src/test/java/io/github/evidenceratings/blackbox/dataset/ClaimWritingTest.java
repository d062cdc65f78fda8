package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims as they are written, and read back. */
class ClaimWritingTest {
  @TempDir Path root;

  private static Optional<BigDecimal> number(@Nullable String digits) {
    return Optional.ofNullable(digits).map(BigDecimal::new);
  }

  private static Quantity quantity(
      @Nullable String least, @Nullable String most, @Nullable String wording, String unit) {
    return new Quantity(number(least), number(most), Optional.ofNullable(wording), unit);
  }

  private Dataset plain() throws IOException {
    return PackageFixture.in(Files.createDirectories(root.resolve("in"))).read();
  }

  private static Dataset claiming(Dataset plain, Claim... claims) {
    return plain.toBuilder().claimTopics(Topics.DECLARED).claims(List.of(claims)).build();
  }

  private static Claim.Builder claim(
      String id, Modality modality, ClaimTopic topic, Source source) {
    return Claim.builder(id)
        .modality(modality)
        .topic(topic)
        .summary("So it is said.")
        .source(source);
  }

  /** In no order but their own, with values that are awkward to write. */
  private Dataset awkward() throws IOException {
    Dataset plain = plain();
    Modality therapy = plain.modalities().get(0);
    Modality needling = plain.modalities().get(1);
    Condition neckPain = plain.conditions().get(1);
    Source doc = plain.sources().get(0);
    return claiming(
        plain,
        claim("z", needling, ClaimTopic.PROCEDURE, plain.sources().get(1))
            .aspect("in, \"deep\"")
            .condition(neckPain)
            .circumstance("=1+1 a|b")
            .cointerventions(List.of(therapy, needling))
            .comparators(List.of(therapy))
            .stance(Stance.OPEN)
            .direction(Direction.COMPARABLE)
            .frequency(Claim.Frequency.SOME)
            .quantity(quantity("0.5", "0.75", "about", "hours"))
            .step(999_999_999)
            .summary("first\nsecond 𝄞")
            .build(),
        claim("y", needling, Topics.INJECTATE, doc)
            .stance(Stance.DENIED)
            .quantity(quantity("0.000001", null, null, "grams"))
            .build(),
        claim("b", needling, Topics.COURSE, doc)
            .quantity(quantity("0", "999999999.999999", null, "sessions"))
            .build(),
        claim("a", therapy, Topics.SESSION_LENGTH, doc)
            .quantity(quantity(null, null, "a few", "minutes"))
            .build(),
        claim("c", therapy, Topics.DEFINITION, doc).build());
  }

  private Path write(Dataset dataset) throws IOException {
    Path out = root.resolve("out");
    DatasetWriter.writePackage(dataset, out);
    return out;
  }

  @Test
  void writePackage_awkwardClaims_areReadBack() throws IOException {
    Dataset dataset = awkward();
    Dataset read = DatasetReader.read(write(dataset));
    assertThat(read.claims()).isEqualTo(dataset.claims());
    assertThat(read).isEqualTo(dataset);
  }

  @Test
  void writePackage_awkwardClaims_areTheRowsInOrder() throws IOException {
    assertThat(Files.readString(write(awkward()).resolve("claims.csv")))
        .isEqualTo(
            "id,modality,topic,aspect,condition,circumstance,cointerventions,compared_with,stance,"
                + "direction,frequency,quantity_least,quantity_most,quantity_wording,unit,step,"
                + "summary,source,locator,population,practice,denial,emphasis,stressed,seen_at,"
                + "seen_on\n"
                + "z,needling,procedure,\"in, \"\"deep\"\"\",neck-pain,=1+1 a|b,therapy|needling,"
                + "therapy,left open,comparable,some,0.5,0.75,about,hours,999999999,"
                + "\"first\nsecond 𝄞\",page,,,,,,,,\n"
                + "y,needling,injectate,,,,,,denied,,,0.000001,,,grams,,So it is said.,doc,,,,,,,,\n"
                + "b,needling,course,,,,,,asserted,,,0,999999999.999999,,sessions,,"
                + "So it is said.,doc,,,,,,,,\n"
                + "a,therapy,session-length,,,,,,asserted,,,,,a few,minutes,,So it is said.,doc,,,,,,,,\n"
                + "c,therapy,definition,,,,,,asserted,,,,,,,,So it is said.,doc,,,,,,,,\n");
  }

  @Test
  void writeJson_awkwardClaims_areReadBack() throws IOException {
    Dataset dataset = awkward();
    Path file = root.resolve("d.json");
    DatasetWriter.writeJson(dataset, file);
    assertThat(DatasetReader.read(file)).isEqualTo(dataset);
  }

  @Test
  void toJson_numbers_areNumbersInDigits() throws IOException {
    assertThat(DatasetWriter.toJson(awkward()))
        .contains(
            """
                "quantity_least": 0.5,
                "quantity_most": 0.75,
                "quantity_wording": "about",
                "unit": "hours",
                "step": 999999999,
            """)
        .contains("    \"quantity_least\": 0.000001,\n    \"unit\": \"grams\",\n")
        .contains("    \"quantity_least\": 0,\n    \"quantity_most\": 999999999.999999,\n")
        .contains(
            """
              }, {
                "id": "c",
                "modality": "therapy",
                "topic": "definition",
                "stance": "asserted",
                "summary": "So it is said.",
                "source": "doc"
              } ]
            """);
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.model.Topics#all")
  void write_everyTopic_isReadBack(ClaimTopic topic) throws IOException {
    Dataset plain = plain();
    Claim.Builder draft =
        claim("c", plain.modalities().get(0), topic, plain.sources().get(0))
            .stance(topic.equals(ClaimTopic.NOT_FOR) ? Stance.DENIED : Stance.OPEN);
    Dataset dataset = claiming(plain, draft.build());
    assertThat(DatasetReader.read(write(dataset))).isEqualTo(dataset);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISAGREES")
  void write_everyDirectionAndFrequency_isReadBack(Direction direction) throws IOException {
    Dataset plain = plain();
    Modality therapy = plain.modalities().get(0);
    Modality needling = plain.modalities().get(1);
    Source doc = plain.sources().get(0);
    Dataset dataset =
        claiming(
            plain,
            Stream.of(Claim.Frequency.values())
                .map(
                    frequency ->
                        claim(frequency.label(), therapy, ClaimTopic.EFFICACY, doc)
                            .comparators(List.of(needling))
                            .direction(direction)
                            .frequency(frequency)
                            .build())
                .toArray(Claim[]::new));
    assertThat(DatasetReader.read(write(dataset))).isEqualTo(dataset);
  }

  @Test
  void write_noClaims_writesNoTable() throws IOException {
    Dataset dataset = plain();
    Path out = write(dataset);
    assertThat(out.resolve("claims.csv")).doesNotExist();
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains("\"residuals\"")
        .doesNotContain("\"claims\"");
    assertThat(DatasetWriter.toJson(dataset))
        .contains("\"residuals\"")
        .doesNotContain("\"claims\"");
  }

  @Test
  void writePackage_descriptor_namesTypesChoicesAndKeysOfClaims() throws IOException {
    String descriptor = Files.readString(write(awkward()).resolve("datapackage.json"));
    assertThat(descriptor)
        .contains(
            """
                    "name": "quantity_least",
                    "type": "number",
                    "description": "How much at least, or exactly."
                  }, {
                    "name": "quantity_most",
                    "type": "number",
                    "description": "How much at most, where it differs."
                  }, {
            """)
        .contains(
            """
                    "name": "step",
                    "type": "integer",
                    "description": "The place in the order of a procedure, from 1."
                  }, {
            """)
        .contains(
            """
                    "name": "compared_with",
                    "type": "list",
                    "itemType": "string",
                    "delimiter": "|",
                    "description": "Treatments it is compared with."
                  }, {
                    "name": "stance",
                    "type": "string",
                    "description": "Whether the source says that it is so.",
                    "constraints": {
                      "required": true,
                      "enum": [ "asserted", "denied", "left open" ]
                    }
                  }, {
                    "name": "direction",
                    "type": "string",
                    "description": "Which way an effect is said to go.",
                    "constraints": {
                      "enum": [ "improves", "little or no effect", "no difference found", "worsens", "mixed", "comparable" ]
                    }
                  }, {
                    "name": "frequency",
                    "type": "string",
                    "description": "In how many cases, where stated.",
                    "constraints": {
                      "enum": [ "most", "many", "some", "rare" ]
                    }
                  }, {
            """)
        .contains(
            """
                    "name": "topic",
                    "type": "string",
                    "description": "What it speaks of.",
                    "constraints": {
                      "required": true
                    }
            """);
    String claims = descriptor.substring(descriptor.indexOf("\"name\": \"claims\""));
    assertThat(claims.lines().map(String::strip))
        .containsSubsequence(
            "\"path\": \"claims.csv\",",
            "\"primaryKey\": [ \"id\" ],",
            "\"fields\": [ \"modality\" ],",
            "\"resource\": \"modalities\",",
            "\"fields\": [ \"condition\" ],",
            "\"resource\": \"conditions\",",
            "\"fields\": [ \"source\" ],",
            "\"resource\": \"sources\",")
        .doesNotContain("\"fields\": [ \"compared_with\" ],");
  }
}
