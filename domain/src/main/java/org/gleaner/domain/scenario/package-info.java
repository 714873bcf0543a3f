/** Named lists of changes over a case. */
@NullMarked
package org.gleaner.domain.scenario;

import org.jspecify.annotations.NullMarked;
