/** Plans of routing cases for maps and navigation devices. */
@NullMarked
package org.gleaner.domain.dataset.routing.export;

import org.jspecify.annotations.NullMarked;
