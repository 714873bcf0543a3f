package org.gleaner.shell.input;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.gleaner.shell.input.ParameterSpec.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Option;

/** Reads the annotations of a command method's parameters. */
final class ParameterSpecs {

  private ParameterSpecs() {}

  static List<ParameterSpec> of(Method method) {
    List<ParameterSpec> specs = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      specs.add(of(parameter, method));
    }
    return List.copyOf(specs);
  }

  private static ParameterSpec of(Parameter parameter, Method method) {
    boolean many = parameter.getType() == List.class;
    Class<?> type = many ? elementType(parameter) : parameter.getType();
    Option option = parameter.getAnnotation(Option.class);
    if (option != null) {
      String name = option.longName().isEmpty() ? parameter.getName() : option.longName();
      return new ParameterSpec(
          Kind.OPTION,
          name,
          option.shortName(),
          0,
          option.description(),
          option.required(),
          given(option.defaultValue()),
          type,
          many);
    }
    Argument argument = parameter.getAnnotation(Argument.class);
    if (argument != null) {
      boolean required = argument.defaultValue().isEmpty() && !isNullable(parameter);
      return new ParameterSpec(
          Kind.ARGUMENT,
          parameter.getName(),
          ' ',
          argument.index(),
          argument.description(),
          required,
          given(argument.defaultValue()),
          type,
          false);
    }
    if (parameter.isAnnotationPresent(Arguments.class)) {
      return new ParameterSpec(
          Kind.ARGUMENTS, parameter.getName(), ' ', 0, "", false, null, type, true);
    }
    throw new IllegalStateException(
        "parameter "
            + parameter.getName()
            + " of "
            + method
            + " needs @Option, @Argument or @Arguments");
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean isNullable(Parameter parameter) {
    return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Class<?> elementType(Parameter parameter) {
    if (parameter.getParameterizedType() instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      if (element instanceof Class<?> type) {
        return type;
      }
    }
    return String.class;
  }
}
