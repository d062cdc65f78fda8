package io.github.evidenceratings.table;

import io.github.evidenceratings.table.sheet.Statements;

/**
 * A document of sections of statements, in no particular format, with the sources it rests on.
 * Immutable and safe to share between threads. What {@link EvidenceTable} says of characters that
 * could mislead a reader holds here too.
 */
public final class EvidenceDocument extends RenderedContents implements Rendering {
  EvidenceDocument(Statements statements) {
    super(statements);
  }
}
