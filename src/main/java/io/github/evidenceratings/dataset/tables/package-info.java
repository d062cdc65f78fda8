/** The tables of a data set: one descriptor per column, rows to model and back. Not exported. */
@NullMarked
package io.github.evidenceratings.dataset.tables;

import org.jspecify.annotations.NullMarked;
