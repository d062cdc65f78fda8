/** Strict reading of delimited text. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.csv;

import org.jspecify.annotations.NullMarked;
