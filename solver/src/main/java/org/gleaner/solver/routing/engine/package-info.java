/** Running an engine on a routing problem within a limit, and what it found when. */
@NullMarked
package org.gleaner.solver.routing.engine;

import org.jspecify.annotations.NullMarked;
