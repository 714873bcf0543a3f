/** Which vehicle drives which of the planned routes, so that those that are alike work alike. */
@NullMarked
package org.gleaner.solver.routing.balance;

import org.jspecify.annotations.NullMarked;
