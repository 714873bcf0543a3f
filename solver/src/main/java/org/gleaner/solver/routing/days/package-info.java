/**
 * The choice of days where few are visited on each, by the exact cost of a day: what the search,
 * which changes days and routes at once, seldom gets right where trips must be packed tightly.
 */
@org.jspecify.annotations.NullMarked
package org.gleaner.solver.routing.days;
