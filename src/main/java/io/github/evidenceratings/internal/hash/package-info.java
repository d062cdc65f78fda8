/** Hash tables for millions of ids and texts in little memory. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.hash;

import org.jspecify.annotations.NullMarked;
