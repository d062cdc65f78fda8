/** Renders the contents of tables and documents, one format per class. Not exported. */
@NullMarked
package io.github.evidenceratings.table.render;

import org.jspecify.annotations.NullMarked;
