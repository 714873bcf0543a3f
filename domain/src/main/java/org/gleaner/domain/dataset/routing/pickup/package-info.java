/** Tables in the folder {@code source} of a routing case, of which its orders are made. */
@NullMarked
package org.gleaner.domain.dataset.routing.pickup;

import org.jspecify.annotations.NullMarked;
