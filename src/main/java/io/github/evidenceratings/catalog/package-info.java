/** Keeps a folder of data sets open, and reloads each when its files change. */
@NullMarked
package io.github.evidenceratings.catalog;

import org.jspecify.annotations.NullMarked;
