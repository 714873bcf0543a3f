/** Cases, scenarios and plans on disk; the only package that reads or writes a file format. */
@NullMarked
package org.gleaner.domain.dataset;

import org.jspecify.annotations.NullMarked;
