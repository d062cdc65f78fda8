/** Text: safe display, suggestions, markup, column layout. Not exported. */
@NullMarked
package io.github.evidenceratings.internal.text;

import org.jspecify.annotations.NullMarked;
