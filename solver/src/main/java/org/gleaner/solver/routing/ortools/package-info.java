/** The routing library of OR-Tools on the problems of Gleaner: a second opinion to compare with. */
@NullMarked
package org.gleaner.solver.routing.ortools;

import org.jspecify.annotations.NullMarked;
