/** Supply sizing: sales to discards to materials to elements, by place and year. */
@NullMarked
package org.gleaner.solver.supply.sizing;

import org.jspecify.annotations.NullMarked;
