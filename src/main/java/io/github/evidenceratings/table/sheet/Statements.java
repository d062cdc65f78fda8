package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Source;
import java.util.List;
import java.util.Optional;

/**
 * The contents of a document: paragraphs, then sections of statements. Immutable and safe to share
 * between threads.
 */
public final class Statements extends Contents {
  /** The text of a section without statements. */
  public static final String NONE = "none";

  /**
   * One statement.
   *
   * @param lead what it is about; may be empty
   * @param text what it says
   * @param limits its limits, for programs; may be empty
   * @param source who says so; its name is shown
   * @param id its id, for programs
   * @param kind what kind of statement it is, for programs
   */
  public record Entry(
      String lead, String text, String limits, Source source, String id, String kind) {
    public String line() {
      return lead.isEmpty() ? text : lead + ": " + text;
    }

    /** The line, with the name of the source. */
    public String lineWithSource() {
      return line() + " [" + source.name() + "]";
    }
  }

  /**
   * Statements that belong together.
   *
   * @param heading what they have in common
   * @param level the level they have in common; empty if it is not a level
   * @param entries the statements; if there are none, readers see a line that says so
   */
  public record Section(String heading, Optional<Value.Graded> level, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }

    public Section(String heading, List<Entry> entries) {
      this(heading, Optional.empty(), entries);
    }
  }

  /** A statement in its section, as a row. */
  private record SectionEntry(Section section, Entry entry) {}

  private static final List<Column<SectionEntry>> COLUMNS =
      List.of(
          TableColumn.forCsv("section").text(row -> row.section().heading()),
          TableColumn.forCsv("about").text(row -> row.entry().lead()),
          TableColumn.forCsv("statement").text(row -> row.entry().text()),
          TableColumn.forCsv("limits").text(row -> row.entry().limits()),
          TableColumn.forCsv("source").text(row -> row.entry().source().name()),
          TableColumn.forCsv("kind").text(row -> row.entry().kind()),
          TableColumn.forCsv("id").text(row -> row.entry().id()),
          TableColumn.forCsv("source_id").text(row -> row.entry().source().id()));

  private final List<String> lead;
  private final List<Section> sections;

  private Statements(Builder builder) {
    super(builder);
    lead = List.copyOf(builder.lead);
    sections = List.copyOf(builder.sections);
  }

  /** Starts a document without sections. */
  public static Builder builder(String title) {
    return new Builder(title);
  }

  /** Collects a document. Not thread-safe. */
  public static final class Builder extends Contents.Builder<Builder> {
    private List<String> lead = List.of();
    private List<Section> sections = List.of();

    private Builder(String title) {
      super(title);
    }

    @Override
    Builder self() {
      return this;
    }

    /** The paragraphs that come first. */
    public Builder lead(List<String> paragraphs) {
      lead = paragraphs;
      return this;
    }

    public Builder sections(List<Section> those) {
      sections = those;
      return this;
    }

    public Statements build() {
      return new Statements(this);
    }
  }

  public List<String> lead() {
    return lead;
  }

  public List<Section> sections() {
    return sections;
  }

  @Override
  public Sheet<?> toSheet() {
    return Sheet.builder(TableKind.STATEMENTS, title(), COLUMNS)
        .rows(
            sections.stream()
                .flatMap(s -> s.entries().stream().map(entry -> new SectionEntry(s, entry)))
                .toList())
        .build();
  }
}
