/** Rules a plan must keep, each with an id that explain can price. */
@NullMarked
package org.gleaner.domain.policy;

import org.jspecify.annotations.NullMarked;
