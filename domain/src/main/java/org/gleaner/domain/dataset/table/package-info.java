/** Tables read cell by cell against their format. */
@NullMarked
package org.gleaner.domain.dataset.table;

import org.jspecify.annotations.NullMarked;
