/** Reports on bad input: problems, limits, and the exception that carries them. */
@NullMarked
package io.github.evidenceratings.input;

import org.jspecify.annotations.NullMarked;
