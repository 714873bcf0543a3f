/**
 * The auditor: re-checks every plan from case and plan alone, without solver code and without the
 * evaluation that priced it.
 */
@NullMarked
package org.gleaner.domain.audit;

import org.jspecify.annotations.NullMarked;
