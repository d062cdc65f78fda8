/**
 * Hash tables for millions of keys in little memory. {@code Numbering} is exact and stores its
 * items; {@code SeenKeys} stores only hashes. Not exported.
 */
@NullMarked
package io.github.evidenceratings.internal.hash;

import org.jspecify.annotations.NullMarked;
