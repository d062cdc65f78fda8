package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value types of fields. */
final class Types {
  private static final String NO_EFFECT =
      "is not allowed here; write \"little or no effect\" if the source says that there is little or"
          + " none, or \"no difference found\" if the research only did not show a difference";

  /** Any text. */
  static final ValueType<String> TEXT =
      ValueType.of(Column.Type.STRING, (row, column, text) -> text);

  /** An id that other rows cannot refer to on its own. */
  static final ValueType<String> ID = ValueType.of(Column.Type.STRING, Types::id);

  /** A name that can be looked up. */
  static final ValueType<String> NAME = ValueType.of(Column.Type.STRING, Types::name);

  /** A date that is known to the year, the month or the day. */
  static final ValueType<PartialDate> DATE = ValueType.of(Column.Type.DATE, Types::date);

  /** A non-negative number. */
  static final ValueType<BigDecimal> NUMBER =
      number(Column.Type.NUMBER, NumberForm.NOT_NEGATIVE, BigDecimal::new);

  /** A number that may be negative. */
  static final ValueType<BigDecimal> SIGNED =
      number(Column.Type.NUMBER, NumberForm.SIGNED, BigDecimal::new);

  /** A whole number from 1. */
  static final ValueType<Integer> INTEGER =
      number(Column.Type.INTEGER, NumberForm.COUNT, Integer::valueOf);

  /** A digital object identifier. */
  static final ValueType<String> DOI = documentId(DocumentId.Kind.DOI);

  /** The number of a record in PubMed. */
  static final ValueType<String> PMID = documentId(DocumentId.Kind.PMID);

  /** A public identifier of a document with its kind. */
  static final ValueType<DocumentId> DOCUMENT = ValueType.of(Column.Type.STRING, Types::document);

  /** A code in a public system. */
  static final ValueType<Code> CODE = ValueType.of(Column.Type.STRING, Types::code);

  /** A level on the scale of the row. */
  static final ValueType<Level> LEVEL = ValueType.of(Column.Type.STRING, Types::level);

  static final ValueType<RatingScale> SCALE =
      reference("scales", (row, column, id) -> row.resolve(column, id, row.references().scales()));

  /** A scale that grades certainty. */
  static final ValueType<RatingScale> CERTAINTY_SCALE = reference("scales", Types::certaintyScale);

  static final ValueType<Source> SOURCE =
      reference(
          "sources", (row, column, id) -> row.resolve(column, id, row.references().sources()));

  static final ValueType<Modality> MODALITY =
      reference(
          "modalities",
          (row, column, id) -> row.resolve(column, id, row.references().modalities()));

  static final ValueType<Condition> CONDITION =
      reference(
          "conditions",
          (row, column, id) -> row.resolve(column, id, row.references().conditions()));

  static final ValueType<ClaimTopic> TOPIC =
      reference(
          "claim_topics", (row, column, id) -> row.resolve(column, id, row.references().topics()));

  private Types() {}

  private static <V> ValueType<V> reference(String table, ValueType.Parser<V> parser) {
    return new ValueType<>(Column.Type.STRING, List.of(), Optional.of(table), parser);
  }

  /** The id of a row in a table that is read later, as text. */
  static ValueType<String> idIn(String table) {
    return reference(table, TEXT.parser());
  }

  /** One of some constants, by its label. */
  static <E extends Labeled> ValueType<E> choice(List<E> choices) {
    List<String> labels = new ArrayList<>();
    for (E choice : choices) {
      labels.add(choice.label());
    }
    return new ValueType<>(
        Column.Type.STRING,
        List.copyOf(labels),
        Optional.empty(),
        (row, column, text) -> {
          int place = labels.indexOf(text);
          if (place >= 0) {
            return choices.get(place);
          }
          row.notAllowed(column, text, "is not allowed here", labels);
          return null;
        });
  }

  /** One of some directions. */
  static ValueType<Direction> direction(List<Direction> allowed) {
    ValueType<Direction> type = choice(allowed);
    return new ValueType<>(
        type.kind(),
        type.choices(),
        Optional.empty(),
        (row, column, text) -> {
          if (row.references().format().isOldNoEffect(text)) {
            return Direction.NO_DIFFERENCE_FOUND;
          }
          if (text.equals("no effect")) {
            row.fail(column, text, NO_EFFECT);
            return null;
          }
          return type.parser().parse(row, column, text);
        });
  }

  private static @Nullable String id(RowContext row, String column, String text) {
    if (Identifiers.isValid(text)) {
      return text;
    }
    row.fail(column, text, "is not an id; " + Identifiers.RULE);
    return null;
  }

  private static @Nullable String name(RowContext row, String column, String text) {
    if (!NameKey.of(text).isEmpty()) {
      return text;
    }
    row.fail(column, text, "has no letter or digit, by which it could be found");
    return null;
  }

  private static ValueType<String> documentId(DocumentId.Kind kind) {
    return ValueType.of(
        Column.Type.STRING,
        (row, column, text) -> {
          if (kind.isValid(text)) {
            return text;
          }
          row.fail(column, text, "is not a " + kind.label() + "; allowed: " + kind.rule());
          return null;
        });
  }

  private static @Nullable PartialDate date(RowContext row, String column, String text) {
    Optional<PartialDate> date = row.shared().date(text);
    if (date.isEmpty()) {
      row.fail(column, text, "is not a date; allowed: " + PartialDate.RULE);
    }
    return date.orElse(null);
  }

  private static <V> ValueType<V> number(
      Column.Type type, NumberForm form, Function<String, V> parse) {
    return ValueType.of(
        type,
        (row, column, text) -> {
          String fault = form.fault(text);
          if (fault != null) {
            row.fail(column, text, fault);
            return null;
          }
          return parse.apply(text);
        });
  }

  private static @Nullable RatingScale certaintyScale(RowContext row, String column, String id) {
    RatingScale scale = row.resolve(column, id, row.references().scales());
    if (scale == null || scale.kind() == ScaleKind.CERTAINTY) {
      return scale;
    }
    row.notAllowed(
        column,
        id,
        "is a scale that grades " + scale.kind().label() + ", not " + ScaleKind.CERTAINTY.label(),
        row.references().scales().items().stream()
            .filter(other -> other.kind() == ScaleKind.CERTAINTY)
            .map(RatingScale::id)
            .toList());
    return null;
  }

  /** A level on a scale that is not the one of the row. */
  static ValueType<Level> levelOn(RatingScale scale) {
    return ValueType.of(Column.Type.STRING, (row, column, text) -> level(row, scale, column, text));
  }

  private static @Nullable Level level(RowContext row, String column, String text) {
    RatingScale scale = row.scale();
    return scale == null ? null : level(row, scale, column, text);
  }

  /**
   * Returns the level that a text means on a scale. If there is none, reports it and returns null.
   */
  static @Nullable Level level(RowContext row, RatingScale scale, String column, String text) {
    Optional<Level> level = row.shared().level(scale, text);
    if (level.isEmpty()) {
      row.notAllowed(
          column,
          text,
          "is not a level of the scale " + scale.id(),
          scale.levels().stream().map(Level::name).toList());
    }
    return level.orElse(null);
  }

  private static @Nullable DocumentId document(RowContext row, String column, String text) {
    int colon = text.indexOf(':');
    for (DocumentId.Kind kind : DocumentId.Kind.values()) {
      if (colon >= 0 && kind.label().equals(text.substring(0, colon))) {
        String value = documentId(kind).parser().parse(row, column, text.substring(colon + 1));
        return value == null ? null : new DocumentId(kind, value);
      }
    }
    row.notAllowed(
        column,
        text,
        "names no kind of identifier",
        Stream.of(DocumentId.Kind.values()).map(kind -> kind.label() + ":…").toList());
    return null;
  }

  private static @Nullable Code code(RowContext row, String column, String text) {
    int colon = text.indexOf(':');
    Optional<CodeSystem> system =
        Stream.of(CodeSystem.values())
            .filter(s -> colon >= 0 && s.label().equals(text.substring(0, colon)))
            .findFirst();
    if (system.isEmpty()) {
      row.notAllowed(
          column,
          text,
          "names no coding system",
          Stream.of(CodeSystem.values()).map(s -> s.label() + ":…").toList());
      return null;
    }
    String label = system.get().label();
    if (!system.get().hasForm(text.substring(colon + 1))) {
      row.fail(
          column,
          text,
          "has not the form of a code of "
              + label
              + "; allowed: as in "
              + label
              + ":"
              + system.get().example());
      return null;
    }
    return new Code(system.get(), text.substring(colon + 1));
  }
}
