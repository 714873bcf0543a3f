/** Supply sizing: what becomes waste of what was sold, and where. */
@NullMarked
package org.gleaner.solver.supply;

import org.jspecify.annotations.NullMarked;
