/** A case as an .xlsx workbook: one sheet per table, and one that holds {@code case.json}. */
@NullMarked
package org.gleaner.domain.dataset.workbook;

import org.jspecify.annotations.NullMarked;
