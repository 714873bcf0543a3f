/**
 * The network planner: which plants, of which size, where and when, fed by what. {@link
 * org.gleaner.solver.network.NetworkSolver} is the way in; docs/model/network.md names every
 * constraint.
 */
@NullMarked
package org.gleaner.solver.network;

import org.jspecify.annotations.NullMarked;
