/**
 * The routing question compiled to dense indices and {@code long} arrays, and an independent
 * account of what a set of routes costs. docs/model/routing.md has the equations.
 */
@NullMarked
package org.gleaner.solver.routing;

import org.jspecify.annotations.NullMarked;
