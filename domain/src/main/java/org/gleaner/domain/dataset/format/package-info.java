/** What the tables of a case look like: the one description that reader, writer and docs follow. */
@NullMarked
package org.gleaner.domain.dataset.format;

import org.jspecify.annotations.NullMarked;
