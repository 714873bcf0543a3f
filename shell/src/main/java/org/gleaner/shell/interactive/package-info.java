/** The prompt: line editing, completion, history. */
@NullMarked
package org.gleaner.shell.interactive;

import org.jspecify.annotations.NullMarked;
