/** Plans of routing cases on disk. */
@NullMarked
package org.gleaner.domain.dataset.routing.plan;

import org.jspecify.annotations.NullMarked;
