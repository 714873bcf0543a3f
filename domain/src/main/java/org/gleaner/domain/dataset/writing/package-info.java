/** A case as the texts of its files: what the reader makes of rows, undone. */
@NullMarked
package org.gleaner.domain.dataset.writing;

import org.jspecify.annotations.NullMarked;
