/** Imports other people's tables of ratings, as an import profile describes them. */
@NullMarked
package io.github.evidenceratings.imports;

import org.jspecify.annotations.NullMarked;
