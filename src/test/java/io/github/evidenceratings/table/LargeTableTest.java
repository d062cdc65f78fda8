package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.table.RatingDrafts.BACK_PAIN;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.HEAT;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.NEEDLING;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.STIFFNESS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.render.TextOut;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Statements;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That a large table costs what its ratings cost, and its text what is on its way. */
class LargeTableTest {
  private static final int ROWS = 50_000;
  private static final int MOST_AT_ONCE = 8_192;

  private static final List<RatingMatch> HITS =
      IntStream.range(0, ROWS)
          .mapToObj(
              i ->
                  draft(i % 2 == 0 ? NEEDLING : HEAT, i % 3 == 0 ? BACK_PAIN : STIFFNESS, i % 3)
                      .saying("A \"summary\", with | é,\nnumber " + i)
                      .hit("r" + i))
          .toList();

  private static final EvidenceTable TABLE = RatingTable.list(HITS);

  /** Writes a table somewhere. */
  private interface Writing {
    void to(Appendable target) throws IOException;
  }

  /** Takes what comes, part by part. */
  private static final class Parts implements Appendable {
    private final List<String> parts = new ArrayList<>();

    @Override
    public Appendable append(CharSequence text) {
      parts.add(text.toString());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("CSV", (Writing) out -> TABLE.writeCsv(out, Formulas.GUARDED), TABLE.toCsv()),
        Arguments.of("TSV", (Writing) out -> TABLE.writeTsv(out, Formulas.KEPT), tsv()),
        Arguments.of("Markdown", (Writing) TABLE::writeMarkdown, TABLE.toMarkdown()),
        Arguments.of("JSON", (Writing) TABLE::writeJson, TABLE.toJson()));
  }

  private static String tsv() {
    return TABLE.toTsv(Formulas.KEPT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void write_largeTable_sameTextInSmallParts(String format, Writing writing, String text)
      throws IOException {
    Parts parts = new Parts();
    StringWriter writer = new StringWriter();

    writing.to(parts);
    writing.to(writer);

    assertThat(parts.parts).allMatch(part -> part.length() <= MOST_AT_ONCE);
    assertThat(String.join("", parts.parts).equals(text)).as("in parts").isTrue();
    assertThat(writer.toString().equals(text)).as("into a writer").isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void write_targetFails_itsFailureAndNoMoreRows(String format, Writing writing, String text) {
    IOException full = new IOException("disk full");
    int[] asked = {0};
    Appendable failing =
        new StringWriter() {
          @Override
          public void write(char[] part, int offset, int length) {
            asked[0]++;
            throw new UncheckedIOException(full);
          }
        };

    assertThatThrownBy(() -> writing.to(failing)).hasRootCause(full);
    assertThat(asked[0]).isLessThan(3);
  }

  @Test
  void rows_askedForTwice_madeTwiceAndNotKept() {
    List<EvidenceTable> tables = new ArrayList<>(List.of(TABLE));
    for (RatingGrouping grouping : RatingGrouping.values()) {
      tables.add(RatingTable.by(grouping, HITS).withNote("A note").withColumns("level"));
    }
    for (EvidenceTable table : tables) {
      List<?> seen = new ReaderView<>(table.sheet()).groups().get(0).rows();

      assertThat(table.sheet().sections().get(0).rows().get(0)).isInstanceOf(RatingMatch.class);
      assertThat(seen.get(0)).isEqualTo(seen.get(0)).isNotSameAs(seen.get(0));
    }
  }

  @Test
  void by_largeTable_everyRowInItsSection() {
    EvidenceTable table = RatingTable.by(RatingGrouping.LEVEL, HITS);

    assertThat(table.rowCount()).isEqualTo(ROWS);
    assertThat(table.toMarkdown())
        .contains("### Strong: 16667\n", "### Weak: 16667\n", "### Open: 16666\n")
        .contains("| A \"summary\", with \\| é,<br>number 49999 |");
  }

  @Test
  void hits_changedLater_tableStaysAsItWas() {
    List<RatingMatch> hits = new ArrayList<>(HITS.subList(0, 2));
    EvidenceTable list = RatingTable.list(hits);
    EvidenceTable byLevel = RatingTable.of(hits);
    List<String> before = List.of(list.toCsv(), byLevel.toCsv());

    hits.set(0, HITS.get(2));
    hits.remove(1);

    assertThat(List.of(list.toCsv(), byLevel.toCsv())).isEqualTo(before);
  }

  @Test
  void write_document_sameAsItsText() throws IOException {
    EvidenceDocument document =
        new EvidenceDocument(Statements.builder("Title").lead(List.of("Lead")).build());
    Parts parts = new Parts();

    document.writeCsv(parts, Formulas.KEPT);
    document.writeTsv(parts, Formulas.KEPT);
    document.writeMarkdown(parts);
    document.writeJson(parts);

    assertThat(String.join("", parts.parts))
        .isEqualTo(document.toCsv() + document.toTsv() + document.toMarkdown() + document.toJson());
  }

  @Test
  void textOut_textLongerThanItsBuffer_inParts() throws IOException {
    Parts parts = new Parts();
    String text = "0123456789".repeat(2_000);

    try (TextOut out = new TextOut(parts)) {
      out.write('x');
      out.write(text);
    }

    assertThat(parts.parts).extracting(String::length).containsExactly(8192, 8192, 3617);
    assertThat(String.join("", parts.parts)).isEqualTo("x" + text);
  }
}
