/** The commands: each reads its options, calls one function of domain or solver, and shows. */
@NullMarked
package org.gleaner.shell.command;

import org.jspecify.annotations.NullMarked;
