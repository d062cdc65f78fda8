/** Imports tables of ratings in other formats, described by import profiles. */
@NullMarked
package io.github.evidenceratings.imports;

import org.jspecify.annotations.NullMarked;
