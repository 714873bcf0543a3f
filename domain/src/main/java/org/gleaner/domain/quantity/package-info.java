/**
 * Quantities with their unit in the factory name; never a bare number where kilograms and tonnes
 * could meet.
 */
@NullMarked
package org.gleaner.domain.quantity;

import org.jspecify.annotations.NullMarked;
