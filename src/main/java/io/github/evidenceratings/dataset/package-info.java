/**
 * Reads and writes data sets: a directory with a Data Package descriptor beside CSV files, or one
 * JSON document. Reading is strict and all or nothing.
 */
@NullMarked
package io.github.evidenceratings.dataset;

import org.jspecify.annotations.NullMarked;
