/**
 * The format-neutral contents of tables and documents, and how values of the model read in words.
 * Not exported.
 */
@NullMarked
package io.github.evidenceratings.table.sheet;

import org.jspecify.annotations.NullMarked;
