/** Where answers, progress and errors go, and in which shape. */
@NullMarked
package org.gleaner.shell.output;

import org.jspecify.annotations.NullMarked;
