/** Streaming JSON: strict reading with positions, and writing. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.json;

import org.jspecify.annotations.NullMarked;
