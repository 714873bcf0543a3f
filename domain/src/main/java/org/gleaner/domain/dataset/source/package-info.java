/**
 * Where the files of a case come from: a folder or the class path. Nothing outside is ever read.
 */
@NullMarked
package org.gleaner.domain.dataset.source;

import org.jspecify.annotations.NullMarked;
