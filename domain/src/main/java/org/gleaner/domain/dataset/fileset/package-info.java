/** Files that change as one set, whenever a writer is stopped. */
@NullMarked
package org.gleaner.domain.dataset.fileset;

import org.jspecify.annotations.NullMarked;
