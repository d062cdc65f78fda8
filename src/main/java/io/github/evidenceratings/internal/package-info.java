/** What several packages share and no user needs; not exported. */
@NullMarked
package io.github.evidenceratings.internal;

import org.jspecify.annotations.NullMarked;
