/** Writes files completely or not at all. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.files;

import org.jspecify.annotations.NullMarked;
