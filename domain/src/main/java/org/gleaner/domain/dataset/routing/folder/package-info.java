/** Routing cases in folders of our own: {@code routing.json} and tables. */
@NullMarked
package org.gleaner.domain.dataset.routing.folder;

import org.jspecify.annotations.NullMarked;
