/** What dispatchers type about a day that is driven. */
@NullMarked
package org.gleaner.domain.dataset.routing.event;

import org.jspecify.annotations.NullMarked;
