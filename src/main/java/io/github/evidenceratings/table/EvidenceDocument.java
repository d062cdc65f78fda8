package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.json.JsonOutput;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A document of sections of statements, in no particular format, with the sources it rests on.
 * Immutable and safe to share between threads. What {@link EvidenceTable} says of characters that
 * could mislead a reader holds here too.
 */
public final class EvidenceDocument implements Rendering {
  /**
   * One statement.
   *
   * @param lead what it is about; may be empty
   * @param text what it says
   * @param limits where it ends, for programs; may be empty
   * @param source who says so; its name is shown
   * @param id its id, for programs
   * @param kind what kind of statement it is, for programs
   */
  record Entry(String lead, String text, String limits, Source source, String id, String kind) {
    String line() {
      return lead.isEmpty() ? text : lead + ": " + text;
    }
  }

  /**
   * Statements that belong together.
   *
   * @param heading what they have in common
   * @param level the level they have in common; empty if it is not a level
   * @param entries the statements; if there is none, readers see that
   */
  record Section(String heading, Optional<Value.Graded> level, List<Entry> entries) {
    Section {
      entries = List.copyOf(entries);
    }

    Section(String heading, List<Entry> entries) {
      this(heading, Optional.empty(), entries);
    }
  }

  static final String NONE = "none";

  private final String title;
  private final List<String> lead;
  private final List<Section> sections;
  private final List<RatingScale> legend;
  private final List<String> notes;
  private final List<Source> sources;

  EvidenceDocument(
      String title,
      List<String> lead,
      List<Section> sections,
      List<RatingScale> legend,
      List<String> notes,
      List<Source> sources) {
    this.title = title;
    this.lead = List.copyOf(lead);
    this.sections = List.copyOf(sections);
    this.legend = List.copyOf(legend);
    this.notes = List.copyOf(notes);
    this.sources = List.copyOf(sources);
  }

  /** The sections' statements as a table, which is what CSV shows. */
  private EvidenceTable table() {
    List<TableColumn> columns =
        List.of(
            TableColumn.forCsv("section"),
            TableColumn.forCsv("about"),
            TableColumn.forCsv("statement"),
            TableColumn.forCsv("limits"),
            TableColumn.forCsv("source"),
            TableColumn.forCsv("kind"),
            TableColumn.forCsv("id"),
            TableColumn.forCsv("source_id"));
    List<List<Value>> rows = new ArrayList<>();
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        rows.add(
            List.of(
                Value.of(section.heading()),
                Value.of(entry.lead()),
                Value.of(entry.text()),
                Value.of(entry.limits()),
                Value.of(entry.source().name()),
                Value.of(entry.kind()),
                Value.of(entry.id()),
                Value.of(entry.source().id())));
      }
    }
    return new EvidenceTable.Draft(TableKind.STATEMENTS, title, columns).rows(rows).table();
  }

  @Override
  public String toCsv(Formulas formulas) {
    return table().toCsv(formulas);
  }

  @Override
  public String toTsv(Formulas formulas) {
    return table().toTsv(formulas);
  }

  @Override
  public String toMarkdown() {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(MarkdownText.escape(title)).append('\n');
    lead.forEach(text -> out.append('\n').append(MarkdownText.escape(text)).append('\n'));
    for (Section section : sections) {
      out.append("\n## ").append(MarkdownText.escape(section.heading())).append("\n\n");
      if (section.entries().isEmpty()) {
        out.append('*').append(NONE).append("*\n");
      }
      for (Entry entry : section.entries()) {
        out.append("- ").append(MarkdownText.escape(withSource(entry))).append('\n');
      }
    }
    MarkdownRenderer.foot(remarks(), sources, out);
    return out.toString();
  }

  @Override
  public String toLatex() {
    StringBuilder out = new StringBuilder();
    LatexRenderer.head("", out);
    out.append("\\section{").append(LatexText.escapeLine(title)).append("}\n");
    lead.forEach(text -> out.append('\n').append(LatexText.escape(text)).append('\n'));
    for (Section section : sections) {
      out.append("\n\\subsection{");
      out.append(LatexText.escapeLine(section.heading())).append("}\n\n");
      if (section.entries().isEmpty()) {
        out.append("\\emph{").append(NONE).append("}\n");
      } else {
        LatexRenderer.items(
            section.entries().stream().map(EvidenceDocument::withSource).toList(), out);
      }
    }
    out.append('\n');
    LatexRenderer.foot(List.of(), remarks(), sources, out);
    return out.toString();
  }

  @Override
  public String toAsciidoc() {
    StringBuilder out = new StringBuilder();
    out.append("== ").append(AsciidocText.line(title)).append('\n');
    lead.forEach(text -> out.append('\n').append(AsciidocText.paragraph(text)).append('\n'));
    for (Section section : sections) {
      out.append("\n=== ").append(AsciidocText.line(section.heading())).append("\n\n");
      if (section.entries().isEmpty()) {
        out.append('_').append(NONE).append("_\n");
      }
      for (Entry entry : section.entries()) {
        out.append("* ").append(AsciidocText.paragraph(withSource(entry))).append('\n');
      }
    }
    AsciidocRenderer.foot(remarks(), sources, out);
    return out.toString();
  }

  /** What the scales mean, then the notes. */
  private List<String> remarks() {
    return Wording.remarks(legend, notes);
  }

  private static String withSource(Entry entry) {
    return entry.line() + " [" + entry.source().name() + "]";
  }

  @Override
  public String toText(int width) {
    return text(new TextPage(width));
  }

  @Override
  public String toAnsiText(int width) {
    return text(new TextPage(width, true));
  }

  private String text(TextPage page) {
    page.paragraph(title);
    for (String text : lead) {
      page.blank();
      page.paragraph(text);
    }
    for (Section section : sections) {
      page.blank();
      page.heading(section.heading(), section.level());
      if (section.entries().isEmpty()) {
        page.paragraph(NONE, TextPage.INDENT, TextPage.INDENT);
      }
      for (Entry entry : section.entries()) {
        page.paragraph(withSource(entry), "- ", TextPage.INDENT);
      }
    }
    page.foot(remarks(), sources);
    return page.toString();
  }

  @Override
  public String toHtml() {
    return HtmlRenderer.page(this);
  }

  @Override
  public HtmlFragment toHtmlFragment(String prefix) {
    return HtmlRenderer.fragment(this, prefix);
  }

  @Override
  public String toJson() {
    return JsonOutput.toString(this::write);
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", TableKind.STATEMENTS.label());
    json.writeStringProperty("title", title);
    JsonOutput.texts(json, "lead", lead);
    json.writeArrayPropertyStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringProperty("heading", section.heading());
      json.writeArrayPropertyStart("statements");
      for (Entry entry : section.entries()) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("about", Value.of(entry.lead()));
        values.put("statement", Value.of(entry.text()));
        values.put("limits", Value.of(entry.limits()));
        values.put("kind", Value.of(entry.kind()));
        values.put("id", Value.of(entry.id()));
        values.put("source_id", Value.of(entry.source().id()));
        json.writeStartObject();
        values.forEach((name, value) -> JsonRenderer.property(json, name, value));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonRenderer.metadata(json, notes, legend, sources);
    json.writeEndObject();
  }

  String title() {
    return title;
  }

  List<String> lead() {
    return lead;
  }

  List<Section> sections() {
    return sections;
  }

  List<RatingScale> legend() {
    return legend;
  }

  List<String> notes() {
    return notes;
  }

  List<Source> sources() {
    return sources;
  }
}
