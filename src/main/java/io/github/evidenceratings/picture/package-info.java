/** Charts of ratings and claims as SVG: evidence map, level bars, claim map. */
@NullMarked
package io.github.evidenceratings.picture;

import org.jspecify.annotations.NullMarked;
