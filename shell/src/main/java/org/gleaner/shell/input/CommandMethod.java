package org.gleaner.shell.input;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.availability.AvailabilityProvider;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * A command backed by an annotated method. Stands in for Spring Shell's own adapter, which makes
 * every command class at start, ignores unknown options and turns a missing argument into "".
 */
public final class CommandMethod implements Command {

  private final Method method;
  private final Supplier<Object> target;
  private final String name;
  private final List<String> aliases;
  private final String description;
  private final String help;
  private final boolean hidden;
  private final Supplier<AvailabilityProvider> availability;
  private final Supplier<CompletionProvider> completion;
  private final List<ParameterSpec> parameters;

  /**
   * @param target gives the object to call; asked on first use
   */
  CommandMethod(
      Method method,
      Supplier<Object> target,
      Supplier<AvailabilityProvider> availability,
      Supplier<CompletionProvider> completion) {
    var annotation =
        Objects.requireNonNull(
            method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class));
    this.method = method;
    this.target = target;
    this.name = String.join(" ", annotation.name());
    this.aliases =
        annotation.alias().length == 0 ? List.of() : List.of(String.join(" ", annotation.alias()));
    this.description =
        annotation.description().isEmpty() ? annotation.value() : annotation.description();
    this.help = annotation.help();
    this.hidden = annotation.hidden();
    this.availability = availability;
    this.completion = completion;
    this.parameters = ParameterSpecs.of(method);
    if (name.isBlank()) {
      throw new IllegalStateException("the command of " + method + " has no name");
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public List<String> getAliases() {
    return aliases;
  }

  @Override
  public String getDescription() {
    return description;
  }

  /** Text below the list of options: examples, what the command writes. */
  @Override
  public String getHelp() {
    return help;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public String getGroup() {
    return noun();
  }

  @Override
  public AvailabilityProvider getAvailabilityProvider() {
    return availability.get();
  }

  @Override
  public CompletionProvider getCompletionProvider() {
    return completion.get();
  }

  @Override
  public List<CommandOption> getOptions() {
    return parameters.stream().filter(ParameterSpec::isOption).map(CommandMethod::option).toList();
  }

  /** The first word, under which help lists the command. */
  public String noun() {
    return name.split(" ", 2)[0];
  }

  public List<ParameterSpec> parameters() {
    return parameters;
  }

  public List<ParameterSpec> options() {
    return parameters.stream().filter(ParameterSpec::isOption).toList();
  }

  /** The positional arguments, in their order on the line. */
  public List<ParameterSpec> arguments() {
    return parameters.stream()
        .filter(spec -> !spec.isOption())
        .sorted(Comparator.comparing(ParameterSpec::kind).thenComparingInt(ParameterSpec::index))
        .toList();
  }

  public Optional<ParameterSpec> option(String longName) {
    return options().stream().filter(spec -> spec.name().equals(longName)).findFirst();
  }

  public Optional<ParameterSpec> option(char shortName) {
    return options().stream().filter(spec -> spec.shortName() == shortName).findFirst();
  }

  /** Calls the method; what it throws comes out as it is. */
  @Override
  public ExitStatus execute(CommandContext context) throws Exception {
    var available = getAvailabilityProvider().get();
    if (!available.isAvailable()) {
      throw new UsageException("'" + name + "' is not available now: " + available.reason());
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (ParameterSpec spec : parameters) {
      values.add(value(spec, context.parsedInput()));
    }
    Object result;
    try {
      result = method.invoke(target.get(), values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
    if (result instanceof ExitStatus status) {
      return status;
    }
    if (result != null) {
      context.outputWriter().println(result);
    }
    return ExitStatus.OK;
  }

  /** Converts every value once, so that a wrong one is found before anything is done. */
  void check(ParsedInput input) {
    parameters.forEach(spec -> value(spec, input));
  }

  private @Nullable Object value(ParameterSpec spec, ParsedInput input) {
    List<String> texts = texts(spec, input);
    if (texts.isEmpty() && spec.defaultText() != null) {
      texts = List.of(spec.defaultText());
    }
    if (texts.isEmpty() && spec.required()) {
      throw new UsageException(
          (spec.isOption() ? "option " : "argument ") + spec.label() + " is missing");
    }
    if (spec.many()) {
      return texts.stream()
          .flatMap(text -> spec.isSplit() ? Arrays.stream(text.split(",")) : Stream.of(text))
          .map(text -> TextValues.convert(spec, text))
          .toList();
    }
    if (texts.size() > 1) {
      throw new UsageException(spec.label() + " is given more than once");
    }
    if (texts.isEmpty()) {
      return spec.type() == boolean.class ? Boolean.FALSE : null;
    }
    return TextValues.convert(spec, texts.get(0));
  }

  private static List<String> texts(ParameterSpec spec, ParsedInput input) {
    if (spec.isOption()) {
      return input.options().stream()
          .filter(option -> spec.name().equals(option.longName()))
          .map(option -> Objects.requireNonNullElse(option.value(), ""))
          .toList();
    }
    return input.arguments().stream()
        .filter(
            argument ->
                spec.kind() == ParameterSpec.Kind.ARGUMENTS || argument.index() == spec.index())
        .map(CommandArgument::value)
        .toList();
  }

  private static CommandOption option(ParameterSpec spec) {
    CommandOption.Builder builder =
        CommandOption.with()
            .shortName(spec.shortName())
            .longName(spec.name())
            .description(spec.description())
            .required(spec.required())
            .type(spec.type());
    return spec.defaultText() == null
        ? builder.build()
        : builder.defaultValue(spec.defaultText()).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandMethod that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
