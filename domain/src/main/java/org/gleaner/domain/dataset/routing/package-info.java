/** Public instance formats of vehicle routing, their best-known costs and their solution files. */
@NullMarked
package org.gleaner.domain.dataset.routing;

import org.jspecify.annotations.NullMarked;
