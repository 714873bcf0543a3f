/** One-shot, script and interactive runs: what is executed, and how it ends. */
@NullMarked
package org.gleaner.shell.runner;

import org.jspecify.annotations.NullMarked;
