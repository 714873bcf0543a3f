/** How long things last: shares that are still in use at an age. */
@NullMarked
package org.gleaner.solver.supply.survival;

import org.jspecify.annotations.NullMarked;
