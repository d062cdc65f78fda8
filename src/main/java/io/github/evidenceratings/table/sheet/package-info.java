/**
 * The format-neutral contents of tables and documents, and the wording of model values. Not
 * exported.
 */
@NullMarked
package io.github.evidenceratings.table.sheet;

import org.jspecify.annotations.NullMarked;
