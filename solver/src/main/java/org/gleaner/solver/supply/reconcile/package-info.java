/**
 * Balances measured flows: weighted least squares under the equations of a flow system, what these
 * can tell of each figure, and tests for gross errors.
 */
@NullMarked
package org.gleaner.solver.supply.reconcile;

import org.jspecify.annotations.NullMarked;
