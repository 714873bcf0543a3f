/** What is wrong with an input, said so that its author can mend it. */
@NullMarked
package org.gleaner.domain.finding;

import org.jspecify.annotations.NullMarked;
