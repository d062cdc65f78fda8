/** Caches the data sets of a folder and reloads them when their files change. */
@NullMarked
package io.github.evidenceratings.catalog;

import org.jspecify.annotations.NullMarked;
