/** From yearly flows to dated orders: what a vehicle picks up, where, how often and how much. */
@NullMarked
package org.gleaner.domain.pickup;

import org.jspecify.annotations.NullMarked;
