/** Problems with input, limits on it, and the exception that reports them. */
@NullMarked
package io.github.evidenceratings.input;

import org.jspecify.annotations.NullMarked;
