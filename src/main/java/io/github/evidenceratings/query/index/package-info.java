/** Integer columns and row lists that answer a query. Not exported. */
@NullMarked
package io.github.evidenceratings.query.index;

import org.jspecify.annotations.NullMarked;
