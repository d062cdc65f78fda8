package io.github.evidenceratings.table.render;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LaTeX to be put into a paper: a table that may run over several pages, with notes below it. */
public final class LatexRenderer {
  /** What fits on a line of a page in small type, about. */
  private static final int ROOM = 70;

  /** What the gap between two columns takes of it. */
  private static final int GAP = 3;

  private final ReaderView<?> view;
  private final List<String> headers;
  private final StringBuilder out;

  private LatexRenderer(Sheet<?> sheet, StringBuilder out) {
    this.out = out;
    this.view = new ReaderView<>(sheet);
    List<String> names = view.columns().stream().<String>map(Column::header).toList();
    // A table of no columns is none to LaTeX.
    this.headers = names.isEmpty() ? List.of("") : names;
  }

  public static String render(Contents contents) {
    StringBuilder out = new StringBuilder();
    if (contents instanceof Statements statements) {
      statements(statements, out);
      foot(List.of(), contents, out);
    } else {
      Sheet<?> sheet = contents.toSheet();
      List<String> footnotes = new LatexRenderer(sheet, out).table(sheet.title());
      foot(footnotes, contents, out);
    }
    return out.toString();
  }

  private static void statements(Statements statements, StringBuilder out) {
    head("", out);
    out.append("\\section{").append(LatexText.escapeLine(statements.title())).append("}\n");
    statements.lead().forEach(text -> out.append('\n').append(LatexText.escape(text)).append('\n'));
    for (Statements.Section section : statements.sections()) {
      out.append("\n\\subsection{");
      out.append(LatexText.escapeLine(section.heading())).append("}\n\n");
      if (section.entries().isEmpty()) {
        out.append("\\emph{").append(Statements.NONE).append("}\n");
      } else {
        items(section.entries(), out);
      }
    }
    out.append('\n');
  }

  /** Writes the table; returns its footnotes in LaTeX. */
  private List<String> table(String caption) {
    head("the packages array, booktabs and longtable", out);
    out.append("\\begingroup\\small\n");
    out.append("\\setlength{\\LTcapwidth}{\\linewidth}\n");
    out.append("\\setlength{\\extrarowheight}{2pt}\n");
    out.append("\\begin{longtable}{@{}").append(columns()).append("@{}}\n");
    out.append("\\caption{").append(LatexText.escapeLine(caption)).append("}\\\\\n");
    if (!view.commonLine().isEmpty()) {
      across("\\footnotesize " + LatexText.escape(view.commonLine()));
      out.append("\\\\\n\\addlinespace\n");
    }
    header();
    out.append("\\endfirsthead\n");
    header();
    out.append("\\endhead\n");
    out.append("\\midrule\n");
    out.append("\\multicolumn{").append(headers.size());
    out.append("}{@{}r@{}}{\\footnotesize continued on the next page}\\\\\n");
    out.append("\\endfoot\n\\bottomrule\n\\endlastfoot\n");
    String gap = "";
    for (ReaderView.Group<?> group : view.groups()) {
      out.append(gap);
      gap = "\\addlinespace\n";
      group(group);
    }
    out.append("\\end{longtable}\n\\endgroup\n");
    List<String> footnotes = new ArrayList<>();
    for (String footnote : view.footnotes()) {
      String number = Integer.toString(footnotes.size() + 1);
      footnotes.add(superscript(number) + " " + LatexText.escape(footnote));
    }
    return footnotes;
  }

  /** What a file must say to whoever puts it into a document. */
  private static void head(String needs, StringBuilder out) {
    if (!needs.isEmpty()) {
      out.append("% Needs ").append(needs).append(".\n");
    }
    out.append(
        "% For pdfLaTeX with UTF-8 and T1 fonts; other than Latin letters, Greek ones and\n");
    out.append("% common signs need XeLaTeX or LuaLaTeX and a font that has them.\n");
  }

  /** Columns that are together just as wide as the text. */
  private String columns() {
    int gaps = headers.size() - 1;
    int[] widths = ColumnWidths.of(view, ROOM - GAP * gaps);
    // A letter more for each: the least of them then holds its longest word.
    int all = Arrays.stream(widths).map(width -> width + 1).sum();
    StringBuilder columns = new StringBuilder();
    int so = 0;
    int before = 0;
    for (int i = 0; i < headers.size(); i++) {
      so += widths.length == 0 ? 1 : widths[i] + 1;
      int upTo = (int) (1000L * so / Math.max(1, all));
      columns.append(
          String.format(
              Locale.ROOT,
              "\n  >{\\raggedright\\hspace{0pt}\\arraybackslash}"
                  + "p{%.3f\\dimexpr\\linewidth-%d\\tabcolsep\\relax}",
              (upTo - before) / 1000.0,
              2 * gaps));
      before = upTo;
    }
    return columns.toString();
  }

  /** The headings of several columns, if there are any, and those of each. */
  private void header() {
    out.append("\\toprule\n");
    List<ReaderView.Span> spans = view.spans();
    if (!spans.isEmpty()) {
      row(spans.stream().map(LatexRenderer::span));
      int from = 1;
      for (ReaderView.Span span : spans) {
        int to = from + span.columns() - 1;
        if (!span.heading().isEmpty()) {
          out.append("\\cmidrule(lr){").append(from).append('-').append(to).append("}\n");
        }
        from = to + 1;
      }
    }
    row(headers.stream().map(LatexText::escape));
    out.append("\\midrule\n");
  }

  private static String span(ReaderView.Span span) {
    return span.heading().isEmpty()
        ? String.join(" & ", Collections.nCopies(span.columns(), ""))
        : "\\multicolumn{" + span.columns() + "}{c}{" + LatexText.escapeLine(span.heading()) + "}";
  }

  private void group(ReaderView.Group<?> group) {
    if (!group.title().isEmpty()) {
      across("\\bfseries " + LatexText.escape(group.title()));
      // A title stays on the page of the first of its rows.
      out.append("\\\\*\n");
      if (group.rows().isEmpty()) {
        across("\\emph{none}");
        out.append("\\\\\n");
      }
    }
    for (ReaderView.ShownRow<?> row : group.rows()) {
      row(row.cells().stream().map(LatexRenderer::cell));
    }
  }

  /** A cell as wide as the table. */
  private void across(String content) {
    out.append("\\multicolumn{").append(headers.size());
    out.append("}{@{}>{\\raggedright\\arraybackslash}p{\\linewidth}@{}}{");
    out.append(content).append('}');
  }

  private void row(Stream<String> cells) {
    out.append(cells.collect(Collectors.joining(" & "))).append("\\\\\n");
  }

  private static String cell(ReaderView.Cell cell) {
    return cell.pieces().stream()
        .map(
            piece ->
                LatexText.escape(piece.text())
                    + (piece.footnotes().isEmpty() ? "" : superscript(piece.marks())))
        .collect(Collectors.joining("; "));
  }

  private static String superscript(String text) {
    return "\\textsuperscript{" + text + "}";
  }

  /** What every document ends with; footnotes are LaTeX already. */
  private static void foot(List<String> footnotes, Contents contents, StringBuilder out) {
    out.append("\\begingroup\\footnotesize\\raggedright\n");
    out.append("\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{2pt}\n");
    footnotes.forEach(footnote -> out.append(footnote).append("\\par\n"));
    contents.remarks().forEach(remark -> out.append(LatexText.escape(remark)).append("\\par\n"));
    if (!contents.sources().isEmpty()) {
      out.append("Sources:\\par\\nopagebreak\n");
    }
    for (Source source : contents.sources()) {
      out.append("\\textbullet{} ").append(LatexText.escape(Wording.describe(source)));
      out.append("\\par\n");
    }
    out.append("\\emph{").append(Contents.NOTICE).append("}\\par\n\\endgroup\n");
  }

  private static void items(List<Statements.Entry> entries, StringBuilder out) {
    out.append("\\begin{itemize}\\sloppy\n");
    for (Statements.Entry entry : entries) {
      out.append("\\item ").append(LatexText.escape(entry.lineWithSource())).append('\n');
    }
    out.append("\\end{itemize}\n");
  }
}
