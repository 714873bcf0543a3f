/** Flows between processes, what was measured of them, and what balancing makes of it. */
@NullMarked
package org.gleaner.domain.reconcile;

import org.jspecify.annotations.NullMarked;
