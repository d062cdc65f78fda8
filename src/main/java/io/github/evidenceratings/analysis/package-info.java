/**
 * What a library's ratings, findings and claims add up to when held against each other. Every
 * result is immutable and says on which statements it rests; nothing here resolves a disagreement.
 */
@NullMarked
package io.github.evidenceratings.analysis;

import org.jspecify.annotations.NullMarked;
