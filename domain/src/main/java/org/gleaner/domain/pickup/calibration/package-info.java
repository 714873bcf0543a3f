/** From planned routes back to the network: what it costs to move a tonne of each material. */
@NullMarked
package org.gleaner.domain.pickup.calibration;

import org.jspecify.annotations.NullMarked;
