/** Collection points for a city of which only districts and kinds of points are known. */
@NullMarked
package org.gleaner.domain.pickup.placing;

import org.jspecify.annotations.NullMarked;
