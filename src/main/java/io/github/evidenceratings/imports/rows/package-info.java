/** Rows of other people's files, delimited or JSON. Not exported. */
@NullMarked
package io.github.evidenceratings.imports.rows;

import org.jspecify.annotations.NullMarked;
