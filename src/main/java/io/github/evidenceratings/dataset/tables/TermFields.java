package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of terms. Modalities and conditions share all fields except components. */
abstract class TermFields<T extends Term> extends TableFields<T, TermFields.Draft> {
  static final TermFields<Modality> MODALITIES = new OfModalities();
  static final TermFields<Condition> CONDITIONS = new OfConditions();

  /** The values read for a term. */
  static final class Draft {
    final String id;
    private String name = "";
    private @Nullable String layName;
    private List<String> synonyms = List.of();
    private List<Code> codes = List.of();
    @Nullable String broader;
    @Nullable Source broaderSource;
    @Nullable String broaderMesh;
    private List<Source> sources = List.of();
    private @Nullable String description;
    List<String> components = List.of();

    private Draft(String id) {
      this.id = id;
    }
  }

  private final String idMeaning;
  private final String broaderMeaning;
  private final ValueType<String> idOfTerm;

  TermFields(String what, String table) {
    idMeaning = "Id of the " + what + ", unique in its table.";
    broaderMeaning = "The next broader " + what + ".";
    idOfTerm = Types.idIn(table);
  }

  @Override
  Draft builder(String id) {
    return new Draft(id);
  }

  /** Builds the term from the values read. */
  abstract T build(Draft draft, Optional<Broader> broader);

  @Override
  void pass(Fields f, T t, Draft d) {
    f.id(idMeaning, t.id());
    d.name = f.required("name", Types.NAME, "Preferred name.", t.name());
    d.layName = f.optional("lay_name", Types.TEXT, "What a patient would call it.", t.layName());
    d.synonyms = f.list("synonyms", Types.TEXT, "Other names.", t.synonyms());
    d.codes =
        f.list("codes", Types.CODE, "Codes in public systems, as in MeSH:D019547.", t.codes());
    Broader broader = t.broader().orElse(null);
    d.broader =
        f.optional(
            "broader",
            idOfTerm,
            broaderMeaning,
            broader == null ? Optional.empty() : Optional.of(broader.id()));
    d.broaderSource =
        f.optional(
            "broader_source",
            Types.SOURCE,
            "The document that puts it there.",
            broader == null ? Optional.empty() : broader.source());
    d.broaderMesh =
        f.optional(
            "broader_mesh",
            Types.TEXT,
            "The MeSH tree number that puts it there.",
            broader == null ? Optional.empty() : broader.meshTreeNumber());
    d.sources = f.requiredList("sources", Types.SOURCE, "The documents that name it.", t.sources());
    d.description =
        f.optional("description", Types.TEXT, "What it is, in a sentence.", t.description());
  }

  private static final class OfModalities extends TermFields<Modality> {
    OfModalities() {
      super("modality", "modalities");
    }

    @Override
    Modality blank() {
      return Blank.MODALITY;
    }

    @Override
    void pass(Fields f, Modality m, Draft d) {
      super.pass(f, m, d);
      d.components =
          f.list(
              "components",
              super.idOfTerm,
              "The modalities that it combines, if several.",
              m.components());
    }

    @Override
    Modality build(Draft d, Optional<Broader> broader) {
      return new Modality(
          d.id,
          d.name,
          Optional.ofNullable(d.layName),
          d.synonyms,
          d.codes,
          broader,
          d.sources,
          Optional.ofNullable(d.description),
          d.components);
    }
  }

  private static final class OfConditions extends TermFields<Condition> {
    OfConditions() {
      super("condition", "conditions");
    }

    @Override
    Condition blank() {
      return Blank.CONDITION;
    }

    @Override
    Condition build(Draft d, Optional<Broader> broader) {
      return new Condition(
          d.id,
          d.name,
          Optional.ofNullable(d.layName),
          d.synonyms,
          d.codes,
          broader,
          d.sources,
          Optional.ofNullable(d.description));
    }
  }
}
