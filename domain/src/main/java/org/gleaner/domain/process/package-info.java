/** Technologies and their element-splitting recipes. */
@NullMarked
package org.gleaner.domain.process;

import org.jspecify.annotations.NullMarked;
