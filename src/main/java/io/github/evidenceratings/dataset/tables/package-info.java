/**
 * The tables of a data set: declares their fields, and reads and writes their rows. Not exported.
 */
@NullMarked
package io.github.evidenceratings.dataset.tables;

import org.jspecify.annotations.NullMarked;
