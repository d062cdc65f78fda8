/**
 * The vocabulary as values: modalities, conditions, rating scales and their levels, ratings with
 * their findings, safety assessments, sources. Everything here is immutable, safe to share between
 * threads, and needs nothing but the JDK.
 */
@NullMarked
package io.github.evidenceratings.model;

import org.jspecify.annotations.NullMarked;
