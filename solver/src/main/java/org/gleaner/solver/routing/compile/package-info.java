/**
 * Turns a routing case into a problem of dense indices and whole numbers, and the routes of a plan
 * back into vehicles and places. Whatever a problem cannot say is refused by name.
 */
@NullMarked
package org.gleaner.solver.routing.compile;

import org.jspecify.annotations.NullMarked;
