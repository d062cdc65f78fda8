package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportNames;
import io.github.evidenceratings.imports.profile.ImportRating.SourceValue;
import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.Slug;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sources that the rows name. What a row brings is kept only if the row is: {@link #commit} or
 * {@link #rollback} ends each row. Not safe for use by several threads.
 */
final class ImportSources {
  private final Map<String, Source> byId = new LinkedHashMap<>();
  private final Map<String, Source> byName = new HashMap<>();
  private final FreeIds freeIds = new FreeIds();
  private final List<Source> pending = new ArrayList<>();
  private int size;

  private final List<Source> declared;

  ImportSources(List<Source> declared) {
    this.declared = declared;
    this.size = declared.size();
    for (Source source : declared) {
      byId.put(source.id(), source);
      byName.putIfAbsent(source.name(), source);
      byName.putIfAbsent(source.title(), source);
    }
  }

  /** The source of a row; null if it names none, or says something wrong, and is reported. */
  @Nullable Source read(SourceValue of, ForeignRow row, Problems problems) {
    String text = of.value().required(row, problems);
    if (text == null) {
      return null;
    }
    Source known = find(text);
    if (known != null) {
      requireSameKind(known, of, row, problems);
      return known;
    }
    if (of.kind().isEmpty()) {
      problems.notAllowed(
          of.value().place(row),
          of.value().label(row),
          text,
          "is not a source that the profile declares, and it gives no kind for others",
          byId.values().stream().map(Source::name).toList());
      return null;
    }
    String fault = ImportNames.fault(text);
    if (fault != null) {
      of.value().fail(row, text, fault, problems);
      return null;
    }
    ImportValue value = of.kind().get();
    SourceKind kind = value.requiredChoice(row, SourceKind.values(), problems);
    return kind == null ? null : add(text, kind);
  }

  /** A row that says another kind of a source than a row before it did is refused. */
  private void requireSameKind(Source known, SourceValue of, ForeignRow row, Problems problems) {
    ImportValue kind = of.kind().orElse(null);
    if (kind == null
        || kind.constant().isPresent()
        || kind.cells(row, problems).isEmpty()
        || declared.contains(known)) {
      return;
    }
    SourceKind said = kind.choice(row, SourceKind.values(), problems);
    if (said != null && said != known.kind()) {
      kind.fail(
          row,
          said.label(),
          "is said of \""
              + known.name()
              + "\", which is of the kind "
              + known.kind().label()
              + " elsewhere",
          problems);
    }
  }

  private @Nullable Source find(String text) {
    Source source = byId.get(text);
    return source == null ? byName.get(text) : source;
  }

  private Source add(String name, SourceKind kind) {
    String id = freeIds.of(Slug.of(name), byId::containsKey);
    Source source = Source.of(id, kind, name, name);
    byId.put(id, source);
    byName.put(name, source);
    pending.add(source);
    size += ImportTerms.size(source.name());
    return source;
  }

  void commit() {
    pending.clear();
  }

  void rollback() {
    for (Source source : pending) {
      byId.remove(source.id());
      byName.remove(source.name());
      size -= ImportTerms.size(source.name());
    }
    pending.clear();
  }

  /** How many sources there are; one with a long name counts as several. */
  int size() {
    return size;
  }

  List<Source> all() {
    return List.copyOf(byId.values());
  }
}
