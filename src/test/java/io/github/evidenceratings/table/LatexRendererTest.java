package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.LatexReader;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatexRendererTest {
  private static final Pattern SHARE = Pattern.compile("}p\\{(\\d\\.\\d{3})\\\\dimexpr");

  private static String shown(String text) {
    return Normalizer.normalize(Hostile.shown(text), Normalizer.Form.NFC);
  }

  private static String onOneLine(String text) {
    return shown(text).replaceAll("\n+", " ");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toLatex_hostileText_readBackAsThatText(String text) {
    LatexReader reader = new LatexReader(Tables.of(text).toLatex());

    assertThat(reader.rows()).containsExactly(List.of("Text"), List.of(shown(text)));
    assertThat(reader.arguments("caption")).containsExactly(onOneLine(text));
    assertThat(reader.paragraphs()).containsExactly(shown(text), EvidenceTable.NOTICE);
    assertThat(reader.environments()).containsExactly("group", "longtable", "group");
  }

  @Test
  void toLatex_hostileTextsSideBySide_everyCellInItsPlace() {
    List<String> texts = Hostile.texts().toList();
    List<List<String>> rows = texts.stream().map(text -> List.of(text, "middle", text)).toList();

    List<List<String>> read = new LatexReader(Tables.rows(3, rows).toLatex()).rows();

    assertThat(read.subList(1, read.size()))
        .isEqualTo(
            texts.stream().map(text -> List.of(shown(text), "middle", shown(text))).toList());
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toLatex_hostileDocument_readBackAsThatText(String text) {
    Source source = Source.of("x", SourceKind.CLINIC_PAGE, text, text);
    EvidenceDocument document =
        new EvidenceDocument(
            Statements.builder(text)
                .sections(
                    List.of(
                        new Statements.Section(
                            text,
                            List.of(new Statements.Entry("", text, text, source, "id", "claim")))))
                .notes(List.of(text))
                .sources(List.of(source))
                .build());

    LatexReader reader = new LatexReader(document.toLatex());

    assertThat(reader.arguments("section")).containsExactly(onOneLine(text));
    assertThat(reader.arguments("subsection")).containsExactly(onOneLine(text));
    assertThat(reader.items()).containsExactly(shown(text + " [" + text + "]"));
    assertThat(reader.paragraphs())
        .contains(
            shown(text),
            "• " + shown(text + ": " + text + "; clinic page; no date stated"),
            EvidenceTable.NOTICE);
    assertThat(reader.environments()).containsExactly("itemize", "group");
  }

  @Test
  void toLatex_spansSectionsFootnotes_asItReads() {
    EvidenceTable table =
        Tables.builder(
                "Changes",
                List.of(
                    TableColumn.everywhere("about", "About"),
                    TableColumn.everywhere("before", "Level").under("Before"),
                    TableColumn.everywhere("dates", "Dates").under("Before"),
                    TableColumn.everywhere("scale", "Scale").saidOnce()))
            .sections(
                List.of(
                    new Sheet.Section<>("None: 0", List.of()),
                    new Sheet.Section<>(
                        "One: 1",
                        List.of(
                            List.of(
                                Value.of("heat"),
                                new Value.Noted(Value.of("Strong"), List.of("A footnote.")),
                                Value.of("2024"),
                                Value.of("Effect"))))))
            .notes(List.of("A note."))
            .sources(List.of(RatingDrafts.ATLAS))
            .table();

    assertThat(table.toLatex())
        .isEqualTo(
            """
            % Needs the packages array, booktabs and longtable.
            % For pdfLaTeX with UTF-8 and T1 fonts; other than Latin letters, Greek ones and
            % common signs need XeLaTeX or LuaLaTeX and a font that has them.
            \\begingroup\\small
            \\setlength{\\LTcapwidth}{\\linewidth}
            \\setlength{\\extrarowheight}{2pt}
            \\begin{longtable}{@{}
              >{\\raggedright\\hspace{0pt}\\arraybackslash}p{0.176\\dimexpr\\linewidth-4\\tabcolsep\\relax}
              >{\\raggedright\\hspace{0pt}\\arraybackslash}p{0.412\\dimexpr\\linewidth-4\\tabcolsep\\relax}
              >{\\raggedright\\hspace{0pt}\\arraybackslash}p{0.412\\dimexpr\\linewidth-4\\tabcolsep\\relax}@{}}
            \\caption{Changes}\\\\
            \\multicolumn{3}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{\\footnotesize Scale: Effect}\\\\
            \\addlinespace
            \\toprule
             & \\multicolumn{2}{c}{Before}\\\\
            \\cmidrule(lr){2-3}
            About & Level & Dates\\\\
            \\midrule
            \\endfirsthead
            \\toprule
             & \\multicolumn{2}{c}{Before}\\\\
            \\cmidrule(lr){2-3}
            About & Level & Dates\\\\
            \\midrule
            \\endhead
            \\midrule
            \\multicolumn{3}{@{}r@{}}{\\footnotesize continued on the next page}\\\\
            \\endfoot
            \\bottomrule
            \\endlastfoot
            \\multicolumn{3}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{\\bfseries None: 0}\\\\*
            \\multicolumn{3}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{\\emph{none}}\\\\
            \\addlinespace
            \\multicolumn{3}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{\\bfseries One: 1}\\\\*
            heat & Strong\\textsuperscript{1} & 2024\\\\
            \\end{longtable}
            \\endgroup
            \\begingroup\\footnotesize\\raggedright
            \\setlength{\\parindent}{0pt}\\setlength{\\parskip}{2pt}
            \\textsuperscript{1} A footnote.\\par
            A note.\\par
            Sources:\\par\\nopagebreak
            \\textbullet{} Atlas: The Atlas; monograph; no date stated\\par
            \\emph{For information only; this is no medical advice.}\\par
            \\endgroup
            """);
  }

  @Test
  void toLatex_noColumns_stillATable() {
    LatexReader reader = new LatexReader(Tables.rows(1, List.of(List.of(""))).toLatex());

    assertThat(reader.rows()).containsExactly(List.of(""), List.of(""));
    assertThat(reader.environments()).containsExactly("group", "longtable", "group");
  }

  static Stream<EvidenceTable> bundled() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    var hits = library.ratings().list();
    return Stream.of(
        RatingTable.of(hits),
        RatingTable.list(hits).withFootnotes("findings"),
        RatingTable.matrix(hits, library.modalities(), library.dataset().ratings()),
        ClaimTable.check(library.checkClaims(ClaimQuery.all())),
        DisagreementTable.of(library.disagreements()),
        ReferenceTable.scales(library.scales()),
        RatingTable.of(List.of()));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void toLatex_bundledData_readableAndJustAsWideAsThePage(EvidenceTable table) {
    String latex = table.toLatex();
    LatexReader reader = new LatexReader(latex);
    List<List<String>> rows = reader.rows();
    int columns = rows.get(0).size();

    assertThat(reader.environments()).startsWith("group", "longtable", "group");
    assertThat(rows).allSatisfy(row -> assertThat(row.size()).isIn(1, columns));
    assertThat(rows.stream().filter(row -> row.size() == columns).count())
        .isGreaterThan(table.rowCount());
    assertThat(reader.paragraphs()).endsWith(EvidenceTable.NOTICE);
    List<Double> shares =
        SHARE.matcher(latex).results().map(m -> Double.valueOf(m.group(1))).toList();
    assertThat(shares).hasSize(columns).allMatch(share -> share > 0);
    assertThat(shares.stream().mapToDouble(share -> share * 1000).sum()).isBetween(999.9, 1000.1);
  }
}
