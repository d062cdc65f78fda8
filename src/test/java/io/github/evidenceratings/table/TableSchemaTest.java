package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.TableSchema.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.analysis.Statement;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.blackbox.TableSchema;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.TableKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of tables and the library say the same. */
class TableSchemaTest {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final JsonNode SCHEMA = new JsonMapper().readTree(TableSchema.text());

  private static JsonNode def(String name) {
    return SCHEMA.get("$defs").get(name);
  }

  private static List<String> choices(JsonNode of) {
    List<String> choices = new ArrayList<>();
    of.get("enum").forEach(choice -> choices.add(choice.asString()));
    return choices;
  }

  private static EvidenceLibrary civic() throws IOException {
    return EvidenceLibrary.of(
        DatasetImporter.of(ImportProfile.shipped("civic"))
            .read(
                List.of(
                    Path.of("src/test/resources/io/github/evidenceratings/imports/civic.tsv"))));
  }

  static Stream<EvidenceTable> tables() throws IOException {
    return Stream.of(LIBRARY, civic())
        .flatMap(
            library -> {
              List<RatingMatch> hits = library.ratings().list();
              List<Rating> all = library.dataset().ratings();
              return Stream.concat(
                  Stream.concat(
                      Stream.of(RatingGrouping.values()).map(by -> RatingTable.by(by, hits)),
                      Stream.of(MatrixShape.values())
                          .map(
                              shape -> RatingTable.matrix(shape, hits, library.modalities(), all))),
                  Stream.of(
                      RatingTable.list(hits),
                      RatingTable.matrix(hits.subList(0, 1), library.modalities(), all),
                      ReferenceTable.terms(
                          "Conditions", library.conditions(), all, Rating::condition),
                      ReferenceTable.terms(
                          "Modalities", library.modalities(), all, Rating::modality),
                      ReferenceTable.sources(library.sources()),
                      ReferenceTable.scales(library.scales()),
                      ReferenceTable.safety(
                          library.modalities().stream()
                              .flatMap(
                                  m -> library.safety(m.id(), TermScope.INCLUDE_BROADER).stream())
                              .toList()),
                      CrosswalkTable.of(ShippedCrosswalks.all()),
                      ClaimTable.of(library.claims(ClaimQuery.all()).list()),
                      ClaimTable.check(library.checkClaims(ClaimQuery.all())),
                      ComparisonTable.of(
                          library.compare(
                              library.modalities().get(0).id(), library.modalities().get(1).id())),
                      DisagreementTable.of(library.disagreements()),
                      DiffTable.of(EditionDiff.of(library.dataset(), LIBRARY.dataset())),
                      DiffTable.of(EditionDiff.of(library.dataset(), library.dataset()))));
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void table_whole_isValid(EvidenceTable table) {
    assertThat(faults(table.toJson())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void table_anyColumnChosen_isValid(EvidenceTable table) {
    for (Column<?> column : table.sheet().columns()) {
      assertThat(faults(table.withColumns(column.id()).toJson())).as(column.id()).isEmpty();
    }
  }

  @Test
  void emptyTables_areValid() {
    Stream.of(
            RatingTable.of(List.of()),
            RatingTable.matrix(List.of(), List.of(), List.of()),
            ReferenceTable.safety(List.of()),
            ReferenceTable.appraisals(List.of()),
            ReferenceTable.sources(List.of()),
            ReferenceTable.scales(List.of()),
            CrosswalkTable.of(List.of()),
            ClaimTable.of(List.of()),
            ClaimTable.check(List.of()),
            DisagreementTable.of(List.of()))
        .forEach(table -> assertThat(faults(table.toJson())).as(table.caption()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void hostileText_isValid(String text) {
    Modality modality = Modality.of("m", text, RatingDrafts.ATLAS);
    Condition condition = Condition.of("c", text, RatingDrafts.ATLAS);
    Source source = Source.of("x", SourceKind.CLINIC_PAGE, text, text);
    List<RatingMatch> hits =
        List.of(
            RatingDrafts.draft(modality, condition, 0)
                .by(source)
                .onlyFor("population", text)
                .saying(text)
                .hit("r"));
    EvidenceTable matrix = RatingTable.matrix(hits, List.of(), List.of());

    assertThat(faults(RatingTable.of(hits).withCaption(text).withNote(text).toJson())).isEmpty();
    assertThat(faults(matrix.toJson())).isEmpty();
    assertThat(faults(matrix.withColumns(matrix.sheet().columns().get(2).id()).toJson())).isEmpty();
    assertThat(
            faults(
                new EvidenceDocument(
                        Statements.builder(text)
                            .lead(List.of(text))
                            .sections(
                                List.of(
                                    new Statements.Section(
                                        text,
                                        List.of(
                                            new Statements.Entry(
                                                text, text, text, source, "id", "claim")))))
                            .legend(List.of(RatingDrafts.EFFECT))
                            .notes(List.of(text))
                            .sources(List.of(source))
                            .build())
                    .toJson()))
        .isEmpty();
  }

  @Test
  void monograph_everyModality_isValid() throws IOException {
    for (EvidenceLibrary library : List.of(LIBRARY, civic())) {
      for (Modality modality : library.modalities()) {
        assertThat(faults(MonographDocument.of(library.monograph(modality.id())).toJson()))
            .as(modality.id())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "trigger point therapy, back pain, rated",
    "trigger point therapy, kidney stones, insufficient",
    "dry needling, whiplash, not rated",
    "acupuncture, stress, not rated",
    "dry needling, bak pain, unknown term"
  })
  void answer_eachKind_isValid(String modality, String condition, String kind) {
    String json = AnswerDocument.toJson(LIBRARY.answer(modality, condition));

    assertThat(json).startsWith("{\n  \"kind\": \"answer\",\n  \"answer\": \"" + kind + "\",\n");
    assertThat(faults(json)).isEmpty();
  }

  static Stream<String> documents() throws IOException {
    return Stream.concat(
        tables().map(EvidenceTable::toJson),
        Stream.of(
            MonographDocument.of(LIBRARY.monograph("dry needling")).toJson(),
            AnswerDocument.toJson(LIBRARY.answer("dry needling", "whiplash"))))
        .toList()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void document_broken_isRefused(String json) {
    String notice = "For information only; this is no medical advice.";
    assertThat(faults(json.replace(notice, "Take two a day."))).isNotEmpty();
    assertThat(faults(json.replace("\"metadata\": {", "\"metadatum\": {"))).isNotEmpty();
    assertThat(faults(json.replaceFirst("\"kind\": \"[a-z ]+\"", "\"kind\": \"poem\"")))
        .isNotEmpty();
    assertThat(faults(json.replaceFirst("\"kind\": \"[a-z ]+\",", ""))).isNotEmpty();
    assertThat(faults(json.replaceFirst("\"kind\"", "\"more\": 1, \"kind\""))).isNotEmpty();
  }

  @Test
  void row_broken_isRefused() {
    String json = RatingTable.list(LIBRARY.ratings().list()).toJson();

    assertThat(faults(json)).isEmpty();
    for (String[] change :
        new String[][] {
          {"\"standing\": \"ranked\"", "\"standing\": \"insufficent\""},
          {"\"scale_kind\": \"effect\"", "\"scale_kind\": \"good\""},
          {"\"reviewed\": \"2024-06-17\"", "\"reviewed\": \"17 June 2024\""},
          {"\"rating_id\": \"", "\"rating_id\": \" "},
          {"\"rating_id\"", "\"ratingId\""},
          {"\"comparator\": \"placebo\"", "\"comparator\": \"sugar\""},
          {"\"studied\": [ \"dry needling\" ]", "\"studied\": \"dry needling\""},
          {"\"level\": \"Possibly Effective\"", "\"level\": 3"},
          {"\"summary\": \"", "\"summary\": \"\", \"more\": \""},
          {"\"direction\": \"improves\",", ""},
        }) {
      assertThat(json).contains(change[0]);
      assertThat(faults(json.replace(change[0], change[1]))).as(change[1]).isNotEmpty();
    }
  }

  @Test
  void schema_kinds_areThoseOfTables() {
    assertThat(choices(SCHEMA.get("properties").get("kind")))
        .containsExactlyElementsOf(Stream.of(TableKind.values()).map(TableKind::label).toList());
  }

  /** Every column may be chosen, whoever sees it otherwise, and no other property is known. */
  @Test
  void schema_rows_haveThePropertiesThatTheTablesHaveColumns() throws IOException {
    Map<TableKind, Set<String>> columns = new LinkedHashMap<>();
    tables()
        .filter(table -> table.sheet().kind() != TableKind.RATING_MATRIX)
        .filter(table -> table.sheet().kind() != TableKind.COMPARISON)
        .forEach(
            table ->
                columns
                    .computeIfAbsent(table.sheet().kind(), kind -> new TreeSet<>())
                    .addAll(table.sheet().columns().stream().<String>map(Column::id).toList()));

    assertThat(columns).hasSize(10);
    columns.forEach(
        (kind, ids) ->
            assertThat(properties(kind)).as(kind.label()).containsExactlyInAnyOrderElementsOf(ids));
  }

  private static Set<String> properties(TableKind kind) {
    for (JsonNode branch : SCHEMA.get("allOf")) {
      JsonNode of = branch.get("if").get("properties").get("kind").get("const");
      if (of.asString().equals(kind.label())) {
        JsonNode rows = referred(branch.get("then")).get("properties").get("rows");
        return Set.copyOf(referred(rows.get("items")).get("properties").propertyNames());
      }
    }
    return Set.of();
  }

  private static JsonNode referred(JsonNode reference) {
    return def(reference.get("$ref").asString().substring("#/$defs/".length()));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments("scaleKind", ScaleKind.values()),
        arguments("standing", Standing.values()),
        arguments("pole", Pole.values()),
        arguments("support", Support.values()),
        arguments("sourceKind", SourceKind.values()),
        arguments("direction", Direction.values()),
        arguments("comparator", Comparison.Kind.values()),
        arguments("body", Finding.BodyOfEvidence.values()),
        arguments("agreement", FindingAgreement.values()),
        arguments("stance", Stance.values()),
        arguments("frequency", Claim.Frequency.values()),
        arguments("verdict", Verdict.values()),
        arguments("changeKind", RatingChange.Kind.values()),
        arguments("disagreementKind", Disagreement.Kind.values()),
        arguments("statementKind", Statement.Kind.values()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void schema_words_areThoseOfTheLibrary(String definition, Labeled[] words) {
    assertThat(choices(def(definition))).isEqualTo(Stream.of(words).map(Labeled::label).toList());
  }

  @Test
  void schema_wordsThatAreNoLabels_areThoseOfTheLibrary() {
    assertThat(choices(def("datedBy")))
        .isEqualTo(Stream.of(DateBasis.values()).map(DateBasis::label).toList());
    assertThat(choices(def("nameKind")))
        .isEqualTo(Stream.of(NameKind.values()).map(NameKind::label).distinct().toList());
    assertThat(def("metadata").get("properties").get("notice").get("const").asString())
        .isEqualTo(EvidenceTable.NOTICE);
  }

  /** Whoever reads the schema finds a sentence at every property. */
  @Test
  void schema_everyProperty_isDescribed() {
    def("answer").get("properties").forEach(TableSchemaTest::assertDescribed);
    SCHEMA
        .get("$defs")
        .forEach(
            definition -> {
              assertDescribed(definition);
              Optional.ofNullable(definition.get("properties"))
                  .ifPresent(properties -> properties.forEach(TableSchemaTest::assertDescribed));
            });
  }

  private static void assertDescribed(JsonNode node) {
    assertThat(node.path("description").asString("")).as(node.toString()).endsWith(".");
  }
}
