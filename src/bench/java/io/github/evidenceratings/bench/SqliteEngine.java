package io.github.evidenceratings.bench;

import java.util.List;

/**
 * SQLite in memory, in the process, by the usual driver. There is nothing to make safe against a
 * crash, so there is no journal.
 */
final class SqliteEngine extends SqlEngine {
  SqliteEngine() {
    super("jdbc:sqlite::memory:");
  }

  @Override
  List<String> settings() {
    return List.of(
        "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA temp_store = MEMORY");
  }
}
