/** Plans as files: JSON, tables and a map. */
@NullMarked
package org.gleaner.domain.dataset.plan;

import org.jspecify.annotations.NullMarked;
