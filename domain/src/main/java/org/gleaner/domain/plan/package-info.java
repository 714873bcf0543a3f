/**
 * Results: immutable plans, their key figures, and the auditor that checks them without solver
 * code.
 */
@NullMarked
package org.gleaner.domain.plan;

import org.jspecify.annotations.NullMarked;
