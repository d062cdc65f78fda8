/**
 * Benchmarks: this library and what users would pick instead, on the same rows and the same
 * questions. In no jar; compiled and run by the profile {@code bench} only.
 */
@NullMarked
package io.github.evidenceratings.bench;

import org.jspecify.annotations.NullMarked;
