/** The front door: open a library, look things up, ask. */
@NullMarked
package io.github.evidenceratings;

import org.jspecify.annotations.NullMarked;
