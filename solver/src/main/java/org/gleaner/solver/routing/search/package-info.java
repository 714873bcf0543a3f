/**
 * The routing search kernel: ruin and recreate with annealing, a granular local search, and the
 * segment algebra both are priced with. {@link org.gleaner.solver.routing.search.RoutingSearch} is
 * the way in.
 */
@NullMarked
package org.gleaner.solver.routing.search;

import org.jspecify.annotations.NullMarked;
