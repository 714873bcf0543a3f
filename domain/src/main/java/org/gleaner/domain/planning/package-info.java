/** The validated, immutable input of every solver: the planning case. */
@NullMarked
package org.gleaner.domain.planning;

import org.jspecify.annotations.NullMarked;
