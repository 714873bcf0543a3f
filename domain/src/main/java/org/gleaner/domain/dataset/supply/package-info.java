/** Sizings on disk. */
@NullMarked
package org.gleaner.domain.dataset.supply;

import org.jspecify.annotations.NullMarked;
