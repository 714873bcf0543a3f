/** Emission factors and the limits on what leaves the network. */
@NullMarked
package org.gleaner.domain.emission;

import org.jspecify.annotations.NullMarked;
