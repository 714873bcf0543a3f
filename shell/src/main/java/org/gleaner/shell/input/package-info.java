/** From typed words to a command method with checked values. */
@NullMarked
package org.gleaner.shell.input;

import org.jspecify.annotations.NullMarked;
