package io.github.evidenceratings.imports;

import io.github.evidenceratings.internal.hash.SeenKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives ratings their ids, and sees to it that no id is given twice and nothing is rated twice. Ids
 * and statements of a row count only when the row is kept: {@link #commit} or {@link #rollback}
 * ends each row. Not safe for use by several threads.
 */
final class ImportKeys {
  private final SeenKeys statements = new SeenKeys();
  private final SeenKeys ids = new SeenKeys();
  private final boolean oneSource;
  private final boolean oneScale;

  private record Pending(SeenKeys keys, String key, int line) {}

  private final List<Pending> pending = new ArrayList<>();

  /**
   * Keys of the ratings of one import.
   *
   * @param oneSource whether all ratings are of one source, which then tells none apart
   * @param oneScale whether all are on one scale
   */
  ImportKeys(boolean oneSource, boolean oneScale) {
    this.oneSource = oneSource;
    this.oneScale = oneScale;
  }

  /** The line of the row that says the same; 0 if none does. */
  int sameAs(ImportStatement statement, int line) {
    return add(statements, statement.key(), line);
  }

  /** Takes an id; the line of the rating that has it already, or 0. */
  int take(String id, int line) {
    return add(ids, id, line);
  }

  private int add(SeenKeys keys, String key, int line) {
    int seen = keys.get(key);
    if (seen == 0) {
      pending.add(new Pending(keys, key, Math.max(1, line)));
    }
    return seen;
  }

  /**
   * An id made of what is rated: treatment and condition, then a hash of what else tells the rating
   * apart; the scale, a date and the metadata only where these are not enough. Another rating may
   * have it all the same.
   */
  String made(ImportStatement statement) {
    String distinction = statement.distinction(!oneSource);
    String id = statement.modality().id() + "." + statement.condition().id() + hashed(distinction);
    if (ids.get(id) != 0 && !oneScale) {
      id = id + "." + statement.grade().scale().id();
    }
    if (ids.get(id) != 0) {
      id = id + statement.date().map(day -> "." + day).orElse("");
    }
    if (ids.get(id) != 0) {
      id = id + hashed(statement.metadata());
    }
    return id;
  }

  private static String hashed(String text) {
    return text.isEmpty() ? "" : String.format(Locale.ROOT, ".%010x", SeenKeys.hash(text) >>> 24);
  }

  /** Keeps the keys of the row. */
  void commit() {
    pending.forEach(p -> p.keys().put(p.key(), p.line()));
    pending.clear();
  }

  /** Forgets the keys of the row. */
  void rollback() {
    pending.clear();
  }
}
