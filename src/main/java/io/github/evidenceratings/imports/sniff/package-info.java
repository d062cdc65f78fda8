/** Inspects a file and drafts an import profile for it. Not exported. */
@NullMarked
package io.github.evidenceratings.imports.sniff;

import org.jspecify.annotations.NullMarked;
