/**
 * Tables for readers and for programs: what goes into a table on one side, one renderer a format on
 * the other.
 */
@NullMarked
package io.github.evidenceratings.table;

import org.jspecify.annotations.NullMarked;
