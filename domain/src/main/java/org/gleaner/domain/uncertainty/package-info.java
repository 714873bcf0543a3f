/** How the uncertain inputs of supply sizing are spread, and which of them move together. */
@NullMarked
package org.gleaner.domain.uncertainty;

import org.jspecify.annotations.NullMarked;
