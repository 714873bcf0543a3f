/** JSON with a place for every value, read key by key so that every mistake is found. */
@NullMarked
package org.gleaner.domain.dataset.json;

import org.jspecify.annotations.NullMarked;
