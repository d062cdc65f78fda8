package io.github.evidenceratings.table;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.CsvText;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.MarkdownReader;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Statements.Entry;
import io.github.evidenceratings.table.sheet.Statements.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceDocumentTest {
  private static final EvidenceDocument SMALL =
      new EvidenceDocument(
          Statements.builder("Heat")
              .lead(List.of("Warmth on the skin.", "Forms of it: steam."))
              .sections(
                  List.of(
                      new Section(
                          "Claims",
                          List.of(
                              new Entry("Pain", "It helps.", "", RatingDrafts.ATLAS, "c1", "claim"),
                              new Entry(
                                  "",
                                  "It is old.",
                                  "in some cases",
                                  RatingDrafts.DIGEST,
                                  "c2",
                                  "claim"))),
                      new Section("Safety", List.of())))
              .notes(List.of("A note."))
              .sources(List.of(RatingDrafts.ATLAS, RatingDrafts.DIGEST))
              .build());

  /** Every place that takes a text has this one. */
  private static EvidenceDocument of(String text) {
    Source source = Source.of("x", SourceKind.CLINIC_PAGE, text, text);
    return new EvidenceDocument(
        Statements.builder(text)
            .lead(List.of(text))
            .sections(
                List.of(
                    new Section(
                        text,
                        List.of(
                            new Entry(text, text, text, source, "id", "claim"),
                            new Entry("", text, text, source, "id2", "claim")))))
            .notes(List.of(text))
            .sources(List.of(source))
            .build());
  }

  @Test
  void toMarkdown_small_asItReads() {
    assertThat(SMALL.toMarkdown())
        .isEqualTo(
            """
            # Heat

            Warmth on the skin.

            Forms of it: steam.

            ## Claims

            - Pain: It helps. \\[Atlas\\]
            - It is old. \\[Digest\\]

            ## Safety

            *none*

            A note.

            Sources:

            - Atlas: The Atlas; monograph; no date stated
            - Digest: The Digest; guideline; no date stated

            *For information only; this is no medical advice.*
            """);
  }

  @Test
  void toText_small_asItReads() {
    assertThat(SMALL.toText(100))
        .isEqualTo(
            """
            Heat

            Warmth on the skin.

            Forms of it: steam.

            Claims
            - Pain: It helps. [Atlas]
            - It is old. [Digest]

            Safety
              none

            A note.

            Sources:
              Atlas: The Atlas; monograph; no date stated
              Digest: The Digest; guideline; no date stated

            For information only; this is no medical advice.
            """);
  }

  @Test
  void toText_littleRoom_itemsIndented() {
    assertThat(SMALL.toText(12))
        .contains("\n- Pain: It\n  helps.\n  [Atlas]\n- It is old.\n  [Digest]\n");
  }

  @Test
  void toCsv_small_aRowForEachStatement() {
    assertThat(SMALL.toCsv())
        .isEqualTo(
            """
            section,about,statement,limits,source,kind,id,source_id
            Claims,Pain,It helps.,,Atlas,claim,c1,atlas
            Claims,,It is old.,in some cases,Digest,claim,c2,digest
            """);
  }

  @Test
  void toJson_small_readBack() {
    Map<String, Object> read = JsonText.object(SMALL.toJson());

    assertThat(read)
        .containsOnlyKeys("kind", "title", "lead", "sections", "metadata")
        .containsEntry("title", "Heat")
        .containsEntry("lead", List.of("Warmth on the skin.", "Forms of it: steam."));
    assertThat(read)
        .containsAllEntriesOf(
            JsonText.object(
                """
                {"sections": [
                  {"heading": "Claims", "statements": [
                    {"about": "Pain", "statement": "It helps.",
                     "kind": "claim", "id": "c1", "source_id": "atlas"},
                    {"statement": "It is old.", "limits": "in some cases",
                     "kind": "claim", "id": "c2", "source_id": "digest"}]},
                  {"heading": "Safety", "statements": []}]}
                """));
    assertThat(SMALL.toJson())
        .contains("\"notice\": \"For information only; this is no medical advice.\"")
        .contains("\"notes\": [ \"A note.\" ]")
        .contains("\"id\": \"digest\"");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toMarkdown_hostileText_readBackAsThatText(String text) {
    String markdown = of(text).toMarkdown();
    MarkdownReader reader = new MarkdownReader(markdown);
    String shown = Hostile.shown(text);

    assertThat(reader.headings()).containsExactly(shown, shown);
    assertThat(reader.paragraphs()).containsExactly(shown, shown, "Sources:", "{{Emphasis}}");
    assertThat(reader.items())
        .containsExactly(
            Hostile.shown(text + ": " + text + " [" + text + "]"),
            Hostile.shown(text + " [" + text + "]"),
            Hostile.shown(text + ": " + text + "; clinic page; no date stated"));
    assertThat(reader.blocks())
        .containsExactly(
            "Heading",
            "Paragraph",
            "Heading",
            "BulletList",
            "Paragraph",
            "Paragraph",
            "BulletList",
            "Paragraph");
    assertThat(Hostile.UNPRINTABLE.matcher(markdown).results()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toText_hostileText_printableAndItsWordsThere(String text) {
    String page = of(text).toText(10_000);

    assertThat(Hostile.UNPRINTABLE.matcher(page).results()).isEmpty();
    assertThat(page)
        .startsWith(Hostile.shown(text).replaceAll("[\n ]+", " ").strip() + "\n\n")
        .endsWith("\n\nFor information only; this is no medical advice.\n");
    assertThat(page.lines().filter(line -> line.startsWith("- "))).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toCsvAndJson_hostileText_readBackAsThatText(String text) {
    EvidenceDocument document = of(text);

    assertThat(CsvText.rows(document.toCsv()).get(0))
        .containsEntry("section", text)
        .containsEntry("about", text)
        .containsEntry("statement", text)
        .containsEntry("limits", text)
        .containsEntry("source", text);
    Map<String, Object> read = JsonText.object(document.toJson());
    assertThat(read).containsEntry("title", text).containsEntry("lead", List.of(text));
    assertThat(JsonText.objects(read, "sections").get(0))
        .containsEntry("heading", text)
        .containsEntry(
            "statements",
            List.of(
                Map.ofEntries(
                    entry("about", text),
                    entry("statement", text),
                    entry("limits", text),
                    entry("kind", "claim"),
                    entry("id", "id"),
                    entry("source_id", "x")),
                Map.ofEntries(
                    entry("statement", text),
                    entry("limits", text),
                    entry("kind", "claim"),
                    entry("id", "id2"),
                    entry("source_id", "x"))));
  }
}
