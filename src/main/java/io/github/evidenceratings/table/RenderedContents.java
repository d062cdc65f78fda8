package io.github.evidenceratings.table;

import io.github.evidenceratings.table.render.AsciidocRenderer;
import io.github.evidenceratings.table.render.CsvRenderer;
import io.github.evidenceratings.table.render.HtmlRenderer;
import io.github.evidenceratings.table.render.JsonRenderer;
import io.github.evidenceratings.table.render.LatexRenderer;
import io.github.evidenceratings.table.render.MarkdownRenderer;
import io.github.evidenceratings.table.render.TextRenderer;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.Facts;
import io.github.evidenceratings.table.sheet.HtmlSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Contents rendered in each format with the options of {@link Rendering}. Immutable. */
abstract class RenderedContents {
  private final Contents contents;

  RenderedContents(Contents contents) {
    this.contents = contents;
  }

  /** Something that writes a text. */
  private interface Written {
    void to(Appendable out) throws IOException;
  }

  private static String text(Written written) {
    StringBuilder text = new StringBuilder();
    try {
      written.to(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A StringBuilder never throws it.
    }
    return text.toString();
  }

  static String json(Facts facts) {
    return text(out -> JsonRenderer.write(facts, out));
  }

  public String toMarkdown() {
    return text(this::writeMarkdown);
  }

  public String toLatex() {
    return LatexRenderer.render(contents);
  }

  public String toAsciidoc() {
    return AsciidocRenderer.render(contents);
  }

  public String toCsv(Formulas formulas) {
    return text(out -> writeCsv(out, formulas));
  }

  public String toTsv(Formulas formulas) {
    return text(out -> writeTsv(out, formulas));
  }

  public String toHtml() {
    return HtmlRenderer.page(contents);
  }

  public HtmlFragment toHtmlFragment(String prefix) {
    HtmlSource html = HtmlRenderer.fragment(contents, prefix);
    return new HtmlFragment(html.body(), html.style(), html.script());
  }

  public String toJson() {
    return text(this::writeJson);
  }

  public String toText(int width) {
    return TextRenderer.render(contents, width, false);
  }

  public String toAnsiText(int width) {
    return TextRenderer.render(contents, width, true);
  }

  public void writeCsv(Appendable out, Formulas formulas) throws IOException {
    CsvRenderer.csv(contents, formulas == Formulas.GUARDED, out);
  }

  public void writeTsv(Appendable out, Formulas formulas) throws IOException {
    CsvRenderer.tsv(contents, formulas == Formulas.GUARDED, out);
  }

  public void writeMarkdown(Appendable out) throws IOException {
    MarkdownRenderer.write(contents, out);
  }

  public void writeJson(Appendable out) throws IOException {
    JsonRenderer.write(contents, out);
  }
}
