/**
 * How sure a figure is: inputs as distributions, draws of them that can be redrawn one by one,
 * percentiles of what follows, and which input it hangs on.
 */
@NullMarked
package org.gleaner.solver.supply.uncertainty;

import org.jspecify.annotations.NullMarked;
