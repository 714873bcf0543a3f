/** Materials with ranged dry composition, moisture, hazard and activity. */
@NullMarked
package org.gleaner.domain.material;

import org.jspecify.annotations.NullMarked;
