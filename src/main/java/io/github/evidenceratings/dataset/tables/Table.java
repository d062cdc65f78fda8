package io.github.evidenceratings.dataset.tables;

import static io.github.evidenceratings.dataset.tables.Column.choice;
import static io.github.evidenceratings.dataset.tables.Column.date;
import static io.github.evidenceratings.dataset.tables.Column.reference;
import static io.github.evidenceratings.dataset.tables.Column.references;
import static io.github.evidenceratings.dataset.tables.Column.text;
import static io.github.evidenceratings.dataset.tables.Column.texts;
import static java.util.stream.Collectors.toMap;

import io.github.evidenceratings.model.BodyOfEvidence;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Frequency;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a data set and their columns: the one place that says what a file may hold. Tables
 * are read in this order, so that a reference always points to a table already read; findings come
 * before ratings because a rating is built with its findings.
 */
public enum Table implements TableLayout {
  SCALES("scales", false) {
    @Override
    List<Column> define() {
      return List.of(
          id("scale"),
          text("name", "Display name.").always(),
          choice("kind", ScaleKind.values(), "What the scale grades.").always(),
          text("rater", "Who defined it.").always(),
          text("citation", "Where it is defined.").always());
    }
  },
  LEVELS("levels", false) {
    @Override
    List<Column> define() {
      return List.of(
          reference("scale", SCALES, "The scale the level belongs to.").always(),
          text("id", "Id of the level, unique within its scale.").always(),
          text("name", "Display name.").always(),
          texts("aliases", "Other spellings."),
          choice("standing", Standing.values(), "In the order, apart from it, or insufficient.")
              .always(),
          choice("pole", Pole.values(), "Which way the level points.").always(),
          text("symbol", "Short sign for matrices, unique within the scale.").always(),
          text("definition", "What the level means."));
    }
  },
  SOURCES("sources", true) {
    @Override
    List<Column> define() {
      return List.of(
          id("source"),
          choice("kind", SourceKind.values(), "What kind of document it is.").always(),
          text("name", "Short name for tables.").always(),
          text("title", "Title as published.").always(),
          text("author", "Who wrote or said it."),
          text("rater", "Who grades in it."),
          text("publisher", "Who answers for its content."),
          text("host", "Where it was found, if not at the publisher's."),
          date("published", "When it was published."),
          date("recorded", "When it was spoken or recorded."),
          date("reviewed", "When it was last reviewed; may be later than updated."),
          date("updated", "When its text was last changed."),
          text("licence", "What it allows, in a line."),
          text("note", "What else a reader must know."));
    }
  },
  MODALITIES("modalities", true) {
    @Override
    List<Column> define() {
      List<Column> columns = new ArrayList<>(term("modality", this));
      columns.add(references("components", this, "The modalities that it combines, if several."));
      return List.copyOf(columns);
    }
  },
  CONDITIONS("conditions", true) {
    @Override
    List<Column> define() {
      return term("condition", this);
    }
  },
  FINDINGS("findings", false) {
    @Override
    List<Column> define() {
      return List.of(
          id("finding"),
          reference("rating", RATINGS, "The rating it stands behind.").always(),
          references("studied", MODALITIES, "Modalities actually studied; empty if unspecified."),
          references("cointerventions", MODALITIES, "What was given along with them."),
          reference("condition", CONDITIONS, "What the participants had, if narrower than rated."),
          text("population", "Who was studied, where stated."),
          choice("comparator", ComparatorKind.values(), "What kind of comparator.").always(),
          references("compared_with", MODALITIES, "Treatments compared with, where named."),
          text("outcome", "What was measured.").always(),
          choice("direction", Direction.values(), "Which way the finding points.").always(),
          reference("disputes", this, "The finding it disagrees with; only for disagrees."),
          choice("body", BodyOfEvidence.values(), "How much research; empty if not said."),
          text("summary", "The finding in a sentence of our own.").always(),
          source(),
          locator());
    }
  },
  RATINGS("ratings", true) {
    @Override
    List<Column> define() {
      return List.of(
          id("rating"),
          reference("modality", MODALITIES, "The treatment rated.").always(),
          reference("condition", CONDITIONS, "The condition it is rated for.").always(),
          reference("scale", SCALES, "The rating scale.").always(),
          text("level", "The level, by name, id or alias.").always(),
          text("significance", "What is graded, if not simply that the treatment works."),
          choice("support", Support.values(), "Whether the evidence speaks for that."),
          source(),
          locator(),
          text("citation", "The work on which the rating rests."),
          reviewed(),
          updated(),
          text("summary", "The reasons in our own words."));
    }
  },
  SAFETY("safety", false) {
    @Override
    List<Column> define() {
      return List.of(
          id("safety assessment"),
          reference("modality", MODALITIES, "The treatment.").always(),
          reference("scale", SCALES, "The safety scale.").always(),
          text("level", "The level; empty where the source warns without grading."),
          text("circumstance", "When it holds.").always(),
          text("population", "For whom, where stated."),
          text("summary", "The statement in our own words.").always(),
          source(),
          locator(),
          reviewed(),
          updated());
    }
  },
  RESIDUALS("residuals", false) {
    @Override
    List<Column> define() {
      return List.of(
          id("residual"),
          reference("modality", MODALITIES, "The treatment.").always(),
          text("name", "What the source calls the rest.").always(),
          reference("scale", SCALES, "The rating scale.").always(),
          text("level", "The level given to the rest.").always(),
          source(),
          locator(),
          reviewed(),
          updated());
    }
  },
  CLAIMS("claims", false) {
    @Override
    List<Column> define() {
      return List.of(
          id("claim"),
          reference("modality", MODALITIES, "The treatment it is made about.").always(),
          choice("topic", ClaimTopic.values(), "What it speaks of.").always(),
          text("aspect", "What of the topic: an outcome, a substance, an effect."),
          reference("condition", CONDITIONS, "The condition it is made for, if it names one."),
          text("circumstance", "When or for whom it holds, where the source limits it."),
          references("cointerventions", MODALITIES, "What is given along with the treatment."),
          references("compared_with", MODALITIES, "Treatments it is compared with."),
          choice("stance", Stance.values(), "Whether the source says that it is so.").always(),
          choice("direction", claimed(), "Which way an effect is said to go."),
          choice("frequency", Frequency.values(), "In how many cases, where stated."),
          Column.of("quantity_least", Column.Type.NUMBER, "How much at least, or exactly."),
          Column.of("quantity_most", Column.Type.NUMBER, "How much at most, where it differs."),
          text("quantity_wording", "About, up to, or words in place of a number."),
          text("unit", "What is counted or measured, in the plural."),
          Column.of("step", Column.Type.INTEGER, "The place in the order of a procedure, from 1."),
          text("summary", "The claim in a sentence of our own, its limits included.").always(),
          source(),
          locator());
    }
  };

  /** A column of ratings whose header starts so holds the qualifier named by the rest. */
  public static final String QUALIFIER_PREFIX = "qualifier_";

  /** A column of ratings whose header starts so holds a level on the scale named by the rest. */
  public static final String LEVEL_PREFIX = "level_";

  private final String resource;
  private final boolean required;

  /** Filled when first asked for: columns refer to tables that are defined further down. */
  private static final class Columns {
    static final Map<Table, List<Column>> OF = new EnumMap<>(Table.class);
    static final Map<Table, Map<String, Column>> BY_NAME = new EnumMap<>(Table.class);

    static {
      for (Table table : values()) {
        List<Column> columns = table.define();
        OF.put(table, columns);
        BY_NAME.put(table, columns.stream().collect(toMap(Column::name, c -> c)));
      }
    }
  }

  Table(String resource, boolean required) {
    this.resource = resource;
    this.required = required;
  }

  abstract List<Column> define();

  /** The name of the resource in a descriptor and of the array in a JSON document. */
  @Override
  public String resource() {
    return resource;
  }

  /** Whether a data set must have the table. */
  boolean required() {
    return required;
  }

  /** Whether the table may have columns for qualifiers and for levels on further scales. */
  boolean extensible() {
    return this == RATINGS;
  }

  @Override
  public boolean isExtra(String name) {
    return extensible() && (extra(name, QUALIFIER_PREFIX) || extra(name, LEVEL_PREFIX));
  }

  private static boolean extra(String name, String prefix) {
    return name.startsWith(prefix) && Identifiers.isValid(name.substring(prefix.length()));
  }

  @Override
  public List<String> allowedNames() {
    List<String> allowed = new ArrayList<>(columnNames());
    if (extensible()) {
      allowed.add(QUALIFIER_PREFIX + "…");
      allowed.add(LEVEL_PREFIX + "…");
    }
    return allowed;
  }

  /** The columns whose values together name one row. */
  List<String> key() {
    return this == LEVELS ? List.of("scale", "id") : List.of("id");
  }

  @Override
  public List<Column> columns() {
    return Columns.OF.getOrDefault(this, List.of());
  }

  @Override
  public Optional<Column> find(String name) {
    return Optional.ofNullable(Columns.BY_NAME.getOrDefault(this, Map.of()).get(name));
  }

  static Optional<Table> named(String resource) {
    for (Table table : values()) {
      if (table.resource.equals(resource)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  private static Column id(String what) {
    return text("id", "Id of the " + what + ", unique in its table.").always();
  }

  /** The directions that a claim may have: all but that of a finding about another finding. */
  private static Direction[] claimed() {
    return EnumSet.complementOf(EnumSet.of(Direction.DISAGREES)).toArray(new Direction[0]);
  }

  private static Column source() {
    return reference("source", SOURCES, "The document that says so.").always();
  }

  private static Column locator() {
    return text("locator", "The place in the document.");
  }

  private static Column reviewed() {
    return date("reviewed", "When it was last reviewed; may be later than updated.");
  }

  private static Column updated() {
    return date("updated", "When its text was last changed.");
  }

  private static List<Column> term(String what, Table table) {
    List<Column> columns = new ArrayList<>();
    columns.add(id(what));
    columns.add(text("name", "Preferred name.").always());
    columns.add(text("lay_name", "What a patient would call it."));
    columns.add(texts("synonyms", "Other names."));
    columns.add(texts("codes", "Codes in public systems, as in MeSH:D019547."));
    columns.add(reference("broader", table, "The next broader " + what + "."));
    columns.add(reference("broader_source", SOURCES, "The document that puts it there."));
    columns.add(text("broader_mesh", "The MeSH tree number that puts it there."));
    columns.add(references("sources", SOURCES, "The documents that name it.").always());
    columns.add(text("description", "What it is, in a sentence."));
    return List.copyOf(columns);
  }
}
