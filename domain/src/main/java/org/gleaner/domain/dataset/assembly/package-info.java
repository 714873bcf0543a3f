/**
 * Puts the rows of the tables together to the things of the domain; what does not fit is a finding.
 */
@NullMarked
package org.gleaner.domain.dataset.assembly;

import org.jspecify.annotations.NullMarked;
