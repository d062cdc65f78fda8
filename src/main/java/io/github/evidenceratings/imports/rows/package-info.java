/** Reads rows from delimited and JSON files. Not exported. */
@NullMarked
package io.github.evidenceratings.imports.rows;

import org.jspecify.annotations.NullMarked;
