/** Planning the rest of a day anew, from the plan that is being driven. */
@NullMarked
package org.gleaner.solver.routing.replan;

import org.jspecify.annotations.NullMarked;
