/** Cohort models as JSON documents. */
@NullMarked
package org.gleaner.domain.dataset.cohort;

import org.jspecify.annotations.NullMarked;
