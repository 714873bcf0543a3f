/**
 * Linear and mixed-integer models and the engines that solve them.
 *
 * <p>A model is minimised. Engines are reached only through this package: HiGHS by its C interface,
 * GLOP and SCIP through OR-Tools. What an engine claims is checked here where it can be: incumbents
 * by row activity, linear bounds by weak duality.
 */
@NullMarked
package org.gleaner.solver.milp;

import org.jspecify.annotations.NullMarked;
