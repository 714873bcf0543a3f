package org.gleaner.shell.input;

import org.gleaner.shell.output.OutputSettings;
import org.springframework.shell.core.command.ParsedInput;

/** A command line that is known to be right. */
public record Invocation(CommandMethod command, ParsedInput input, OutputSettings settings) {}
