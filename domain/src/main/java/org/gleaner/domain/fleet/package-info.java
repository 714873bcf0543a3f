/** Vehicles that collect. */
@NullMarked
package org.gleaner.domain.fleet;

import org.jspecify.annotations.NullMarked;
