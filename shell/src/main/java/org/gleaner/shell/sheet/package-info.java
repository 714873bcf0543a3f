/** Sheets that drivers take along, as HTML to print. */
@NullMarked
package org.gleaner.shell.sheet;

import org.jspecify.annotations.NullMarked;
