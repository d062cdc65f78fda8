package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A level never stands without what is graded and which way: else a resistance, or evidence that
 * does not support it, would read as efficacy.
 */
class ParticularsTest {
  /** Heat is rated for back pain by a resistance only, and cold by neither of the words. */
  private static final String AFTER =
      """
      {
        "name": "particulars",
        "title": "Particulars",
        "version": "2",
        "sources": [ { "id": "s", "kind": "monograph", "name": "Source", "title": "A title" } ],
        "modalities": [
          { "id": "heat", "name": "heat", "sources": [ "s" ] },
          { "id": "cold", "name": "cold", "sources": [ "s" ] }
        ],
        "conditions": [ { "id": "back-pain", "name": "back pain", "sources": [ "s" ] } ],
        "ratings": [
          { "id": "r1", "modality": "heat", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Likely Effective",
            "significance": "Resistance", "support": "does not support", "source": "s" },
          { "id": "r2", "modality": "heat", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Possibly Effective",
            "significance": "Resistance", "support": "supports", "source": "s" },
          { "id": "r3", "modality": "heat", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Possibly Ineffective",
            "significance": "Resistance", "support": "does not support", "source": "s" ,
            "locator": "p. 2" },
          { "id": "r4", "modality": "cold", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Likely Ineffective", "source": "s" }
        ],
        "findings": [
          { "id": "f1", "rating": "r1", "studied": [ "heat" ], "comparator": "none stated",
            "outcome": "pain", "direction": "improves", "summary": "Less pain.", "source": "s" }
        ],
        "claims": [
          { "id": "c1", "modality": "heat", "topic": "use", "stance": "asserted",
            "condition": "back-pain", "summary": "For back pain.", "source": "s" },
          { "id": "c2", "modality": "heat", "topic": "efficacy", "stance": "asserted",
            "direction": "improves", "summary": "It works.", "source": "s" }
        ]
      }
      """;

  private static final String BEFORE =
      AFTER
          .replace("\"version\": \"2\"", "\"version\": \"1\"")
          .replace("\"Likely Effective\"", "\"Possibly Ineffective\"");

  private static final List<String> RESISTED =
      List.of("Likely Effective", "Possibly Effective", "Possibly Ineffective");
  private static final List<String> NOT_SUPPORTED =
      List.of("Likely Effective", "Possibly Ineffective");

  /** What says of a whole section or scale where it stands: no rating is shown there. */
  private static final Pattern NO_RATING =
      Pattern.compile("(#+ )?(Rated )?[\\w ]+( \\([^()]*\\))?: \\d+|.*\\. Its order: .*");

  /** What surrounds a title or a paragraph in LaTeX and AsciiDoc. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\\\multicolumn.*\\\\bfseries |^\\\\subsection\\{|^=+ |^\\d+\\+h\\|"
              + "|\\\\par$|}\\\\\\\\\\*?$|}$");

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("before.json"), BEFORE);
    Files.writeString(folder.resolve("after.json"), AFTER);
  }

  private static Stream<List<String>> commands() {
    return Stream.of(
        List.of("ratings"),
        List.of("ratings", "--highest-only"),
        List.of("table"),
        List.of("table", "--matrix"),
        List.of("compare", "heat", "cold"),
        List.of("monograph", "heat"),
        List.of("disagreements"),
        List.of("check-claims"),
        List.of("diff"),
        List.of("answer", "heat", "back pain"));
  }

  private String printed(List<String> command, String... more) {
    List<String> args = new ArrayList<>(command);
    String after = folder.resolve("after.json").toString();
    args.addAll(
        command.get(0).equals("diff")
            ? List.of(folder.resolve("before.json").toString(), after)
            : List.of("--data", after));
    args.addAll(List.of(more));
    Run run = Run.of(args.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return run.out();
  }

  /** Whether a piece that shows ratings says of each what it grades, and which way. */
  private static void assertSaid(String piece) {
    assertThat(count(piece, List.of("Resistance")))
        .as(piece)
        .isGreaterThanOrEqualTo(count(piece, RESISTED));
    assertThat(count(piece, List.of("does not support")))
        .as(piece)
        .isGreaterThanOrEqualTo(count(piece, NOT_SUPPORTED));
  }

  private static int count(String text, List<String> words) {
    return words.stream().mapToInt(word -> text.split(word, -1).length - 1).sum();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void textAndMarkdown_everyLine(List<String> command) {
    List<String> printed = new ArrayList<>(List.of(printed(command, "--width", "2000")));
    if (!command.get(0).equals("answer")) {
      printed.add(printed(command, "--format", "markdown"));
    }

    for (String out : printed) {
      assertThat(out).contains("Likely Effective", "Resistance", "does not support");
      out.lines()
          .filter(line -> !NO_RATING.matcher(line).matches())
          .forEach(ParticularsTest::assertSaid);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void latexAndAsciidoc_everyRowAndParagraph(List<String> command) {
    if (command.get(0).equals("answer")) {
      return; // An answer is a paragraph or an object.
    }
    String latex = printed(command, "--format", "latex");
    String asciidoc = printed(command, "--format", "asciidoc");

    // A row of LaTeX is a line; one of AsciiDoc has a line for each cell and ends with an empty
    // one.
    for (List<String> pieces :
        List.of(
            latex.lines().map(line -> MARKUP.matcher(line).replaceAll("")).toList(),
            Stream.of(asciidoc.split("\n\n|\n(?=[*.] )", -1))
                .map(piece -> MARKUP.matcher(piece).replaceAll(""))
                .toList())) {
      assertThat(String.join("\n", pieces))
          .contains("Likely Effective", "Resistance", "does not support");
      pieces.stream()
          .filter(piece -> !NO_RATING.matcher(piece).matches())
          .forEach(ParticularsTest::assertSaid);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void csv_everyRecord(List<String> command) throws IOException {
    if (command.get(0).equals("answer")) {
      return; // An answer is a paragraph or an object.
    }
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(printed(command, "--format", "csv")))
            .getRecords();

    assertThat(records).anyMatch(record -> record.toString().contains("Likely Effective"));
    records.forEach(record -> assertSaid(String.join("|", record.values())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void json_everyObject(List<String> command) {
    JsonNode json = new JsonMapper().readTree(printed(command, "--format", "json"));

    assertThat(json.toString()).contains("Likely Effective");
    assertObjectsSay(json);
  }

  /** The texts of an object or list itself; what is inside them apart. */
  private static void assertObjectsSay(JsonNode node) {
    StringBuilder own = new StringBuilder();
    node.propertyStream()
        // The levels that there are, given to nothing.
        .filter(property -> !property.getKey().equals("scales"))
        .forEach(property -> assertSays(property.getValue(), own));
    if (node.isArray()) {
      node.forEach(inner -> assertSays(inner, own));
    }
    assertSaid(own.toString());
  }

  private static void assertSays(JsonNode inner, StringBuilder own) {
    if (!inner.isString()) {
      assertObjectsSay(inner);
    } else if (!NO_RATING.matcher(inner.stringValue()).matches()) {
      own.append(inner.stringValue()).append('|');
    }
  }
}
