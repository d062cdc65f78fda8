package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportNames;
import io.github.evidenceratings.imports.profile.ImportSplit.Meaning;
import io.github.evidenceratings.imports.profile.ImportSplit.Subject;
import io.github.evidenceratings.imports.profile.ImportTerm;
import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.Slug;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms that the rows of foreign files name. Two names are one term if they differ in case and
 * blanks only, or if they come with the same code; nothing else is joined. What a row brings is
 * kept only if the row is: {@link #commit} or {@link #rollback} ends each row.
 *
 * @param <T> modalities or conditions
 */
final class ImportTerms<T extends Term> {
  /** Makes a term of what is known of it. */
  interface Constructor<T> {
    T of(Entry<T> entry);
  }

  /** A term as far as it is known. */
  static final class Entry<T> {
    final String id;
    final String name;
    final @Nullable T declared;
    final List<String> components;
    final Set<String> synonyms = new LinkedHashSet<>();
    final Set<Code> codes = new LinkedHashSet<>();
    final Map<String, Source> sources = new LinkedHashMap<>();

    /** A term with its id, for ratings to refer to while more is found out of it. */
    @Nullable T provisional;

    Entry(String id, String name, @Nullable T declared, List<String> components) {
      this.id = id;
      this.name = name;
      this.declared = declared;
      this.components = components;
    }
  }

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** So much of a name counts for one more. */
  private static final int CHARACTERS_OF_A_NAME = 100;

  private final Constructor<T> constructor;
  private final Map<String, Entry<T>> byId = new LinkedHashMap<>();
  private final Map<String, Entry<T>> byName = new HashMap<>();
  private final Map<Code, Entry<T>> byCode = new HashMap<>();
  private final Map<List<String>, Entry<T>> byComponents = new HashMap<>();

  private final FreeIds freeIds = new FreeIds();
  private final List<Runnable> undo = new ArrayList<>();
  private final Set<Entry<T>> touched = new LinkedHashSet<>();
  private int size;

  ImportTerms(List<T> declared, Constructor<T> constructor) {
    this.constructor = constructor;
    declared.forEach(this::declare);
  }

  private void declare(T term) {
    List<String> components =
        term instanceof io.github.evidenceratings.model.Modality modality
            ? modality.components()
            : List.of();
    Entry<T> entry = new Entry<>(term.id(), term.name(), term, components);
    entry.synonyms.addAll(term.synonyms());
    entry.codes.addAll(term.codes());
    term.sources().forEach(source -> entry.sources.put(source.id(), source));
    byId.put(entry.id, entry);
    size++;
    term.names().forEach(name -> byName.putIfAbsent(key(name), entry));
    term.codes().forEach(code -> byCode.putIfAbsent(code, entry));
    if (!components.isEmpty()) {
      byComponents.put(combined(components), entry);
    }
  }

  /** The terms that a row names, one for each rating; what is wrong with them is reported. */
  List<Entry<T>> read(ImportTerm of, ForeignRow row, Problems problems) {
    List<Subject> subjects = of.subjects(row, problems);
    int names = subjects.stream().mapToInt(subject -> subject.names().size()).sum();
    List<List<Code>> codes = names == 0 ? List.of() : of.codes(names, row, problems);
    List<Entry<T>> entries = new ArrayList<>();
    Set<Entry<T>> seen = new HashSet<>();
    int next = 0;
    for (Subject subject : subjects) {
      List<Entry<T>> parts = new ArrayList<>();
      for (String name : subject.names()) {
        Entry<T> entry = find(name, codes.get(next++), of.names(), row, problems);
        if (entry != null) {
          parts.add(entry);
        }
      }
      if (parts.size() < subject.names().size()) {
        continue;
      }
      Entry<T> entry =
          parts.size() == 1
              ? parts.get(0)
              : combination(parts, subject.meaning() == Meaning.SEQUENCE);
      if (!seen.add(entry)) {
        of.names().fail(row, entry.name, "is named twice", problems);
      }
      entries.add(entry);
    }
    return entries;
  }

  /** The term of a name and its codes; null if they contradict what is known, and is reported. */
  private @Nullable Entry<T> find(
      String name, List<Code> codes, ImportValue value, ForeignRow row, Problems problems) {
    if (NameKey.of(name).isEmpty()) {
      value.fail(row, name, "has no letter or digit, by which it could be found", problems);
      return null;
    }
    String fault = ImportNames.fault(name);
    if (fault != null) {
      value.fail(row, name, fault, problems);
      return null;
    }
    Entry<T> entry = byName.get(key(name));
    for (Code code : codes) {
      Entry<T> other = byCode.get(code);
      if (entry == null) {
        entry = other;
      } else if (other != null && other != entry) {
        value.fail(
            row, name, "comes with the code " + code + " of \"" + other.name + "\"", problems);
        return null;
      }
    }
    if (entry == null) {
      entry = add(new Entry<>(freeId(Slug.of(name)), name, null, List.of()));
    } else if (contradicts(entry, codes)) {
      value.fail(
          row,
          name,
          "comes with " + joined(codes) + " here and with " + joined(entry.codes) + " elsewhere",
          problems);
      return null;
    }
    learn(entry, name, codes);
    return entry;
  }

  private boolean contradicts(Entry<T> entry, List<Code> codes) {
    return codes.stream()
        .anyMatch(
            code ->
                !entry.codes.contains(code)
                    && entry.codes.stream().anyMatch(known -> known.system() == code.system()));
  }

  private static String joined(Iterable<Code> codes) {
    List<String> texts = new ArrayList<>();
    codes.forEach(code -> texts.add(code.toString()));
    return String.join(", ", texts);
  }

  private void learn(Entry<T> entry, String name, List<Code> codes) {
    touched.add(entry);
    String key = key(name);
    if (byName.putIfAbsent(key, entry) == null) {
      undo.add(() -> byName.remove(key));
      if (!key.equals(key(entry.name)) && entry.synonyms.add(name)) {
        undo.add(() -> entry.synonyms.remove(name));
        grow(name);
      }
    }
    for (Code code : codes) {
      if (entry.codes.add(code)) {
        undo.add(() -> entry.codes.remove(code));
      }
      if (byCode.putIfAbsent(code, entry) == null) {
        undo.add(() -> byCode.remove(code));
      }
    }
  }

  private Entry<T> add(Entry<T> entry) {
    byId.put(entry.id, entry);
    undo.add(() -> byId.remove(entry.id));
    grow(entry.name);
    return entry;
  }

  /** For how many terms or sources one of a name counts. */
  static int size(String name) {
    return 1 + name.length() / CHARACTERS_OF_A_NAME;
  }

  private void grow(String name) {
    int by = size(name);
    size += by;
    undo.add(() -> size -= by);
  }

  /** The combination of several terms; in a sequence, their order counts. */
  private Entry<T> combination(List<Entry<T>> parts, boolean sequence) {
    List<Entry<T>> ordered =
        sequence
            ? parts
            : parts.stream().sorted(java.util.Comparator.comparing((Entry<T> e) -> e.id)).toList();
    List<String> ids = ordered.stream().map(part -> part.id).toList();
    List<String> key = sequence ? sequence(ids) : combined(ids);
    Entry<T> entry = byComponents.get(key);
    if (entry == null) {
      String name =
          ordered.stream()
              .map(part -> part.name)
              .collect(Collectors.joining(sequence ? ", then " : " + "));
      String id = freeId(String.join(sequence ? "--then--" : "--", ids));
      entry = add(new Entry<>(id, name, null, ids));
      byComponents.put(key, entry);
      undo.add(() -> byComponents.remove(key));
      learn(entry, name, List.of());
    }
    touched.add(entry);
    return entry;
  }

  private static List<String> combined(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  private static List<String> sequence(List<String> ids) {
    List<String> key = new ArrayList<>(List.of("then"));
    key.addAll(ids);
    return key;
  }

  /** Notes that a source names the terms of the row, parts of combinations included. */
  void named(Source source) {
    for (Entry<T> entry : touched) {
      if (entry.sources.putIfAbsent(source.id(), source) == null) {
        undo.add(() -> entry.sources.remove(source.id()));
      }
    }
  }

  /** The term for a rating to refer to, once a source names it. */
  T term(Entry<T> entry) {
    T term = entry.provisional;
    if (term == null) {
      term = constructor.of(entry);
      entry.provisional = term;
    }
    return term;
  }

  /** Keeps what the row brought. */
  void commit() {
    undo.clear();
    touched.clear();
  }

  /** Forgets what the row brought. */
  void rollback() {
    for (int i = undo.size() - 1; i >= 0; i--) {
      undo.get(i).run();
    }
    touched.forEach(entry -> entry.provisional = null);
    commit();
  }

  /** How many terms and synonyms there are; a long name counts as several. */
  int size() {
    return size;
  }

  /** All terms, with all that is known of them. */
  List<T> all() {
    return byId.values().stream().map(constructor::of).toList();
  }

  /** An id that no other term has. */
  private String freeId(String wanted) {
    return freeIds.of(wanted, byId::containsKey);
  }

  /** What two spellings of one name share: case and blanks make no difference, signs do. */
  private static String key(String name) {
    String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** What the constructors of both kinds of terms take of an entry. */
  static Optional<String> layName(Entry<? extends Term> entry) {
    return Optional.ofNullable(entry.declared).flatMap(Term::layName);
  }
}
