/** What every solve shares: limits, progress, the wish to stop. */
@NullMarked
package org.gleaner.solver.run;

import org.jspecify.annotations.NullMarked;
