/**
 * Planning the rest of a day anew: what has happened, how far each vehicle is, and what is left as
 * a case of its own.
 */
@NullMarked
package org.gleaner.domain.routing.replan;

import org.jspecify.annotations.NullMarked;
