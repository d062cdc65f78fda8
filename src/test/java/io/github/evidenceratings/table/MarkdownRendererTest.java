package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.MarkdownReader;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererTest {
  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toMarkdown_hostileText_readBackAsThatText(String text) {
    String markdown = Tables.of(text).toMarkdown();
    MarkdownReader reader = new MarkdownReader(markdown);
    String shown = Hostile.shown(text);

    assertThat(reader.rows()).containsExactly(List.of("Text"), List.of(shown));
    assertThat(reader.headings()).containsExactly(shown);
    assertThat(reader.paragraphs()).startsWith(shown);
    assertThat(reader.blocks()).containsExactly("Heading", "TableBlock", "Paragraph", "Paragraph");
    assertThat(Hostile.UNPRINTABLE.matcher(markdown).results()).isEmpty();
  }

  @Test
  void toMarkdown_hostileTextsSideBySide_everyCellInItsPlace() {
    List<String> texts = Hostile.texts().toList();
    List<List<String>> rows = texts.stream().map(text -> List.of(text, "middle", text)).toList();

    List<List<String>> read = new MarkdownReader(Tables.rows(3, rows).toMarkdown()).rows();

    assertThat(read.subList(1, read.size()))
        .isEqualTo(
            texts.stream()
                .map(text -> List.of(Hostile.shown(text), "middle", Hostile.shown(text)))
                .toList());
  }

  @Test
  void toMarkdown_modalityNamedLikeMarkup_headerReadBackAsThatText() {
    EvidenceTable table =
        Tables.builder("Caption", List.of(TableColumn.everywhere("id", "a|b <b> :---:")))
            .rows(List.of(List.of(Value.of("x"))))
            .table();

    assertThat(new MarkdownReader(table.toMarkdown()).rows())
        .containsExactly(List.of("a|b <b> :---:"), List.of("x"));
  }

  @Test
  void toMarkdown_noRows_headerAlone() {
    assertThat(Tables.rows(2, List.of()).toMarkdown())
        .isEqualTo(
            """
            ## Caption

            | C0 | C1 |
            | --- | --- |

            *For information only; this is no medical advice.*
            """);
  }

  @Test
  void toMarkdown_columnThatNoRowFills_leftOut() {
    assertThat(Tables.rows(2, List.of(List.of("a", ""), List.of("b", ""))).toMarkdown())
        .isEqualTo(
            """
            ## Caption

            | C0 |
            | --- |
            | a |
            | b |

            *For information only; this is no medical advice.*
            """);
  }
}
