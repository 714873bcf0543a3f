/**
 * The command line of Gleaner.
 *
 * <p>How to add a command: put a {@code @Component} class into {@code org.gleaner.shell.command}
 * and give it a method with Spring Shell's annotations:
 *
 * <pre>{@code
 * @Command(name = {"case", "show"}, description = "Show what a case holds")
 * public void show(
 *     @Argument(index = 0, description = "folder or embedded name") String caseName,
 *     @Option(longName = "gap", description = "relative gap to stop at", defaultValue = "0.01") Double gap,
 *     @Option(longName = "out", description = "folder to write to") @Nullable Path out,
 *     @Option(longName = "open", description = "open the report") boolean open) {
 *   output.println("...");
 * }
 * }</pre>
 *
 * <ul>
 *   <li>The name is noun and verb; {@code help} groups by the noun.
 *   <li>An option without default is null when it is not given: mark it {@code @Nullable}, or say
 *       {@code required = true}. A {@code boolean} option is a flag. An enum is written {@code
 *       lower-case-with-dashes}; {@code Duration} is {@code 90s}, {@code 2m}; {@code List<T>} takes
 *       {@code a,b} or a repeated option, of {@code Sentence} the latter only. Numbers must be
 *       finite.
 *   <li>An {@code @Argument} must be given unless it has a default or is {@code @Nullable}.
 *       {@code @Arguments List<String>} takes all that are left.
 *   <li>Unknown options, wrong values and missing arguments never reach the method.
 *   <li>{@code --format}, {@code --lang} and {@code --no-color} are known to every command: ask
 *       {@link org.gleaner.shell.output.Output}, which is also where the answer (stdout) and
 *       progress (stderr) go. Never use {@code System.out}.
 *   <li>Completion of values: a bean {@code <name>Values} of type {@code CompletionProvider} serves
 *       every option and argument of that name ({@code caseValues} for {@code --case}); {@code
 *       completionProvider} of the annotation serves one command and goes first. Enums, flags and
 *       paths complete by themselves.
 *   <li>To end with another code than 0 throw {@link org.gleaner.shell.runner.ExitCodeException};
 *       {@code InvalidInputException} and {@code IOException} are shown and end with 1 by
 *       themselves.
 *   <li>A long command polls {@link org.gleaner.shell.runner.Cancellation}, or registers an action
 *       with it, and then ends as usual with the best it has.
 *   <li>Command classes are made on first use: a constructor may take any bean, but costs nothing
 *       to the other commands.
 * </ul>
 */
@NullMarked
package org.gleaner.shell;

import org.jspecify.annotations.NullMarked;
