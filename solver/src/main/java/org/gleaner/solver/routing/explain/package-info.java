/**
 * Saying why a plan is as it is: where orders might be, and what routes cost and leave of limits.
 */
@NullMarked
package org.gleaner.solver.routing.explain;

import org.jspecify.annotations.NullMarked;
