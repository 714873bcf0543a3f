/** Sites, regions and the plants that stand on them. */
@NullMarked
package org.gleaner.domain.site;

import org.jspecify.annotations.NullMarked;
