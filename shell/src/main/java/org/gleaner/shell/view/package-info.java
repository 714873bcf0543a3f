/** From domain records to answers: tables for people, JSON and CSV for programs. */
@NullMarked
package org.gleaner.shell.view;

import org.jspecify.annotations.NullMarked;
