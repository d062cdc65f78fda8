package io.github.evidenceratings.table;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {
  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toJson_hostileText_readBackAsThatText(String text) {
    Map<String, Object> read = JsonText.object(Tables.of(text).toJson());

    assertThat(read).containsEntry("caption", text);
    assertThat(JsonText.objects(read, "rows")).containsExactly(Map.of("text", text));
    assertThat(read)
        .containsEntry(
            "metadata",
            Map.ofEntries(
                entry("notice", "For information only; this is no medical advice."),
                entry("notes", List.of(text)),
                entry("scales", List.of()),
                entry("sources", List.of())));
  }

  @Test
  void toJson_emptyText_leftOut() {
    assertThat(Tables.rows(2, List.of(List.of("a", ""))).toJson())
        .isEqualTo(
            """
            {
              "kind": "statements",
              "caption": "Caption",
              "rows": [ {
                "c0": "a"
              } ],
              "metadata": {
                "notice": "For information only; this is no medical advice.",
                "notes": [],
                "scales": [],
                "sources": []
              }
            }
            """);
  }

  @Test
  void toJson_noRows_emptyArray() {
    assertThat(JsonText.object(Tables.rows(1, List.of()).toJson()))
        .containsEntry("rows", List.of());
  }

  @Test
  void toJson_source_withWhatItStates() {
    EvidenceTable table =
        Tables.builder("Caption", List.of()).sources(List.of(RatingDrafts.ATLAS)).table();

    assertThat(table.toJson())
        .contains(
            """
                "sources": [ {
                  "id": "atlas",
                  "kind": "monograph",
                  "name": "Atlas",
                  "title": "The Atlas"
                } ]
            """);
  }
}
