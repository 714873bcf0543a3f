/**
 * What the metals in a tonne of waste are worth to a network plan: the prize of optional orders.
 */
@NullMarked
package org.gleaner.domain.pickup.worth;

import org.jspecify.annotations.NullMarked;
