/** Reads untrusted input: encodings, limits, positions and problems. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.reading;

import org.jspecify.annotations.NullMarked;
