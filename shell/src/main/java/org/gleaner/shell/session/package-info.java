/** What lasts from one command to the next: the open case, its scenarios, the plans made. */
@NullMarked
package org.gleaner.shell.session;

import org.jspecify.annotations.NullMarked;
