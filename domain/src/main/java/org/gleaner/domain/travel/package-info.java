/** Locations, distances and transport terms. */
@NullMarked
package org.gleaner.domain.travel;

import org.jspecify.annotations.NullMarked;
