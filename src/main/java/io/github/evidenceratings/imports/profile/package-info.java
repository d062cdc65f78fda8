/** What an import profile can say, and how it is read. Not exported. */
@NullMarked
package io.github.evidenceratings.imports.profile;

import org.jspecify.annotations.NullMarked;
