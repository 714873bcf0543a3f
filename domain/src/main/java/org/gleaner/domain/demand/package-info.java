/** What is wanted of each element, and where it comes from today. */
@NullMarked
package org.gleaner.domain.demand;

import org.jspecify.annotations.NullMarked;
