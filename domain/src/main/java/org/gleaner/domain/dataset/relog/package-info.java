/** Reads the JSON of RELOG 0.7 and 0.8 (Argonne National Laboratory) into a planning case. */
@NullMarked
package org.gleaner.domain.dataset.relog;

import org.jspecify.annotations.NullMarked;
