/** What arises where, and on what terms it can be collected. */
@NullMarked
package org.gleaner.domain.arising;

import org.jspecify.annotations.NullMarked;
