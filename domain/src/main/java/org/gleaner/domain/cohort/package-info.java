/** What a cohort model is told, and what it answers. */
@NullMarked
package org.gleaner.domain.cohort;

import org.jspecify.annotations.NullMarked;
