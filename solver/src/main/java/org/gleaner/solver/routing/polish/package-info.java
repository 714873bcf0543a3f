/** The exact polish of what a search found: the best plan of all routes it met. */
@NullMarked
package org.gleaner.solver.routing.polish;

import org.jspecify.annotations.NullMarked;
