/** Weighings on disk. */
@NullMarked
package org.gleaner.domain.dataset.routing.weigh;

import org.jspecify.annotations.NullMarked;
