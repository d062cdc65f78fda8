/** The command line; nothing imports it. */
@NullMarked
package io.github.evidenceratings.cli;

import org.jspecify.annotations.NullMarked;
