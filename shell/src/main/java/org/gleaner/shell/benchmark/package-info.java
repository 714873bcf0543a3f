/** Runs engines on instance files and compares what they find with what is known. */
@NullMarked
package org.gleaner.shell.benchmark;

import org.jspecify.annotations.NullMarked;
