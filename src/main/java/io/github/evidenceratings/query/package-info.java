/**
 * Questions about ratings and their answers: immutable typed queries, how a hit matched, the
 * four-way answer to one question, and the index that serves them.
 */
@NullMarked
package io.github.evidenceratings.query;

import org.jspecify.annotations.NullMarked;
